// The things of a report that a rule looks at.
#pragma once

#include "lua/bindings.hpp"
#include "rules/rule.hpp"

#include <functional>

namespace toets {

/// Calls `visit` for each subject, in reading order, with its handle on top of the Lua stack. `visit`
/// leaves the stack as it was.
/// @throws std::runtime_error when `where` names a field that the subjects do not have
void for_each_subject(LuaState& state, const Subjects& subjects, const std::function<void()>& visit);

/// A subject for people: "AP01 Plan, operating receipts, Rekening 2023"; empty for the report itself.
std::string described(const Report& report, const Subject& subject);

/// Whether the rule's `applies` fits the report.
bool applies_to(const Applies& applies, const Report& report);

} // namespace toets
