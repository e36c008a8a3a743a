// What an Engine holds.
#pragma once

#include "judgement/profile.hpp"
#include "plugin/registry.hpp"
#include "rules/catalogue.hpp"
#include "toets/engine/audit.hpp"

namespace toets {

struct Engine::Internals {
  EngineOptions options;
  RuleFolders rule_folders; ///< of the packs that count
  Catalogue catalogue;
  Registry registry;
  Profile profile;
};

/// What a program that embeds the engine does not see, and the one in cli/ shows: formats, rules, settings.
const Engine::Internals& internals_of(const Engine& engine);

/// Where a pack of the program's own keeps profiles.
inline constexpr const char* profiles_folder = "profiles";

/// Loads the rules into a state and applies the profile: what is switched off is left out, severities and
/// parameters are set. Errors: a rule is refused, or the profile names a rule or parameter that is not there.
Result<std::vector<LoadedRule>> load_rules(LuaState& state, const Engine::Internals& internals);

} // namespace toets
