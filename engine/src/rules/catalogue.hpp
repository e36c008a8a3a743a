// Finding the packs and rules of a run, and loading them.
#pragma once

#include "lua/state.hpp"
#include "rules/pack.hpp"
#include "rules/rule.hpp"
#include "toets/engine/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace toets {

/// Where rules stand: each root is the folder of one pack. The first is the program's own, whose helpers
/// every pack may use.
struct RuleFolders {
  std::vector<std::filesystem::path> roots;
};

/// A rule file as it was read.
struct RuleSource {
  std::filesystem::path file;
  std::string name; ///< "core/AR1_balance.lua", below the folder of its pack
  std::size_t pack = 0;
  std::string text, sha256;
};

/// What a run loads, read once.
struct Catalogue {
  std::vector<Pack> packs;       ///< the program's own first
  std::vector<RuleSource> rules; ///< in order of their file names

  RuleFolders folders() const;
};

/// Reads the packs. One with the name of the first takes its place; the same pack twice counts once.
/// Errors: a pack that cannot be used, two packs of one name, a helper with the name of one of the first.
Result<Catalogue> read_catalogue(const RuleFolders& folders);

/// Rule files of the packs, in order of their file names.
Result<std::vector<std::filesystem::path>> find_rule_files(const RuleFolders& folders);

/// A rule loaded into a Lua state.
struct LoadedRule {
  RuleDescription description;
  std::size_t source = 0;       ///< index into the rules of the catalogue
  int evaluate = 0;             ///< its function, as LuaState keeps it
  std::uint64_t load_steps = 0; ///< what loading it spent
  Libraries libraries;          ///< its own pack's first
};

/// "there is no rule own1; `toets rules list` shows them; did you mean 'OWN1'?" Tells how a pack is loaded when no
/// rule is of the group of the id.
Bilingual no_such_rule(const std::string& id, const std::vector<std::string>& known);

/// Where the rules of a pack find their helpers.
Libraries libraries_of(const Catalogue& catalogue, std::size_t pack);

/// Loads one rule of the catalogue and checks its table. Errors name the file and the field.
Result<LoadedRule> load_rule(LuaState& state, const Catalogue& catalogue, std::size_t source);

/// The rules of a catalogue, each loaded into some state, as one list. Errors: the first that was refused, or an id
/// that stands twice.
Result<std::vector<LoadedRule>> one_list(const Catalogue& catalogue, std::vector<Result<LoadedRule>> rules);

/// Loads every rule. Errors: a file that is refused, or an id that stands twice.
Result<std::vector<LoadedRule>> load_rules(LuaState& state, const Catalogue& catalogue);
/// The same of packs that are read for it.
Result<std::vector<LoadedRule>> load_rules(LuaState& state, const RuleFolders& folders);

} // namespace toets
