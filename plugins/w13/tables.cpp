#include "w13/tables.hpp"

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

void assign_columns(ColumnFinder& finder, const VisibleLine& line, std::size_t columns, RowNumbers& row) {
  finder.assign(line, row);
  if (row.has_tabs || row.slots.size() <= columns) return;
  for (Slot& slot : row.slots) slot.column = -1;
}

bool TableReader::opens_at(std::size_t line) const {
  switch (landmarks_[line]) {
    case Landmark::row:
    case Landmark::head:
      return true;
    case Landmark::section: {
      const std::size_t below = landmarks_.next(line);
      return below < landmarks_.size() &&
             (landmarks_[below] == Landmark::head || landmarks_[below] == Landmark::row);
    }
    default:
      return false;
  }
}

std::size_t TableReader::read(std::size_t line, sdk::Id node, std::optional<TableHead>& head) {
  std::string_view section;
  if (landmarks_[line] == Landmark::section) {
    section = read_section(document_[line].content_text());
    ledger_.understood(line);
    line = landmarks_.next(line);
  }
  const std::size_t place = line;
  const std::size_t head_line = landmarks_[line] == Landmark::head ? line : landmarks_.size();
  if (head_line == line) {
    head = landmarks_.head_at(line);
    const std::string_view name =
        section_named(document_[line].text().substr(head->first_cell.begin, head->first_cell.size()));
    if (!name.empty()) section = name;
    for (std::size_t i = 0; i < head->line_count; ++i) ledger_.understood(line + i);
    line = landmarks_.next_from(line + head->line_count);
  }

  sdk::Table record;
  record.node = node;
  record.place = document_[place].span();
  std::vector<sdk::Column> columns;
  std::optional<ColumnFinder> finder;
  if (head) {
    columns = columns_of(*head);
    record.columns = columns;
    finder.emplace(*head);
  }
  const sdk::Id table = sink_.table(record);

  std::size_t after = line;
  for (bool has_balance = false; line < landmarks_.size() && !has_balance; line = landmarks_.next(line)) {
    const VisibleLine& visible = document_[line];
    if (landmarks_[line] == Landmark::head && line != head_line) {
      // Between two rows of a section the labels are those of the next page.
      const auto again = landmarks_.head_at(line);
      const std::size_t below = landmarks_.next_from(line + again->line_count);
      if (!head || !has_same_labels(*again, *head) || below >= landmarks_.size() ||
          landmarks_[below] != Landmark::row || again->line_count > 1)
        break;
      ledger_.ignored(line, "page_header");
      continue;
    }
    if (landmarks_[line] != Landmark::row) break;
    const auto word = read_row_word(visible);
    const RowLabel* label = &word->label;
    const bool is_balance = label->row == "balance";
    auto numbers = read_row_numbers(visible, label->range.end, landmarks_.row_style());
    if (finder) assign_columns(*finder, visible, columns.size(), *numbers);
    push_cells(sink_, table, visible, *numbers,
               {is_balance && !label->section.empty() ? label->section : section, label->row, label->range,
                "EUR", head ? &*head : nullptr, word->read});
    ledger_.understood(line);
    after = line + 1;
    has_balance = is_balance;
  }
  return after;
}

} // namespace toets::w13
