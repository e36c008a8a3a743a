// The command line: options in, one command called. A file for each family of commands; only these include CLI11.
#pragma once

#include "base/nearest.hpp"
#include "cli/commands.hpp"
#include "cli/exit_codes.hpp"
#include "cli/language_option.hpp"
#include "messages/message.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace toets::command_line {

/// What all commands share while the command line is read.
struct CommandLine {
  CLI::App& app;
  CommonOptions common;
  int code = exit_usage; ///< of the command that ran

  /// A text in the language of the reader, which is known before the command line is read.
  template <Slot... slots>
  std::string say(const Message<slots...>& text, const auto&... given) const {
    return in(text(given...), common.language);
  }
};

// Each adds its commands. What their options fill lives as long as their callbacks.
void add_audit_command(CommandLine& line);
void add_finding_commands(CommandLine& line); ///< waive, explain
void add_reading_commands(CommandLine& line); ///< inspect, formats
void add_rule_commands(CommandLine& line);
void add_profile_commands(CommandLine& line);

// ---- options of several commands -------------------------------------------------------------

/// An option that may be repeated takes one value each time, so that it never swallows a path.
CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description);
/// Refuses an empty text as the value of any option, of this command and those below it: it would count as not given, and
/// that is often the widest meaning.
void refuse_empty_values(CLI::App& app, const CommandLine& line);
/// The same of "--option=", for which the parser would take the next word; empty when there is none.
Bilingual empty_value_in(int argc, char** argv);
/// What a value may be; a line lives as long as its options.
CLI::Validator one_of(std::vector<std::string> names, const CommandLine& line);
CLI::Validator whole_number(unsigned least, unsigned most, const CommandLine& line);

/// Plugins, rules, profile, configuration and language.
void add_common(CLI::App& app, CommandLine& line);
void add_language(CLI::App& app, CommandLine& line);
void add_output(CLI::App& app, CommandLine& line);
void add_format(CLI::App& app, std::string& format, const std::string& description,
                const std::vector<std::string>& formats, const CommandLine& line);
void add_as_of(CLI::App& app, std::string& as_of, const CommandLine& line);
void add_against(CLI::App& app, std::vector<std::string>& against, const CommandLine& line);
void add_waivers(CLI::App& app, std::vector<std::string>& waivers, const CommandLine& line);
void add_jobs(CLI::App& app, unsigned& jobs, const CommandLine& line);

// ---- what is wrong with it -------------------------------------------------------------------

/// What CLI11 found wrong, in words of our own.
Bilingual usage_problem(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv);

} // namespace toets::command_line
