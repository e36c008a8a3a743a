// What an audit comes to: which documents are accepted and why not, and how many findings of each severity there are.
#pragma once

#include "judgement/profile.hpp"
#include "toets/engine/audit.hpp"

#include <vector>

namespace toets {

/// Takes the findings over in their order, and decides over each document and over the audit.
/// @param findings of each document, waived where they are
/// @param forgives_unrecognised a file that no layout reads spoils nothing
/// @pre the audit has its documents and rules
void give_verdict(Audit& audit, std::vector<std::vector<Finding>> findings, const Profile& profile,
                  bool forgives_unrecognised);

} // namespace toets
