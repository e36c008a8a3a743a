// Tables: columns and rows that changed places, a column of another year.
#include "mutation/changed_digit.hpp"
#include "mutation/kind_groups.hpp"
#include "mutation/table_places.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <tuple>

namespace toets {
namespace {

bool differ(const Report& report, Index a, Index b) { return report.cells[a].value != report.cells[b].value; }

/// Pairs of cells whose numbers change places.
using Pairs = std::vector<std::pair<Index, Index>>;

Mutation swap(const Report& report, const Pairs& pairs) {
  Mutation mutation = mutation_of_cell(report, pairs.front().first);
  const Cell& second = report.cells[pairs.front().second];
  mutation.is_in_cells_alone = true;
  mutation.after = second.place.raw;
  mutation.cells.clear();
  for (const auto& [a, b] : pairs) {
    mutation.cells.push_back(a);
    mutation.cells.push_back(b);
  }
  mutation.apply = [pairs](Report& copy) {
    for (const auto& [a, b] : pairs) swap_numbers(copy, a, b);
  };
  return mutation;
}

/// Of each row with a cell in both columns, those cells.
Pairs rows_of_columns(const Report& report, Index table, std::int32_t column) {
  const auto row_of = [&](Index index) {
    const Cell& cell = report.cells[index];
    return std::tuple(cell.place.line, cell.section, cell.row);
  };
  std::map<std::tuple<std::uint32_t, std::string_view, std::string_view>, Index> second;
  for (const Index b : cells_of_column(report, table, column + 1)) second.emplace(row_of(b), b);
  Pairs pairs;
  for (const Index a : cells_of_column(report, table, column))
    if (const auto b = second.find(row_of(a)); b != second.end()) pairs.emplace_back(a, b->second);
  return pairs;
}

template <class Visit>
void for_each_pair_of_columns(const Report& report, const Visit& visit) {
  for (Index table = 0; table < report.tables.size(); ++table)
    for (std::size_t column = 0; column + 1 < report.tables[table].columns.size(); ++column)
      visit(table, static_cast<std::int32_t>(column));
}

std::vector<Mutation> find_swaps_in_row(const Report& report) {
  std::vector<Mutation> found;
  for_each_pair_of_columns(report, [&](Index table, std::int32_t column) {
    for (const auto& [a, b] : rows_of_columns(report, table, column))
      if (report.cells[a].value && report.cells[b].value && differ(report, a, b))
        found.push_back(swap(report, {{a, b}}));
  });
  return found;
}

std::vector<Mutation> find_swapped_columns(const Report& report) {
  std::vector<Mutation> found;
  for_each_pair_of_columns(report, [&](Index table, std::int32_t column) {
    Pairs pairs = rows_of_columns(report, table, column);
    // Where rows print one of the two alone, it would be a column moved.
    if (pairs.size() != cells_of_column(report, table, column).size() ||
        pairs.size() != cells_of_column(report, table, column + 1).size())
      return;
    std::erase_if(pairs, [&](const auto& pair) { return !differ(report, pair.first, pair.second); });
    if (pairs.empty()) return;
    Mutation mutation = swap(report, pairs);
    const auto& columns = report.tables[table].columns;
    mutation.before = columns[static_cast<std::size_t>(column)].label;
    mutation.after = columns[static_cast<std::size_t>(column) + 1].label;
    mutation.section = mutation.row = {};
    found.push_back(std::move(mutation));
  });
  return found;
}

std::vector<Mutation> find_swapped_rows(const Report& report) {
  std::vector<Mutation> found;
  for (Index table = 0; table < report.tables.size(); ++table) {
    std::map<std::pair<std::string_view, std::int32_t>, Index> expenditure;
    for (const Index cell : cells_of(report, table))
      if (report.cells[cell].row == "expenditure")
        expenditure.emplace(std::pair(report.cells[cell].section, report.cells[cell].column), cell);
    for (const Index a : cells_of(report, table)) {
      const Cell& receipts = report.cells[a];
      if (receipts.row != "receipts" || !receipts.value || receipts.column < 0) continue;
      const auto b = expenditure.find({receipts.section, receipts.column});
      if (b == expenditure.end() || !report.cells[b->second].value || !differ(report, a, b->second)) continue;
      found.push_back(swap(report, {{a, b->second}}));
    }
  }
  return found;
}

/// Whether each of these cells says zero.
bool is_zero(const Report& report, const std::vector<Index>& cells, std::size_t begin, std::size_t end) {
  return std::all_of(
      cells.begin() + static_cast<std::ptrdiff_t>(begin), cells.begin() + static_cast<std::ptrdiff_t>(end),
      [&](Index cell) { return report.cells[cell].value && report.cells[cell].value->is_zero(); });
}

/// A row with all that is printed in it.
std::vector<Mutation> find_lost_rows(const Report& report) {
  std::vector<Mutation> found;
  for (Index table = 0; table < report.tables.size(); ++table) {
    const std::vector<Index> cells = cells_of(report, table);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
      const Cell& first = report.cells[cells[begin]];
      while (end < cells.size() && report.cells[cells[end]].row == first.row &&
             report.cells[cells[end]].section == first.section &&
             report.cells[cells[end]].label == first.label)
        ++end;
      if (end - begin == cells.size()) continue; // a table without rows would be no table
      if (report.tables[table].omitted_row_is_zero && is_zero(report, cells, begin, end)) continue;
      Mutation mutation = mutation_of_cell(report, cells[begin]);
      mutation.cells.assign(cells.begin() + static_cast<std::ptrdiff_t>(begin),
                            cells.begin() + static_cast<std::ptrdiff_t>(end));
      mutation.is_in_cells_alone = mutation.is_renumbered = true;
      mutation.column = {};
      mutation.apply = [row = mutation.cells](Report& copy) {
        leave_out_cells(copy, row.front(), row.size());
      };
      found.push_back(std::move(mutation));
    }
  }
  return found;
}

std::vector<Mutation> find_column_years(const Report& report) {
  std::vector<Mutation> found;
  for (Index table = 0; table < report.tables.size(); ++table)
    for (std::size_t i = 0; i < report.tables[table].columns.size(); ++i) {
      const Column& column = report.tables[table].columns[i];
      const std::size_t at = column.label.find(fmt::format("{}", column.year));
      const auto cells = cells_of_column(report, table, static_cast<std::int32_t>(i));
      if (column.year == 0 || at == std::string_view::npos || cells.empty()) continue;
      const int year = column.year + (turn_of(found.size()) % 2 == 0 ? 1 : -1);
      Mutation mutation = mutation_of_cell(report, cells.front());
      mutation.place = column.place;
      mutation.cells = cells;
      mutation.section = mutation.row = {};
      mutation.before = column.label;
      mutation.after = std::string(column.label).replace(at, 4, fmt::format("{}", year));
      mutation.renamed.emplace_back(fmt::format("{}", column.year), fmt::format("{}", year));
      mutation.apply = [table, i, year, label = mutation.after](Report& copy) {
        Column& changed = copy.tables[table].columns[i];
        changed.year = year;
        changed.label = changed.place.raw = copy.store.keep(label);
      };
      found.push_back(std::move(mutation));
    }
  return found;
}

} // namespace

std::vector<MutationKind> table_kinds() {
  return {
      {"amounts-swapped", "twee bedragen van een rij zijn verwisseld", "two amounts of a row are swapped",
       find_swaps_in_row},
      {"columns-swapped", "twee kolommen van een tabel zijn verwisseld", "two columns of a table are swapped",
       find_swapped_columns},
      {"rows-swapped", "ontvangsten en uitgaven zijn verwisseld", "receipts and expenditure are swapped",
       find_swapped_rows},
      {"row-lost", "een rij van een tabel is weggevallen", "a row of a table is left out", find_lost_rows},
      {"column-year", "een kolom noemt een ander jaar", "a column names another year", find_column_years}};
}

} // namespace toets
