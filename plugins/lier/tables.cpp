#include "lier/tables.hpp"

#include "common/table_rows.hpp"
#include "lier/labels.hpp"

#include <algorithm>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

std::vector<sdk::Column> columns_of(const TableHead& head) {
  std::vector<sdk::Column> columns;
  for (const ColumnHead& column : head.columns)
    columns.push_back({column.label, column.measure, column.year, column.version, column.span});
  return columns;
}

bool has_same_labels(const TableHead& a, const TableHead& b) {
  return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const ColumnHead& x, const ColumnHead& y) { return x.label == y.label; });
}

struct RowPlace {
  std::string_view section;
  std::string_view row;
  Range label{};
  std::string_view unit; // where the print names none
};

void push_cells(sdk::Sink& sink, sdk::Id table, const VisibleLine& line, const RowNumbers& numbers,
                const RowPlace& place) {
  for (const Slot& slot : numbers.slots) {
    sdk::Cell cell;
    cell.table = table;
    cell.section = place.section;
    cell.row = place.row;
    cell.label = line.text().substr(place.label.begin, place.label.size());
    if (!place.label.empty()) cell.label_span = line.span(place.label);
    cell.column = slot.column;
    cell.unit = slot.number.unit.empty() ? place.unit : slot.number.unit;
    cell.value = slot.number.value;
    cell.absent = slot.absent;
    cell.invalid = slot.number.invalid;
    cell.assigned = slot.column < 0 ? "no" : "printed";
    cell.span = line.span(slot.range);
    sink.cell(cell);
  }
}

// Where the label of a row of measured values ends: before its first number.
std::size_t measured_label_end(const VisibleLine& line) {
  if (line.has_tab()) return split_tabs(line.text())[0].end;
  std::size_t end = 0;
  for (const Range& word : split_words(line.text())) {
    if (is_digit(line.text()[word.begin])) break;
    end = word.end;
  }
  return end;
}

} // namespace

struct TableReader::Money {
  sdk::Id id = 0;
  std::optional<TableHead> head;
  std::optional<ColumnFinder> finder;
  std::string_view section{};
  bool is_section_over = true; // a balance ended it, or none began
};

std::optional<TableHead> TableReader::head_at(std::size_t line) const {
  if (line >= document_.size()) return std::nullopt;
  return read_table_head(document_[line], line + 1 < document_.size() ? &document_[line + 1] : nullptr);
}

std::size_t TableReader::read_money(std::size_t line, sdk::Id node, std::string_view title) {
  Money table;
  table.head = head_at(line);
  std::vector<sdk::Column> columns;
  sdk::Table record;
  record.node = node;
  record.title = title;
  record.place = document_[line].span();
  record.omitted_row_is_zero = true;
  if (table.head) {
    columns = columns_of(*table.head);
    record.columns = columns;
    table.finder.emplace(*table.head);
  }
  table.id = sink_.table(record);
  if (table.head)
    for (std::size_t i = 0; i < table.head->line_count; ++i) ledger_.understood(line++);
  std::size_t after = line;
  while (line < document_.size() && read_line(table, line)) {
    // Blank lines belong to the table only when a row follows them.
    if (anchors_[line - 1] != Anchor::blank) after = line;
  }
  return after;
}

bool TableReader::read_line(Money& table, std::size_t& line) {
  const VisibleLine& visible = document_[line];
  switch (anchors_[line]) {
    case Anchor::blank:
    case Anchor::separator:
    case Anchor::page_mark:
      break;
    case Anchor::head: {
      // On the next page the heading is printed again.
      const auto again = head_at(line);
      if (!table.head || !again || !has_same_labels(*again, *table.head)) return false;
      for (std::size_t i = 0; i < again->line_count; ++i) ledger_.ignored(line++, "page_header");
      return true;
    }
    case Anchor::section: {
      const std::size_t next = anchors_.next(line);
      const bool opens_rows =
          next < anchors_.size() && (anchors_[next] == Anchor::row || anchors_[next] == Anchor::section ||
                                     anchors_[next] == Anchor::numbers || anchors_[next] == Anchor::head);
      if (!opens_rows) return false;
      table.section = section_named(visible.content_text());
      table.is_section_over = false;
      ledger_.understood(line);
      break;
    }
    case Anchor::row: {
      const auto label = read_row_label(visible);
      const bool is_balance = label->row == "balance";
      if (is_balance && !label->section.empty())
        table.section = label->section;
      else if (table.is_section_over)
        table.section = section_below(line);
      read_row(table, line, label->row, label->range);
      table.is_section_over = is_balance;
      break;
    }
    case Anchor::numbers: {
      const auto row = read_row_numbers(visible, 0);
      // A number alone under several columns may be anything; a total prints one for each.
      if (!row || (!row->has_tabs && table.head && row->slots.size() < table.head->columns.size() &&
                   !row->is_aligned))
        return false;
      const std::string_view section = table.section;
      table.section = {};
      read_row(table, line, "total", {});
      table.section = section;
      table.is_section_over = true;
      break;
    }
    default:
      return false;
  }
  ++line;
  return true;
}

void TableReader::read_row(Money& table, std::size_t line, std::string_view row, Range label) {
  const VisibleLine& visible = document_[line];
  auto numbers = read_row_numbers(visible, label.end);
  if (!numbers) return;
  if (table.finder) table.finder->assign(visible, *numbers);
  push_cells(sink_, table.id, visible, *numbers, {table.section, row, label, "EUR"});
  ledger_.understood(line);
}

// A section whose heading is missing is still named by its balance.
std::string_view TableReader::section_below(std::size_t line) const {
  for (int rows = 0; rows < 3 && line < anchors_.size() && anchors_[line] == Anchor::row;
       ++rows, line = anchors_.next(line)) {
    const auto label = read_row_label(document_[line]);
    if (label->row == "balance") return label->section;
  }
  return {};
}

std::size_t TableReader::read_measured(std::size_t line, sdk::Id node) {
  auto head = read_year_head(document_[line]);
  if (!head) return line;
  const auto numbers_at = [&](std::size_t at) -> std::optional<RowNumbers> {
    if (at >= anchors_.size() || (anchors_[at] != Anchor::text && anchors_[at] != Anchor::numbers))
      return std::nullopt;
    auto row = read_row_numbers(document_[at], measured_label_end(document_[at]));
    if (!row) return std::nullopt;
    const auto values = std::count_if(row->slots.begin(), row->slots.end(), [](const Slot& slot) {
      return slot.number.state != Number::State::none;
    });
    return values > 0 ? row : std::nullopt;
  };
  std::size_t at = anchors_.next(line);
  if (!numbers_at(at)) return line;

  for (ColumnHead& column : head->columns) column.measure = "measured";
  const std::vector<sdk::Column> columns = columns_of(*head);
  sdk::Table record;
  record.node = node;
  record.place = document_[line].span();
  record.columns = columns;
  const sdk::Id table = sink_.table(record);
  ledger_.understood(line);
  ColumnFinder finder(*head);
  std::size_t after = line + 1;
  for (auto row = numbers_at(at); row; row = numbers_at(at)) {
    const VisibleLine& visible = document_[at];
    finder.assign(visible, *row);
    const Range label = trim(visible.text(), Range{0, measured_label_end(visible)});
    push_cells(sink_, table, visible, *row, {{}, "value", label, "count"});
    ledger_.understood(at);
    after = at + 1;
    at = anchors_.next(at);
  }
  return after;
}

} // namespace toets::lier
