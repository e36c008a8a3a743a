#include "w13/tables.hpp"

#include <algorithm>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

void assign_columns(ColumnFinder& finder, const VisibleLine& line, std::size_t columns, RowNumbers& row) {
  finder.assign(line, row);
  if (row.has_tabs || row.slots.size() <= columns) return;
  for (Slot& slot : row.slots) slot.column = -1;
}

namespace {

// The place of a row in its section: each stands once, in this order.
int rank(std::string_view row) { return row == "receipts" ? 1 : row == "expenditure" ? 2 : 3; }

bool is_row_word_alone(const VisibleLine& line) {
  const auto word = read_row_word(line);
  return word && word->label.range.end == line.content().end;
}

} // namespace

std::string_view TableReader::section_at(std::size_t line) const {
  if (landmarks_[line] == Landmark::section) return read_section(document_[line].content_text());
  const auto head = landmarks_.head_at(line);
  if (landmarks_[line] != Landmark::head || !head) return {};
  return section_named(document_[line].text().substr(head->first_cell.begin, head->first_cell.size()));
}

// The section, or labels of columns alone, printed again at the top of the next page: where its rows go on, else 0.
std::size_t TableReader::continued_at(std::size_t line, std::string_view section,
                                      const std::optional<TableHead>& head, int last_rank) const {
  const bool has_section = landmarks_[line] == Landmark::section;
  if (has_section && section_at(line) != section) return 0;
  std::size_t row = has_section ? landmarks_.next(line) : line;
  if (row < landmarks_.size() && landmarks_[row] == Landmark::head) {
    const auto again = landmarks_.head_at(row);
    if (!head || !has_same_labels(*again, *head) || again->line_count > 1) return 0;
    row = landmarks_.next(row);
  }
  if (row >= landmarks_.size() || landmarks_[row] != Landmark::row) return 0;
  return rank(read_row_word(document_[row])->label.row) > last_rank ? row : 0;
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
  const std::size_t first = line;
  if (landmarks_[line] == Landmark::head) {
    head = landmarks_.head_at(line);
    const std::string_view name =
        section_named(document_[line].text().substr(head->first_cell.begin, head->first_cell.size()));
    if (!name.empty()) section = name;
    for (std::size_t i = 0; i < head->line_count; ++i) ledger_.understood(line + i);
    line = landmarks_.next_from(line + head->line_count);
  }

  sdk::Table record;
  record.node = node;
  record.place = document_[first].span();
  std::vector<sdk::Column> columns;
  std::optional<ColumnFinder> finder;
  if (head) {
    columns = columns_of(*head);
    record.columns = columns;
    finder.emplace(*head);
  }
  const sdk::Id table = sink_.table(record);

  std::size_t after = std::max(line, first + 1); // behind what opened it, also when no row follows
  int last_rank = 0;
  while (line < landmarks_.size() && last_rank < rank("balance")) {
    const VisibleLine& visible = document_[line];
    const Landmark kind = landmarks_[line];
    if (kind == Landmark::section || kind == Landmark::head) {
      const std::size_t row = continued_at(line, section, head, last_rank);
      if (row == 0) break;
      for (; line < row; line = landmarks_.next(line)) ledger_.ignored(line, "page_header");
      continue;
    }
    // A row whose label is lost, or with words among its numbers, is left for the list; the table goes on behind it.
    const std::size_t below = landmarks_.next(line);
    if (kind == Landmark::numbers || kind == Landmark::titled || kind == Landmark::broken_row) {
      if (below >= landmarks_.size() || landmarks_[below] != Landmark::row ||
          rank(read_row_word(document_[below])->label.row) <= last_rank)
        break;
      line = below;
      continue;
    }
    // The label stands alone, its numbers below it.
    const bool is_split = kind == Landmark::text && is_row_word_alone(visible) && below < landmarks_.size() &&
                          landmarks_[below] == Landmark::numbers;
    if (kind != Landmark::row && !is_split) break;
    const auto word = read_row_word(visible);
    const RowLabel* label = &word->label;
    if (rank(label->row) <= last_rank) break;
    last_rank = rank(label->row);
    const bool is_balance = label->row == "balance";
    const std::size_t place = is_split ? below : line;
    auto numbers =
        read_row_numbers(document_[place], is_split ? 0 : label->range.end, landmarks_.row_style());
    if (!numbers) break;
    if (finder) assign_columns(*finder, document_[place], columns.size(), *numbers);
    RowPlace row{is_balance && !label->section.empty() ? label->section : section,
                 label->row,
                 label->range,
                 "EUR",
                 head ? &*head : nullptr,
                 word->read};
    if (is_split) {
      row.label = {};
      row.label_text = visible.content_text();
      row.label_span = visible.span();
      ledger_.understood(place);
    }
    push_cells(sink_, table, document_[place], *numbers, row);
    ledger_.understood(line);
    line = place;
    after = line + 1;
    line = landmarks_.next(line);
  }
  return after;
}

} // namespace toets::w13
