// What a profile does to rules and to findings.
#pragma once

#include "judgement/profile.hpp"
#include "rules/catalogue.hpp"

#include <vector>

namespace toets {

/// The rules as the profile wants them: without those that are switched off, with its severities and parameters.
/// Errors: those of the rules; the profile names a rule or parameter that is not there, or gives a value of another type,
/// with the file, the line and the right names.
Result<std::vector<LoadedRule>> with_profile(Result<std::vector<LoadedRule>> rules, const Profile& profile);

/// Whether a finding makes its document not accepted. The engine's own checks of severity error always do.
bool rejects(const Profile& profile, const Finding& finding);

} // namespace toets
