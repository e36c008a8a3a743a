#include "model/short_rows.hpp"

#include <algorithm>
#include <utility>

namespace toets {

std::vector<ShortRow> short_rows(const Report& report, Index table_index) {
  const Table& table = report.tables[table_index];
  const auto begin = report.cells.begin() + (table.cell_count == 0 ? 0 : table.first_cell);
  const auto end = begin + table.cell_count;
  const auto is_loose = [](const Cell& cell) { return cell.assigned != "printed"; };
  if (table.columns.empty() || std::none_of(begin, end, is_loose)) return {};

  struct Printed {
    std::pair<std::string_view, std::string_view> name; ///< section and row
    std::vector<Index> loose;
    std::vector<std::int32_t> taken;
    std::uint32_t line;
    bool has_one_line = true;
  };
  std::vector<Printed> rows; // a table has few
  for (auto cell = begin; cell != end; ++cell) {
    const std::pair<std::string_view, std::string_view> name(cell->section, cell->row);
    const auto known =
        std::find_if(rows.rbegin(), rows.rend(), [&](const Printed& row) { return row.name == name; });
    Printed& printed =
        known != rows.rend() ? *known : rows.emplace_back(Printed{name, {}, {}, cell->place.line});
    printed.has_one_line = printed.has_one_line && printed.line == cell->place.line;
    if (is_loose(*cell)) {
      printed.loose.push_back(static_cast<Index>(cell - report.cells.begin()));
    } else {
      printed.taken.push_back(cell->column);
    }
  }
  std::sort(rows.begin(), rows.end(), [](const Printed& a, const Printed& b) { return a.name < b.name; });
  std::vector<ShortRow> found;
  for (Printed& printed : rows) {
    if (printed.loose.empty() || !printed.has_one_line) continue;
    const auto& [section, name] = printed.name;
    ShortRow row{table_index, section, name, std::move(printed.loose), {}};
    std::stable_sort(row.cells.begin(), row.cells.end(), [&](Index a, Index b) {
      return report.cells[a].place.from < report.cells[b].place.from;
    });
    std::sort(printed.taken.begin(), printed.taken.end());
    for (std::int32_t column = 0; column < static_cast<std::int32_t>(table.columns.size()); ++column)
      if (!std::binary_search(printed.taken.begin(), printed.taken.end(), column))
        row.columns.push_back(column);
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
