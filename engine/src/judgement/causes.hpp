// Which findings follow from others.
#pragma once

#include "toets/engine/finding.hpp"

#include <vector>

namespace toets {

/// Sets `consequence_of` of sums and `caused_by` of findings:
/// - a balance that misses by exactly what receipts and expenditure of the same equation miss;
/// - sums that fail because of one and the same number: the smallest of them is the cause;
/// - a sum that shares a number with a smaller one and misses by as much, apart from rounding.
void tie_causes(std::vector<Finding>& findings);

} // namespace toets
