#include "cli/command_line.hpp"

#include <memory>

namespace toets::command_line {
namespace {

void add_inspect(CommandLine& line) {
  const auto inspect = std::make_shared<InspectCommand>();
  CLI::App* inspect_app = line.app.add_subcommand("inspect", "Show what was read of a report");
  inspect_app->add_option("path", inspect->path, "A file, or - for standard input")
      ->required()
      ->type_name("PATH");
  inspect_app
      ->add_option(
          "--format", inspect->format,
          "text; jsonl: the facts, one JSON object a line; csv: the numbers as a table; table-schema: "
          "what the columns of that table are")
      ->check(CLI::IsMember({"text", "jsonl", "csv", "table-schema"}))
      ->capture_default_str();
  add_as_of(*inspect_app, inspect->as_of);
  add_common(*inspect_app, line.common);
  add_output(*inspect_app, line.common);
  inspect_app->footer(exit_codes);
  inspect_app->callback([=, &line] { line.code = run_inspect(line.common, *inspect); });
}

void add_formats(CommandLine& line) {
  struct Words {
    std::string format = "text", new_name, new_folder = ".";
    std::vector<std::string> detect_paths;
  };
  const auto words = std::make_shared<Words>();
  CLI::App* formats_app = line.app.add_subcommand("formats", "The layouts that can be read");
  add_format(*formats_app, words->format, "text or json", {"text", "json"});
  add_common(*formats_app, line.common);
  add_output(*formats_app, line.common);
  CLI::App* detect_app =
      formats_app->add_subcommand("detect", "Say which layout reads a file, and why the others do not");
  detect_app->add_option("paths", words->detect_paths, "Files or folders")->required()->type_name("PATH...");
  add_common(*detect_app, line.common);
  add_output(*detect_app, line.common);
  detect_app->callback([=, &line] { line.code = run_formats_detect(line.common, words->detect_paths); });
  CLI::App* new_app = formats_app->add_subcommand(
      "new", "Make the folder of a new plugin, which builds and reads its sample at once");
  new_app->add_option("name", words->new_name, "Id of the plugin: a-z, 0-9, - and _")
      ->required()
      ->type_name("NAME");
  new_app->add_option("--in", words->new_folder, "Folder to make it in")
      ->type_name("DIR")
      ->capture_default_str();
  add_common(*new_app, line.common);
  add_output(*new_app, line.common);
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
