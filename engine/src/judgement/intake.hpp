// No silent pass: what the engine itself holds against a reading. These findings come from no rule and
// no profile can switch them off.
#pragma once

#include "judgement/engine_check.hpp"
#include "judgement/findings.hpp"
#include "judgement/profile.hpp"
#include "toets/engine/audit.hpp"

namespace toets {

/// The findings about the reading of a document that was read.
/// @param recomputed identities of all rules that could be evaluated
std::vector<Finding> intake_findings(const Document& document, std::size_t index, const Profile& profile,
                                     std::size_t recomputed);

/// These checks, by id.
std::vector<EngineCheck> intake_checks();
/// Ids of these checks.
std::vector<std::string> intake_ids();
/// Those that say that too little was examined: nobody can accept these.
std::vector<std::string> unwaivable_intake_ids();

} // namespace toets
