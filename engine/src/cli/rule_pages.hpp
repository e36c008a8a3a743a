// What the commands under `rules` share: the rules in order, and their pages.
#pragma once

#include "cli/commands.hpp"
#include "output/rule_page.hpp"
#include "rules/catalogue.hpp"

#include <string>
#include <vector>

namespace toets {

/// The rules of an engine, with the profile applied, by id.
Result<std::vector<RuleDescription>> described_rules(const Engine& engine);

/// The pages of these rules, or of all: their tests run for it. Errors: an id that no rule has.
Result<std::vector<RulePage>> rule_pages(const Engine& engine, const std::vector<std::string>& ids);

} // namespace toets
