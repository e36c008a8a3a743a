// What every command takes, and the engine that is made of it.
#pragma once

#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace toets {

/// Options that every command takes.
struct CommonOptions {
  std::vector<std::string> plugin_folders, rule_folders; ///< added to those of the installation
  std::string profile;                                   ///< a name or a file that ends in .toml
  std::string config; ///< a file; empty: toets.toml of the current folder, where there is one
  Language language = Language::nl;
  std::string output; ///< file; empty: standard output
};

/// The program's own tree: <root>/bin/toets, <root>/lib/toets/plugins, <root>/share/toets.
std::filesystem::path installation_root();

/// The day that an option gives; nothing when it was left out. Errors: there is no such day.
Result<std::optional<Day>> day_of(const char* option, const std::string& text);

/// The file of settings: that of --config, else the usual one of the current folder; empty where there is none.
std::string config_of(const CommonOptions& common);

/// Threads for `--jobs`: 0 stands for as many as there are processors.
unsigned thread_count(unsigned jobs = 0);

/// The engine with the folders of the installation and those of the options.
Result<Engine> make_engine(const CommonOptions& common, const std::string& fail_on = {});

} // namespace toets
