#include "model/short_rows.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace toets {

std::vector<ShortRow> short_rows(const Report& report, Index table_index) {
  const Table& table = report.tables[table_index];
  const auto begin = report.cells.begin() + (table.cell_count == 0 ? 0 : table.first_cell);
  const auto end = begin + table.cell_count;
  const auto is_loose = [](const Cell& cell) { return cell.assigned != "printed"; };
  if (table.columns.empty() || std::none_of(begin, end, is_loose)) return {};

  struct Printed {
    ShortRow row;
    std::set<std::int32_t> taken;
    std::set<std::uint32_t> lines;
  };
  std::map<std::pair<std::string_view, std::string_view>, Printed> rows;
  for (auto cell = begin; cell != end; ++cell) {
    Printed& printed = rows[{cell->section, cell->row}];
    printed.lines.insert(cell->place.line);
    if (is_loose(*cell)) {
      printed.row.cells.push_back(static_cast<Index>(cell - report.cells.begin()));
    } else {
      printed.taken.insert(cell->column);
    }
  }
  std::vector<ShortRow> found;
  for (auto& [name, printed] : rows) {
    if (printed.row.cells.empty() || printed.lines.size() > 1) continue;
    ShortRow row{table_index, name.first, name.second, std::move(printed.row.cells), {}};
    std::stable_sort(row.cells.begin(), row.cells.end(), [&](Index a, Index b) {
      return report.cells[a].place.from < report.cells[b].place.from;
    });
    for (std::int32_t column = 0; column < static_cast<std::int32_t>(table.columns.size()); ++column)
      if (!printed.taken.contains(column)) row.columns.push_back(column);
    found.push_back(std::move(row));
  }
  return found;
}

bool has_short_rows(const Report& report) {
  return std::any_of(report.cells.begin(), report.cells.end(),
                     [](const Cell& cell) { return cell.assigned != "printed"; });
}

bool is_short(const Report& report, Index table_index, std::string_view section, std::string_view row) {
  const Table& table = report.tables[table_index];
  for (Index i = 0; i < table.cell_count; ++i) {
    const Cell& cell = report.cells[table.first_cell + i];
    if (cell.assigned != "printed" && cell.row == row && cell.section == section) return true;
  }
  return false;
}

std::vector<Hole> holes(const Report& report, Index table) {
  std::vector<Hole> found;
  for (const ShortRow& row : short_rows(report, table))
    for (const std::int32_t column : row.columns)
      if (std::none_of(row.cells.begin(), row.cells.end(),
                       [&](Index cell) { return report.cells[cell].column == column; }))
        found.push_back({row.section, row.row, column});
  return found;
}

} // namespace toets
