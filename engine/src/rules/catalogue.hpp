// Finding and loading rule files.
#pragma once

#include "lua/state.hpp"
#include "rules/rule.hpp"
#include "toets/engine/result.hpp"

#include <filesystem>
#include <vector>

namespace toets {

/// Where rules stand: packs (folders with rule files) and the helpers they use.
struct RuleFolders {
  std::vector<std::filesystem::path> roots; ///< each holds packs; the first also holds lib/
};

/// Rule files (PACK/ID_name.lua) below the roots, in order of their file names.
Result<std::vector<std::filesystem::path>> find_rule_files(const RuleFolders& folders);

/// A rule loaded into a Lua state.
struct LoadedRule {
  RuleDescription description;
  int evaluate = 0; ///< its function, as LuaState keeps it
};

/// Loads one rule file and checks its table. Errors name the file and the field.
Result<LoadedRule> load_rule(LuaState& state, const std::filesystem::path& file);

/// Loads every rule. Errors: a file that is refused, or an id that stands twice.
Result<std::vector<LoadedRule>> load_rules(LuaState& state, const RuleFolders& folders);

/// The state that rules of these folders are loaded into.
void prepare_state(LuaState& state, const RuleFolders& folders);

} // namespace toets
