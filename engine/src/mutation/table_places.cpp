#include "mutation/table_places.hpp"

#include <utility>

namespace toets {

Mutation mutation_of_cell(const Report& report, Index index) {
  const Cell& cell = report.cells[index];
  const Table& table = report.tables[cell.table];
  Mutation mutation;
  mutation.place = cell.place;
  if (table.node != none) mutation.nodes = {table.node};
  mutation.cells = {index};
  mutation.section = cell.section;
  mutation.row = cell.row;
  if (cell.column >= 0) mutation.column = table.columns[static_cast<std::size_t>(cell.column)].label;
  mutation.before = cell.place.raw;
  return mutation;
}

std::vector<Index> cells_of(const Report& report, Index table) {
  std::vector<Index> cells;
  for (Index i = 0; i < report.tables[table].cell_count; ++i)
    cells.push_back(report.tables[table].first_cell + i);
  return cells;
}

std::vector<Index> cells_of_column(const Report& report, Index table, std::int32_t column) {
  std::vector<Index> cells = cells_of(report, table);
  std::erase_if(cells, [&](Index cell) { return report.cells[cell].column != column; });
  return cells;
}

void swap_numbers(Report& report, Index a, Index b) {
  Cell& first = report.cells[a];
  Cell& second = report.cells[b];
  std::swap(first.value, second.value);
  std::swap(first.absent, second.absent);
  std::swap(first.invalid, second.invalid);
  std::swap(first.read, second.read);
  std::swap(first.unit, second.unit);
  std::swap(first.place.raw, second.place.raw);
}

void leave_out_cells(Report& report, Index first, std::size_t count) {
  const Index of = report.cells[first].table;
  const auto begin = report.cells.begin() + static_cast<std::ptrdiff_t>(first);
  report.cells.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
  report.tables[of].cell_count -= static_cast<std::uint32_t>(count);
  for (Table& table : report.tables)
    if (table.first_cell != none && table.first_cell > first) table.first_cell -= static_cast<Index>(count);
}

} // namespace toets
