#include "cli/command_line.hpp"

#include <memory>

namespace toets::command_line {

void add_profile_commands(CommandLine& line) {
  const auto format = std::make_shared<std::string>("text");
  CLI::App* profile_app =
      line.app.add_subcommand("profile", "The settings of a run, and where each comes from");
  profile_app->require_subcommand(1);
  const auto add_profile_command = [&](const char* name, const char* description, auto run_command) {
    CLI::App* command = profile_app->add_subcommand(name, description);
    add_format(*command, *format, "text or json", {"text", "json"});
    add_common(*command, line.common);
    add_output(*command, line.common);
    command->callback([&line, format, run_command] { line.code = run_command(line.common, *format); });
  };
  add_profile_command("show", "Every setting with the layer it comes from", run_profile_show);
  add_profile_command("list", "The profiles there are", run_profile_list);
}

} // namespace toets::command_line
