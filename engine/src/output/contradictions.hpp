// Which findings say that amounts contradict each other, the largest difference first: one list for all forms.
#pragma once

#include "toets/engine/audit.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace toets {

struct Contradiction {
  /// Positions in the audit; the others say the same of the same numbers, or follow from the first.
  std::vector<std::size_t> findings;
  std::vector<const Sum*> sums; ///< of the first of them, the largest difference first
};

/// So many are shown at the head of a form.
inline constexpr std::size_t most_contradictions = 5;

/// Of one document or of all, by difference: sums in euro that do not hold, of errors and warnings that nobody has accepted.
std::vector<Contradiction> contradictions_of(const Audit& audit, std::optional<std::size_t> document = {});

/// The sum of a finding that contradicts most, or null.
const Sum* largest_contradiction(const Finding& finding);

} // namespace toets
