#include "lier/tables.hpp"

#include "common/page_marks.hpp"
#include "common/table_cells.hpp"
#include "lier/entity.hpp"
#include "lier/labels.hpp"
#include "lier/page_lines.hpp"

#include <algorithm>
#include <array>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

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

// A row of values fills the columns. A short one with single spaces reads like the end of a sentence,
// unless next to nothing stands before the number.
bool is_value_row(const VisibleLine& line, const TableHead& head, const RowNumbers& row,
                  std::size_t label_end) {
  const auto values =
      static_cast<std::size_t>(std::count_if(row.slots.begin(), row.slots.end(), [](const Slot& slot) {
        return slot.number.state != Number::State::none;
      }));
  if (values == 0) return false;
  if (row.has_tabs || row.slots.size() >= head.columns.size() || (row.is_aligned && head.is_aligned))
    return true;
  constexpr std::size_t most_label_words = 2;
  return split_words(line.text().substr(0, label_end)).size() <= most_label_words &&
         std::none_of(row.slots.begin(), row.slots.end(), [](const Slot& slot) {
           return slot.number.state == Number::State::unreadable ||
                  (slot.number.value.size() == 4 && is_plausible_year(small_number(slot.number.value)));
         });
}

// `Totaal`, `Totaal saldo`: the total row of a table that prints its name.
Range total_label(const VisibleLine& line) {
  const std::string_view text = line.text();
  const std::size_t begin = skip_spaces(text, 0);
  for (const std::string_view words : {"algemeen totaal", "totaal saldo", "saldo totaal", "totaal"})
    if (const auto end = match_words(text, begin, words)) return {begin, *end};
  return {};
}

// The place of a section or row among its like, from 1; 0 for none.
std::size_t order_of(std::string_view name) {
  constexpr std::array<std::string_view, 3> sections{"operating", "investment", "financing"};
  constexpr std::array<std::string_view, 3> rows{"receipts", "expenditure", "balance"};
  for (std::size_t i = 0; i < sections.size(); ++i)
    if (name == sections[i] || name == rows[i]) return i + 1;
  return 0;
}

bool has_cents(const VisibleLine& line, const RowNumbers& row) {
  return std::any_of(row.slots.begin(), row.slots.end(), [&](const Slot& slot) {
    return line.text().substr(slot.range.begin, slot.range.size()).find(',') != std::string_view::npos;
  });
}

} // namespace

struct TableReader::Money {
  sdk::Id id = 0;
  std::optional<TableHead> head;
  std::optional<ColumnFinder> finder;
  std::string_view section{};
  std::string_view last_row{}; // of that section
  bool is_section_over = true; // a balance ended it, or none began
  bool has_balance = false;
  bool has_total = false;
  bool has_cents = false; // its rows print them

  void open_section(std::string_view name) {
    if (name.empty()) return;
    section = name;
    last_row = {};
    is_section_over = false;
  }
};

namespace {

// A section's name may stand on the heading's own line.
std::string_view section_of(const TableHead& head, const VisibleLine& line) {
  return section_named(line.text().substr(head.first_cell.begin, head.first_cell.size()));
}

} // namespace

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
    table.open_section(section_of(*table.head, document_[line]));
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

// Moves `line` behind what was read of the table there; false when the table ends above it.
bool TableReader::read_line(Money& table, std::size_t& line) {
  switch (anchors_[line]) {
    case Anchor::blank:
    case Anchor::separator:
    case Anchor::page_mark:
      break;
    case Anchor::head:
      return read_head_again(table, line);
    case Anchor::section:
      if (!read_section(table, line)) return false;
      break;
    case Anchor::row:
      read_money_row(table, line);
      break;
    case Anchor::numbers:
      if (!read_bare_numbers(table, line)) return false;
      break;
    default:
      return read_other(table, line);
  }
  ++line;
  return true;
}

// On the next page the heading is printed again.
bool TableReader::read_head_again(Money& table, std::size_t& line) {
  const auto again = head_at(line);
  if (!table.head || !again || !has_same_labels(*again, *table.head)) return false;
  const std::string_view section = section_of(*again, document_[line]);
  table.open_section(section);
  if (!section.empty()) ledger_.understood(line++);
  for (std::size_t i = section.empty() ? 0 : 1; i < again->line_count; ++i)
    ledger_.ignored(line++, "page_header");
  return true;
}

bool TableReader::read_section(Money& table, std::size_t line) {
  const std::size_t next = skip_page_parts(anchors_.next(line));
  const bool opens_rows =
      next < anchors_.size() && (anchors_[next] == Anchor::row || anchors_[next] == Anchor::section ||
                                 anchors_[next] == Anchor::numbers || anchors_[next] == Anchor::head ||
                                 (anchors_[next] == Anchor::text && read_row_label(document_[next]) &&
                                  goes_on(table, anchors_.next(next))));
  if (!opens_rows) return false;
  table.open_section(section_named(document_[line].content_text()));
  ledger_.understood(line);
  return true;
}

