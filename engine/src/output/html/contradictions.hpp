// Which findings say that amounts contradict each other, the largest difference first.
#pragma once

#include "toets/engine/audit.hpp"

#include <cstddef>
#include <vector>

namespace toets {

struct Contradiction {
  std::vector<std::size_t> findings; ///< positions in the audit; the others say the same of the same numbers
  std::vector<const Sum*> sums;      ///< of the first of them, the largest difference first
};

/// Of one document, by difference: sums in euro that do not hold, of errors and warnings that nobody has accepted.
std::vector<Contradiction> contradictions_of(const Audit& audit, std::size_t document);

} // namespace toets
