// The columns and rows of a money table as the records of the model.
#pragma once

#include "common/table_rows.hpp"

#include <string_view>
#include <vector>

namespace toets::layout {

/// The strings in it are those of `head`.
std::vector<sdk::Column> columns_of(const TableHead& head);

/// The heading is printed again, as on the next page.
bool has_same_labels(const TableHead& a, const TableHead& b);

/// What the cells of a row share.
struct RowPlace {
  std::string_view section;
  std::string_view row;
  Range label{};         // on the line of the numbers
  std::string_view unit; // where the print names none
  const TableHead* head = nullptr;
  std::string_view label_read{}; // the label as it was read; empty when it stands as printed
  std::string_view label_text{}; // of a label on another line, with its span
  sdk::Span label_span{};
};

/// Pushes a cell for each slot; `table` must be the last table pushed.
void push_cells(sdk::Sink& sink, sdk::Id table, const VisibleLine& line, const RowNumbers& numbers,
                const RowPlace& place);

} // namespace toets::layout