void TableReader::read_money_row(Money& table, std::size_t line) {
  const auto label = read_row_label(document_[line]);
  const bool is_balance = label->row == "balance";
  // Every section has its balance already: this one is over all of them.
  if (is_balance && label->section.empty() && table.is_section_over && table.has_balance)
    return read_total_row(table, line, label->range);
  if (is_balance && !label->section.empty())
    table.section = label->section;
  else if (table.is_section_over)
    table.section = section_below(line);
  read_row(table, line, label->row, label->range);
  table.last_row = label->row;
  table.is_section_over = is_balance;
  table.has_balance = table.has_balance || is_balance;
}

// Numbers without a label: a total, or the number of the page.
bool TableReader::read_bare_numbers(Money& table, std::size_t line) {
  const VisibleLine& visible = document_[line];
  const auto row = read_row_numbers(visible, 0);
  const bool is_short = row && table.head && row->slots.size() < table.head->columns.size();
  const bool has_page_form = read_page_line(visible) != PageLine::none;
  // Below amounts with cents a total has them too; so a small number, a year or a day set apart is the page's.
  const bool lacks_cents = row && table.has_cents && !has_cents(visible, *row);
  if (has_page_form && (lacks_cents || (is_short && is_bare_page_number(visible.content_text())))) {
    // Among the rows of wider tables a small number alone is the page's.
    const bool is_apart = anchors_[line - 1] == Anchor::blank || visible.breaks_page();
    if (!goes_on(table, skip_page_parts(anchors_.next(line))) && !(lacks_cents && is_apart)) return false;
    ledger_.ignored(line, "page_footer");
    return true;
  }
  // A number alone under several columns may be anything; a total prints one for each.
  if (!row || (is_short && !row->has_tabs && !row->is_aligned)) return false;
  read_total_row(table, line, {});
  return true;
}

// What is no row by itself: a total with a name, a page's head between two rows, a row that cannot be read.
bool TableReader::read_other(Money& table, std::size_t& line) {
  const VisibleLine& visible = document_[line];
  if (const Range label = total_label(visible); anchors_[line] == Anchor::text && !label.empty()) {
    const auto row = read_row_numbers(visible, label.end, style_of(table));
    if (row && !row->slots.empty() &&
        (row->has_tabs || row->is_aligned || !table.head ||
         row->slots.size() == table.head->columns.size())) {
      read_total_row(table, line++, label);
      return true;
    }
  }
  const std::size_t next = skip_page_parts(line);
  bool has_label = false;
  for (std::size_t i = line; i < next; ++i) has_label = has_label || anchors_[i] == Anchor::labels;
  // The label of the account's year also opens a table of its own; its heading follows then.
  if (next > line && goes_on(table, next) && !(has_label && anchors_[next] == Anchor::head)) {
    for (std::size_t i = line; i < next; ++i)
      if (is_page_part(i)) ledger_.ignored(i, "page_header");
    line = next;
    return true;
  }
  if (skip_words_of_page(table, line)) return true;
  // One row that cannot be read (nothing is said of it) does not end the table.
  const auto label = read_row_label(visible);
  if (anchors_[line] != Anchor::text || !label || !goes_on(table, anchors_.next(line))) return false;
  if (label->row == "balance") {
    table.is_section_over = true;
    table.has_balance = true;
  } else if (table.is_section_over) {
    // The rows below it are of its section, whose name may be lost.
    table.section = section_below(anchors_.next(line));
    table.is_section_over = false;
  }
  ++line;
  return true;
}

// Words between two rows that the table has in its order: only a page's head and foot stand there, or what nobody knows.
// True where `line` has moved behind them.
bool TableReader::skip_words_of_page(const Money& table, std::size_t& line) const {
  constexpr std::size_t most_lines = 4;
  bool is_known = true;
  std::size_t next = line;
  for (std::size_t lines = 0; lines <= most_lines && next < anchors_.size();
       ++lines, next = anchors_.next(next)) {
    const bool has_form = is_page_part(next) || read_page_line(document_[next]) != PageLine::none;
    const bool may_be_page =
        anchors_[next] == Anchor::text ? may_be_of_page(next) : anchors_[next] == Anchor::numbers && has_form;
    if (!is_page_part(next) && (!may_be_page || lines == most_lines)) break;
    is_known = is_known && has_form;
  }
  if (next == line || !follows(table, next, is_known)) return false;
  for (std::size_t i = line; i < next; i = anchors_.next(i))
    if (is_page_part(i) || read_page_line(document_[i]) != PageLine::none) ledger_.ignored(i, "page_footer");
  line = next;
  return true;
}

// Apart from the rows, and no sentence.
bool TableReader::may_be_of_page(std::size_t line) const {
  constexpr std::size_t longest = 120;
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.content_text();
  const std::string_view ends = ".!?:;,";
  if (read_page_line(visible) != PageLine::none) return true;
  return !visible.has_tab() && visible.heading() == 0 && text.size() <= longest && !starts_lower(text) &&
         ends.find(text.back()) == std::string_view::npos && !read_row_label(visible) &&
         total_label(visible).empty();
}

