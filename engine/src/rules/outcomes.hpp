// What can come of a rule: the outcomes that its tests should reach.
#pragma once

#include "rules/rule.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// "fired", "holds", "not_evaluable: REASON" for each of its reasons, and where its code says so "not_applicable"
/// and "severity: NAME" of a finding that grades itself.
std::vector<std::string> possible_outcomes(const RuleDescription& rule, std::string_view code);

namespace outcome {
inline constexpr const char* fired = "fired";
inline constexpr const char* holds = "holds";
inline constexpr const char* not_applicable = "not_applicable";
std::string not_evaluable(std::string_view reason);
std::string severity(std::string_view name);
} // namespace outcome

} // namespace toets
