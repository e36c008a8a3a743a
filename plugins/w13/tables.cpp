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

// The place of a row in its section: each stands once, most often in this order.
int rank(std::string_view row) { return row == "receipts" ? 1 : row == "expenditure" ? 2 : 3; }

bool is_row_word_alone(const VisibleLine& line) {
  const auto word = read_row_word(line);
  if (!word) return false;
  const std::size_t end = word->label.range.end;
  return end == line.content().end || line.text().substr(end, line.content().end - end) == ":";
}

} // namespace

std::optional<RowWord> TableReader::row_at(std::size_t line, const Rows& rows) const {
  if (line >= landmarks_.size()) return std::nullopt;
  if (landmarks_[line] == Landmark::row) return read_row_word(document_[line]);
  // `Totaal` below receipts or expenditure is their balance.
  if (landmarks_[line] != Landmark::titled || rows.is_empty() || rows.has("balance")) return std::nullopt;
  const Range words =
      trim(document_[line].text(), {document_[line].content().begin, landmarks_.label_end(line)});
  if (!names_result(document_[line].text().substr(words.begin, words.size()))) return std::nullopt;
  return RowWord{{"balance", {}, words}, {}};
}

// A row out of order is of the table too, unless a label comes again below it: then a heading between was lost.
bool TableReader::goes_on(std::size_t line, Rows rows) const {
  for (bool is_first = true;; is_first = false) {
    const auto word = row_at(line, rows);
    if (!word) return !is_first;
    if (rows.has(word->label.row)) return false;
    if (is_first && rank(word->label.row) > rows.last()) return true;
    rows.add(word->label.row);
    line = landmarks_.next(line);
  }
}

void TableReader::Rows::add(std::string_view row) {
  last_ = rank(row);
  has_[static_cast<std::size_t>(last_ - 1)] = true;
}

bool TableReader::Rows::has(std::string_view row) const {
  return has_[static_cast<std::size_t>(rank(row) - 1)];
}

std::string_view TableReader::section_at(std::size_t line) const {
  if (landmarks_[line] == Landmark::section) return read_section(document_[line].content_text());
  const auto head = landmarks_.head_at(line);
  if (landmarks_[line] != Landmark::head || !head) return {};
  return section_named(document_[line].text().substr(head->first_cell.begin, head->first_cell.size()));
}

// The section, or labels of columns alone, printed again at the top of the next page: where its rows go on, else 0.
std::size_t TableReader::continued_at(std::size_t line, std::string_view section,
                                      const std::optional<TableHead>& head, const Rows& rows) const {
  const bool has_section = landmarks_[line] == Landmark::section;
  if (has_section && section_at(line) != section) return 0;
  std::size_t row = has_section ? landmarks_.next(line) : line;
  if (row < landmarks_.size() && landmarks_[row] == Landmark::head) {
    const auto again = landmarks_.head_at(row);
    if (!head || !has_same_labels(*again, *head) || again->line_count > 1) return 0;
    row = landmarks_.next(row);
  }
  return goes_on(row, rows) ? row : 0;
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
  Rows rows;
  while (line < landmarks_.size() && !rows.is_full()) {
    const VisibleLine& visible = document_[line];
    const Landmark kind = landmarks_[line];
    if (kind == Landmark::section || kind == Landmark::head) {
      const std::size_t row = continued_at(line, section, head, rows);
      if (row == 0) break;
      for (; line < row; line = landmarks_.next(line)) ledger_.ignored(line, "page_header");
      continue;
    }
    // A row whose label is lost, or with words among its numbers, is left for the list; the table goes on behind it.
    const std::size_t below = landmarks_.next(line);
    auto word = row_at(line, rows);
    if (!word && (kind == Landmark::numbers || kind == Landmark::titled || kind == Landmark::broken_row)) {
      if (!goes_on(below, rows)) break;
      line = below;
      continue;
    }
    // The label stands alone, its numbers below it.
    const bool is_split = kind == Landmark::text && is_row_word_alone(visible) && below < landmarks_.size() &&
                          landmarks_[below] == Landmark::numbers;
    if (is_split) word = read_row_word(visible);
    if (!word || (is_split ? rows.has(word->label.row) : !goes_on(line, rows))) break;
    const RowLabel* label = &word->label;
    rows.add(label->row);
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