// The rows at `line` come behind those that the table has: a later row of its section, a later section, the total. The
// heading of another table of the same columns, which words that nobody knows may announce, is none.
bool TableReader::follows(const Money& table, std::size_t line, bool may_have_head) const {
  if (line >= anchors_.size() || !table.head || table.has_total) return false;
  if (anchors_[line] == Anchor::head && may_have_head) {
    const auto again = head_at(line);
    if (!again || !has_same_labels(*again, *table.head)) return false;
    for (std::size_t i = 0; i < again->line_count; ++i) line = anchors_.next(line);
    return line < anchors_.size() && anchors_[line] != Anchor::head && follows(table, line, false);
  }
  if (anchors_[line] == Anchor::section) {
    const std::size_t next = anchors_.next(line);
    return next < anchors_.size() && anchors_[next] == Anchor::row &&
           order_of(section_named(document_[line].content_text())) > order_of(table.section);
  }
  if (anchors_[line] == Anchor::numbers) {
    const auto row = read_row_numbers(document_[line], 0, style_of(table));
    return row && table.has_balance && row->slots.size() == table.head->columns.size() &&
           (!table.has_cents || has_cents(document_[line], *row));
  }
  if (anchors_[line] != Anchor::row) return false;
  if (table.is_section_over) return order_of(section_below(line)) > order_of(table.section);
  return order_of(read_row_label(document_[line])->row) > order_of(table.last_row);
}

std::size_t TableReader::skip_page_parts(std::size_t line) const {
  constexpr std::size_t most_parts = 8;
  for (std::size_t parts = 0; parts < most_parts && line < anchors_.size() && is_page_part(line); ++parts)
    line = anchors_.next(line);
  return line;
}

bool TableReader::is_page_part(std::size_t line) const {
  if (anchors_[line] == Anchor::labels) {
    const std::vector<Label> labels = read_labels(document_[line]);
    return labels.size() == 1 && labels[0].kind == LabelKind::account_year;
  }
  if (anchors_[line] == Anchor::numbers) return is_bare_page_number(document_[line].content_text());
  return anchors_[line] == Anchor::text && !read_entity_line(document_[line], EntityZone::block).empty();
}

RowStyle TableReader::style_of(const Money& table) {
  return {.columns = table.head ? table.head->columns.size() : 0};
}

// The table is not over at `line`.
bool TableReader::goes_on(const Money& table, std::size_t line) const {
  if (line >= anchors_.size()) return false;
  switch (anchors_[line]) {
    case Anchor::row:
      return true;
    case Anchor::numbers: {
      const auto row = read_row_numbers(document_[line], 0, style_of(table));
      return row && table.head && row->slots.size() == table.head->columns.size();
    }
    case Anchor::section: {
      const std::size_t next = anchors_.next(line);
      return next < anchors_.size() && anchors_[next] == Anchor::row;
    }
    case Anchor::head: {
      const auto again = head_at(line);
      return again && table.head && has_same_labels(*again, *table.head);
    }
    default:
      return false;
  }
}

// A total is over all sections.
void TableReader::read_total_row(Money& table, std::size_t line, Range label) {
  const std::string_view section = table.section;
  table.section = {};
  read_row(table, line, "total", label);
  table.section = section;
  table.is_section_over = true;
  table.has_total = true;
}

void TableReader::read_row(Money& table, std::size_t line, std::string_view row, Range label) {
  const VisibleLine& visible = document_[line];
  auto numbers = read_row_numbers(visible, label.end, style_of(table));
  if (!numbers) return;
  if (table.finder) table.finder->assign(visible, *numbers);
  table.has_cents = table.has_cents || has_cents(visible, *numbers);
  push_cells(sink_, table.id, visible, *numbers,
             {table.section, row, label, "EUR", table.head ? &*table.head : nullptr});
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

// The measured values of a row under such a heading.
std::optional<RowNumbers> TableReader::values_at(std::size_t line, const TableHead& head) const {
  if (line >= anchors_.size() || (anchors_[line] != Anchor::text && anchors_[line] != Anchor::numbers))
    return std::nullopt;
  const std::size_t label_end = measured_label_end(document_[line]);
  auto row = read_row_numbers(document_[line], label_end);
  if (!row || !is_value_row(document_[line], head, *row, label_end)) return std::nullopt;
  return row;
}

bool TableReader::measures_at(std::size_t line) const {
  const auto head = read_year_head(document_[line]);
  return head && values_at(anchors_.next(line), *head);
}

std::size_t TableReader::read_measured(std::size_t line, sdk::Id node) {
  auto head = read_year_head(document_[line]);
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
  for (std::size_t at = anchors_.next(line); auto row = values_at(at, *head); at = anchors_.next(at)) {
    const VisibleLine& visible = document_[at];
    finder.assign(visible, *row);
    const Range label = trim(visible.text(), Range{0, measured_label_end(visible)});
    push_cells(sink_, table, visible, *row, {{}, "value", label, "count", &*head});
    ledger_.understood(at);
    after = at + 1;
  }
  return after;
}

} // namespace toets::lier
