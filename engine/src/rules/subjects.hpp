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

/// Whether the rule's `applies` fits the report.
bool applies_to(const Applies& applies, const Report& report);

} // namespace toets
