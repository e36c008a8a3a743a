// In which order people read findings and their sums: what is material first, the largest amount in euro above.
#pragma once

#include "toets/engine/audit.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace toets {

/// Positions in the audit, of one document or of all; without those that are waived. Equals keep the order of the report.
std::vector<std::size_t> ranked_findings(const Audit& audit, Severity severity,
                                         std::optional<std::size_t> document = {});

/// What follows from other sums stands below them.
std::vector<const Sum*> ranked_sums(const Occurrence& occurrence);

/// By the largest of their sums; those without sums keep the order of the report, and stand last.
std::vector<const Occurrence*> ranked_occurrences(const Finding& finding);

} // namespace toets
