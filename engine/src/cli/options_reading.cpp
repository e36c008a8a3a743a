#include "cli/command_line.hpp"
#include "cli/help_texts.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_inspect(CommandLine& line) {
  const auto inspect = std::make_shared<InspectCommand>();
  CLI::App* inspect_app = line.app.add_subcommand("inspect", line.say(help::inspect));
  inspect_app->add_option(line.say(help::called_path), inspect->path, line.say(help::inspect_path))
      ->required()
      ->type_name(line.say(help::a_path));
  inspect_app->add_option("--format", inspect->format, line.say(help::inspect_format))
      ->check(one_of({"text", "jsonl", "csv", "table-schema"}, line))
      ->capture_default_str();
  add_as_of(*inspect_app, inspect->as_of, line);
  add_common(*inspect_app, line);
  add_output(*inspect_app, line);
  inspect_app->footer(line.say(help::inspect_exit_codes));
  inspect_app->callback([=, &line] { line.code = run_inspect(line.common, *inspect); });
}

void add_formats(CommandLine& line) {
  struct Words {
    std::string format = "text", new_name, new_folder = ".";
    std::vector<std::string> detect_paths;
  };
  const auto words = std::make_shared<Words>();
  CLI::App* formats_app = line.app.add_subcommand("formats", line.say(help::formats));
  add_format(*formats_app, words->format, line.say(help::text_or_json), {"text", "json"}, line);
  add_common(*formats_app, line);
  add_output(*formats_app, line);
  CLI::App* detect_app = formats_app->add_subcommand("detect", line.say(help::detect));
  detect_app->add_option(line.say(help::called_paths), words->detect_paths, line.say(help::detect_paths))
      ->required()
      ->type_name(line.say(help::paths));
  add_common(*detect_app, line);
  add_output(*detect_app, line);
  detect_app->callback([=, &line] { line.code = run_formats_detect(line.common, words->detect_paths); });
  CLI::App* new_app = formats_app->add_subcommand("new", line.say(help::formats_new));
  new_app->add_option(line.say(help::called_name), words->new_name, line.say(help::formats_new_name))
      ->required()
      ->type_name(line.say(help::a_name));
  new_app->add_option("--in", words->new_folder, line.say(help::formats_new_in))
      ->type_name(line.say(help::a_folder))
      ->capture_default_str();
  add_common(*new_app, line);
  add_output(*new_app, line);
  new_app->callback(
      [=, &line] { line.code = run_formats_new(line.common, words->new_name, words->new_folder); });
  formats_app->callback([=, &line] {
    if (!*detect_app && !*new_app) line.code = run_formats(line.common, words->format);
  });
}

} // namespace

void add_reading_commands(CommandLine& line) {
  add_inspect(line);
  add_formats(line);
}

} // namespace toets::command_line
