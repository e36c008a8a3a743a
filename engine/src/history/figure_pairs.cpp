#include "history/figure_pairs.hpp"

#include "history/titles.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace toets {
namespace {

using Dimensions = std::vector<std::pair<std::string_view, std::string_view>>;
using Coordinate = std::tuple<std::string_view, std::string_view, std::string, std::string_view, int,
                              std::string_view, Dimensions>;

/// `none` stands for a coordinate that is printed more than once.
std::map<Coordinate, Index> by_coordinate(const Report& joint, Index node, std::string_view measure) {
  std::map<Coordinate, Index> cells;
  for (const Index t : joint.nodes[node].tables) {
    const Table& table = joint.tables[t];
    for (Index i = table.first_cell; i < table.first_cell + table.cell_count; ++i) {
      const Cell& cell = joint.cells[i];
      if (cell.column < 0) continue;
      const Column& column = table.columns[static_cast<std::size_t>(cell.column)];
      if (column.measure.empty() || column.year == 0 || (!measure.empty() && column.measure != measure))
        continue;
      const auto [found, is_new] =
          cells.try_emplace({cell.section, cell.row, cell.row == "value" ? folded_title(cell.label) : "",
                             measure.empty() ? column.measure : std::string_view{}, column.year,
                             column.version, cell.dimensions},
                            i);
      if (!is_new) found->second = none;
    }
  }
  return cells;
}

} // namespace

std::vector<std::pair<Index, Index>> figure_pairs(const Report& joint, Index node, Index earlier,
                                                  std::string_view measure,
                                                  std::string_view earlier_measure) {
  std::vector<std::pair<Index, Index>> pairs;
  const auto before = by_coordinate(joint, earlier, earlier_measure.empty() ? measure : earlier_measure);
  for (const auto& [coordinate, cell] : by_coordinate(joint, node, measure))
    if (const auto found = before.find(coordinate);
        cell != none && found != before.end() && found->second != none)
      pairs.emplace_back(cell, found->second);
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

} // namespace toets
