// The heading of a money table: `Rekening 2023   Budget 2023 (BEO)`, in fields between tabs, in aligned
// columns or with single spaces; also over two lines (words above, years below).
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets::layout {

struct ColumnHead {
  Range range{}; // the label in the visible line
  sdk::Span span{};
  std::string label;        // as printed
  std::string read;         // the label with a repaired word; empty when it stands as printed
  std::string_view measure; // a word of the model; empty for years alone and for `Verschil` or `%`
  std::uint32_t year = 0;
  std::string_view version;
  int field = -1;       // index between tabs; -1 without tabs
  std::size_t left = 0; // characters from the start of the source line
  std::size_t right = 0;
};

struct TableHead {
  std::vector<ColumnHead> columns;
  bool has_tabs = false;
  bool is_aligned = false;  // columns kept apart by runs of spaces
  bool lacks_years = false; // words only: the years stand on the next line
  std::size_t line_count = 1;
  Range first_cell{}; // what stands above the row labels, as a section's name; may be empty
};

/// The figures of a column with this label are per cent: `%`, `Verschil (%)`, `Realisatiegraad`.
bool counts_percent(std::string_view label);

/// The measure that a folded word names ("rekening", "jr", "geboekt" ...), or nothing.
std::string_view measure_of(std::string_view folded_word) noexcept;

/// Reads a line that holds column labels and nothing else. With repairs a word of one wrong letter (`Mijp` for `Mjp`)
/// passes where another label of the line is whole.
std::optional<TableHead> read_table_head(const VisibleLine& line, bool has_repairs = false);

/// As above, with years on a second line when the first has none (or the other way round).
std::optional<TableHead> read_table_head(const VisibleLine& line, const VisibleLine* next,
                                         bool has_repairs = false);

/// A line `Gemeente 2017 2018 2019`: a label (may be empty) and two or more years.
std::optional<TableHead> read_year_head(const VisibleLine& line);

} // namespace toets::layout
