// Rows that print fewer numbers than their table has columns, so that nothing on the page says which number stands
// in which column.
#pragma once

#include "toets/engine/report.hpp"

#include <string_view>
#include <vector>

namespace toets {

/// A printed row with numbers that have no column of their own on the page.
struct ShortRow {
  Index table = none;
  std::string_view section, row;
  std::vector<Index> cells;          ///< the printed numbers without a printed column, from left to right
  std::vector<std::int32_t> columns; ///< those in which no number with a printed column stands, in order
};

/// The short rows of a table. One that stands on several lines is none: its coordinates would not be unique.
std::vector<ShortRow> short_rows(const Report& report, Index table);

/// Whether any table has numbers whose column is not printed.
bool has_short_rows(const Report& report);

/// Whether the table prints this row short.
bool is_short(const Report& report, Index table, std::string_view section, std::string_view row);

/// A place in a short row where nothing is known to stand.
struct Hole {
  std::string_view section, row;
  std::int32_t column;
};

/// Of each short row of a table the columns in which no number is known to stand.
std::vector<Hole> holes(const Report& report, Index table);

} // namespace toets
