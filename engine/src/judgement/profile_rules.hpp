// What a profile does to rules and to findings.
#pragma once

#include "judgement/profile.hpp"
#include "rules/catalogue.hpp"

#include <vector>

namespace toets {

/// Leaves out what is switched off, sets severities and parameters. Errors: the profile names a rule or
/// parameter that is not there, or gives a value of another type; with the file, the line and the right names.
Result<void> apply(const Profile& profile, std::vector<LoadedRule>& rules);

/// Whether a finding makes its document not accepted. The engine's own checks of severity error always do.
bool rejects(const Profile& profile, const Finding& finding);

} // namespace toets
