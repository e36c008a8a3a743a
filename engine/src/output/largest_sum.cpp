#include "output/largest_sum.hpp"

#include <algorithm>

namespace toets {

const Sum* largest_sum(const Occurrence& occurrence) {
  const auto found =
      std::max_element(occurrence.sums.begin(), occurrence.sums.end(),
                       [](const Sum& a, const Sum& b) { return a.delta.magnitude() < b.delta.magnitude(); });
  return found == occurrence.sums.end() ? nullptr : &*found;
}

} // namespace toets
