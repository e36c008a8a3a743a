// The program: reads the command line and calls one command.
#include "cli/command_line.hpp"
#include "cli/crash.hpp"

#include <algorithm>
#include <cstdio>
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

/// What is wrong with the command line, in one line; a word that no command knows is named.
std::string usage_problem(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const CLI::App* at = &app;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const auto subcommands = at->get_subcommands([](const CLI::App*) { return true; });
    if (word.starts_with("-")) {
      if (at == &app || at->get_option_no_throw(word) == nullptr) {
        const std::string name = word.substr(0, word.find('='));
        if (at->get_option_no_throw(name) == nullptr && name != "-")
          return "there is no option '" + name + "'";
      }
      break;
    }
    const auto known = std::find_if(subcommands.begin(), subcommands.end(),
                                    [&](const CLI::App* sub) { return sub->get_name() == word; });
    if (known == subcommands.end()) {
      if (subcommands.empty() || at->get_require_subcommand_min() == 0) break;
      std::string names;
      for (const CLI::App* sub : subcommands) names += (names.empty() ? "" : ", ") + sub->get_name();
      return "there is no command '" + word + "'; there are: " + names;
    }
    at = *known;
  }
  return error.what();
}

} // namespace

int main(int argc, char** argv) {
  tell_of_crashes();
  grow_memory_in_large_steps();
  CLI::App app{
      "toets audits the policy and financial reports of Flemish local governments: it rebuilds the figures "
      "and\n"
      "the plan of a report, checks them against each other, and says which numbers are proven, which\n"
      "contradict each other, and which nobody can check."};
  app.name("toets");
  app.set_version_flag("--version", std::string("toets ") + TOETS_VERSION);
  app.require_subcommand(1);
  app.footer("`toets COMMAND --help` says more of each command.");

  command_line::CommandLine line{app, {}};
  command_line::add_audit_command(line);
  command_line::add_finding_commands(line);
  command_line::add_reading_commands(line);
  command_line::add_rule_commands(line);
  command_line::add_profile_commands(line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& e) {
    if (e.get_exit_code() == 0) return app.exit(e); // --help and --version
    std::fprintf(stderr, "toets: %s\ntoets: `toets --help` and `toets COMMAND --help` say more\n",
                 complaint(usage_problem(app, e, argc, argv)).c_str());
    return exit_usage;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "toets: %s\n", complaint(e.what()).c_str());
    return exit_failed;
  }
  return line.code;
}
