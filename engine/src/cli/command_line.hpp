// The command line: options in, one command called. A file for each family of commands; only these include CLI11.
#pragma once

#include "cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace toets::command_line {

/// What all commands share while the command line is read.
struct CommandLine {
  CLI::App& app;
  CommonOptions common;
  int code = exit_usage; ///< of the command that ran
};

// Each adds its commands. What their options fill lives as long as their callbacks.
void add_audit_command(CommandLine& line);
void add_finding_commands(CommandLine& line); ///< waive, explain
void add_reading_commands(CommandLine& line); ///< inspect, formats
void add_rule_commands(CommandLine& line);
void add_profile_commands(CommandLine& line);

// ---- options of several commands -------------------------------------------------------------

extern const char* const exit_codes;

/// An option that may be repeated takes one value each time, so that it never swallows a path.
CLI::Option* add_repeatable(CLI::App& app, const std::string& name, std::vector<std::string>& values,
                            const std::string& description);
/// Refuses an empty text as the name of a file: it would count as not given.
CLI::Option* require_name(CLI::Option* option);
/// Plugins, rules, profile, configuration and language.
void add_common(CLI::App& app, CommonOptions& common);
void add_output(CLI::App& app, CommonOptions& common);
void add_format(CLI::App& app, std::string& format, const std::string& description,
                const std::vector<std::string>& formats);
void add_as_of(CLI::App& app, std::string& as_of);
void add_against(CLI::App& app, std::vector<std::string>& against);
void add_waivers(CLI::App& app, std::vector<std::string>& waivers);
void add_jobs(CLI::App& app, unsigned& jobs);

} // namespace toets::command_line
