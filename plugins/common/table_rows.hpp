// The numbers of one table row, and which column each belongs to. A short row is never filled by guessing.
#pragma once

#include "common/numbers.hpp"
#include "common/table_header.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace toets::layout {

/// A place in a row where a number stands or should stand.
struct Slot {
  Range range{}; // empty for a blank
  Number number;
  std::string read;          // the print as it was repaired; empty when it stands as printed
  std::string_view absent{}; // why there is no number
  std::string_view mark{};   // of a footnote, behind the number: "*"
  int field = -1;            // index between tabs
  std::size_t left = 0;      // characters from the start of the source line
  std::size_t right = 0;
  int column = -1; // -1: no column can be told
};

struct RowNumbers {
  std::vector<Slot> slots;
  bool has_tabs = false;
  bool is_aligned = false; // spaces keep the numbers apart
};

/// How the numbers of a layout are read.
struct RowStyle {
  bool has_repairs = false;     // scans of bad quality: see ocr_repairs.hpp
  bool has_whole_units = false; // the report prints no cents
  bool has_dashes = false;      // a dash between blanks is a cell without an amount, never a minus
  std::size_t columns = 0;      // of the table, where they are known
};

/// The numbers behind the row's label, which ends at `label_end`, at most before a colon. None when other words stand
/// there too: then the line is no row.
std::optional<RowNumbers> read_row_numbers(const VisibleLine& line, std::size_t label_end,
                                           RowStyle style = {});

/// The dashes of a row, each with blanks around it: cells where no number could have that sign, else either.
struct Dashes {
  std::size_t sure = 0;
  std::size_t doubtful = 0;
};
Dashes count_dashes(std::string_view text, std::size_t label_end);

/// The slot holds a dash and nothing else.
bool is_dash(const VisibleLine& line, const Slot& slot);

/// Tells columns: between tabs by field, aligned by edge, otherwise only when the counts agree.
class ColumnFinder {
 public:
  explicit ColumnFinder(const TableHead& head);

  /// Fills in `column`; adds a slot for each blank field of a row with tabs.
  void assign(const VisibleLine& line, RowNumbers& row);

 private:
  void assign_fields(const VisibleLine& line, RowNumbers& row) const;
  void assign_edges(RowNumbers& row) const;
  int column_at(const Slot& slot) const;

  const TableHead& head_;
  int first_field_ = 1;
  std::vector<std::vector<std::size_t>> right_edges_; // learned from full rows
};

} // namespace toets::layout
