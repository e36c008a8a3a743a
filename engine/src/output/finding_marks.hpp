// What is to be known of a finding besides what it says: whether it is waived, new, material.
#pragma once

#include "output/finding_words.hpp"

#include <string>

namespace toets {

/// "nieuw, materieel"; empty for most. Nothing is escaped.
std::string finding_marks(const FindingWords& words, const Finding& finding);

} // namespace toets
