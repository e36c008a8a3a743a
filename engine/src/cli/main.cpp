// The program: reads the command line and calls one command.
#include "cli/command_line.hpp"
#include "cli/crash.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/help_texts.hpp"
#include "cli/output_file.hpp"
#include "messages/failed.hpp"
#include "messages/usage.hpp"

#include <csignal>
#include <exception>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace toets;

/// Memory grows in few large steps: small ones stop all threads each time. Pages count once they are used.
void grow_memory_in_large_steps() {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 16 << 20);
#endif
}

/// A file that may not grow further is told by what writes it, instead of ending the program.
void survive_full_files() { std::signal(SIGXFSZ, SIG_IGN); }

/// The words of the parser itself; commands take them over from the program.
void translate(const command_line::CommandLine& line) {
  CLI::App& app = line.app;
  const std::string options = line.say(help::options);
  for (const auto& [label, text] : {std::pair("Usage", help::usage),
                                    {"OPTIONS", help::options_word},
                                    {"SUBCOMMAND", help::subcommand_word},
                                    {"SUBCOMMANDS", help::subcommand_word},
                                    {"Positionals", help::positionals},
                                    {"REQUIRED", help::required},
                                    {"Excludes", help::excludes}})
    app.get_formatter()->label(label, line.say(text));
  app.option_defaults()->group(options);
  app.group(line.say(help::subcommands));
  app.set_help_flag("-h,--help", line.say(help::help_flag));
  app.set_version_flag("--version", std::string("toets ") + TOETS_VERSION, line.say(help::version_flag));
}

/// A command makes its help flag before it takes over the group of options.
void group_help_flags(CLI::App& app, const std::string& options) {
  app.get_help_ptr()->group(options);
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; }))
    group_help_flags(*command, options);
}

/// --help and --version are results: that they cannot be written is told.
int show(const CLI::App& app, const CLI::ParseError& asked, Language language) {
  OutputFile output("", {});
  app.exit(asked, output.stream());
  const auto written = output.finish();
  return written ? exit_accepted : report_usage_error(written.error().message, language);
}

} // namespace

int main(int argc, char** argv) {
  const Language language = language_of(argc, argv);
  tell_of_crashes(language);
  survive_full_files();
  grow_memory_in_large_steps();
  CLI::App app{in(help::toets(), language)};
  app.name("toets");
  app.require_subcommand(1);
  command_line::CommandLine line{app, {}};
  line.common.language = language;
  translate(line);
  app.footer(line.say(help::more_of_each));
  command_line::add_language(app, line);
  command_line::add_audit_command(line);
  command_line::add_finding_commands(line);
  command_line::add_reading_commands(line);
  command_line::add_rule_commands(line);
  command_line::add_profile_commands(line);
  group_help_flags(app, line.say(help::options));
  command_line::refuse_empty_values(app, line);
  if (const Bilingual problem = command_line::empty_value_in(argc, argv); !problem.empty())
    return report_usage_error(problem, language);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return show(app, e, language);
    complain(command_line::usage_problem(app, e, argc, argv), language);
    complain(message::help_says_more(), language);
    return exit_usage;
  } catch (const Failed& e) {
    complain(e.message(), language);
    return exit_failed;
  } catch (const std::exception& e) {
    complain(same_in_both(e.what()), language);
    return exit_failed;
  }
  return line.code;
}
