// A dash that opens a line within a sentence: an aside that wrapped there, no item of a list.
//
//   De werking - die in de lente nog stillag door de werken aan het
//   gebouw - is in de zomer hervat en loopt sinds september 2024
//   - later dan gepland en met minder deelnemers - weer elke week.
#pragma once

#include "common/visible.hpp"

#include <cstddef>
#include <vector>

namespace toets::layout {

/// Indexes of the lines whose dash is no bullet, in order.
std::vector<std::size_t> find_asides(const Document& document);

} // namespace toets::layout
