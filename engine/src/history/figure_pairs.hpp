// Figures of two reports that mean the same.
#pragma once

#include "toets/engine/report.hpp"

#include <string_view>
#include <utility>
#include <vector>

namespace toets {

/// Cells of a node and of its counterpart, as indices of their joint report, with the same section, row, year, version
/// and, for rows that only a label names, label. The measure is the same too, unless one is given that those of the
/// earlier report have instead. What a node prints more than once at one coordinate is in no pair. In printed order.
std::vector<std::pair<Index, Index>> figure_pairs(const Report& joint, Index node, Index earlier,
                                                  std::string_view measure = {},
                                                  std::string_view earlier_measure = {});

} // namespace toets
