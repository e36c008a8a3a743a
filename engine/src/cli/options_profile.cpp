#include "cli/command_line.hpp"
#include "cli/help_texts.hpp"

#include <memory>

namespace toets::command_line {

void add_profile_commands(CommandLine& line) {
  const auto format = std::make_shared<std::string>("text");
  CLI::App* profile_app = line.app.add_subcommand("profile", line.say(help::profile_settings));
  profile_app->require_subcommand(1);
  add_language(*profile_app, line);
  const auto add_profile_command = [&](const char* name, const std::string& description, auto run_command) {
    CLI::App* command = profile_app->add_subcommand(name, description);
    add_format(*command, *format, line.say(help::text_or_json), {"text", "json"}, line);
    add_common(*command, line);
    add_output(*command, line);
    command->callback([&line, format, run_command] { line.code = run_command(line.common, *format); });
  };
  add_profile_command("show", line.say(help::profile_show), run_profile_show);
  add_profile_command("list", line.say(help::profile_list), run_profile_list);
}

} // namespace toets::command_line
