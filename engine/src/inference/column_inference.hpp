// Which columns the numbers of short rows stand in, where the sums of the report leave one possibility.
//
// The numbers keep their printed order. Every way to lay them over the columns is tried against the identities that
// the rules have stated over those coordinates; a column in which no number stands counts as zero there. What no
// identity rules out remains. A number is inferred when it stands in one column in all that remain.
#pragma once

#include "toets/engine/relation.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace toets {

struct ColumnInference {
  std::vector<std::pair<Index, std::int32_t>> cells; ///< a cell and its column
  std::vector<OmittedNumber> zeros;                  ///< coordinates that are zero wherever the numbers stand

  bool empty() const { return cells.empty() && zeros.empty(); }
};

/// Looks at the identities of all networks. Bounded: rows that take too many trials stay as they are.
ColumnInference infer_columns(const Report& report, const std::vector<const Network*>& networks);

/// Gives the cells their column and marks them "inferred".
void apply(const ColumnInference& inference, Report& report);

} // namespace toets
