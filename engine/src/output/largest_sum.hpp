// The sum that a row of a table shows of an occurrence.
#pragma once

#include "toets/engine/finding.hpp"

namespace toets {

/// The one that is off by most, the first of equals; null where there is none.
const Sum* largest_sum(const Occurrence& occurrence);

} // namespace toets
