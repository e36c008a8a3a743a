#include "aalst/overview_table.hpp"

#include "aalst/amounts.hpp"
#include "aalst/fields.hpp"
#include "aalst/labels.hpp"
#include "common/table_cells.hpp"
#include "common/words.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

std::string_view view(const VisibleLine& line, Range range) {
  return line.text().substr(range.begin, range.size());
}

// Words that name what stands below them or beside them, and neither a role, a code nor money.
bool names_rows(const VisibleLine& line, const Field& field) {
  const std::string_view text = line.text();
  return field.index == 0 && !field.range.empty() && letter_size(text, field.range.begin) > 0 &&
         !read_role(text, field.range.begin, field.range.end) &&
         !read_budget_label(text, field.range.begin, field.range.end) &&
         !names_amounts(view(line, field.range)) && read_values(text, field.range).empty();
}

// The name of a row may be a number: 1.1, 3.
bool is_row_name(const VisibleLine& line, const Field& field) {
  const std::string_view name = view(line, field.range);
  return !name.empty() && name != "/" && name != "-" &&
         (letter_size(name, 0) > 0 || name.find_first_not_of("0123456789. ") == std::string_view::npos) &&
         !read_role(line.text(), field.range.begin, field.range.end) &&
         !read_budget_label(line.text(), field.range.begin, field.range.end);
}

ColumnHead column_at(const VisibleLine& line, const Field& field, Range range, Range label) {
  ColumnHead column;
  column.range = label;
  column.span = line.span(label);
  column.label = view(line, label);
  if (is_digit(line.text()[range.begin])) {
    column.year = small_number(view(line, range));
    column.measure = "plan";
  }
  column.field = field.index;
  column.left = line.column(range.begin);
  column.right = line.column(range.end);
  return column;
}

// Years, and words where `may_have_words`, in all fields behind the first.
std::optional<TableHead> read_head(const VisibleLine& line, bool may_have_words) {
  const std::vector<Field> fields = fields_of(line);
  TableHead head;
  head.has_tabs = line.has_tab();
  head.is_aligned = !head.has_tabs;
  std::size_t years = 0;
  for (const Field& field : fields) {
    if (field.range.empty()) continue;
    if (const auto found = read_years(line.text(), field.range); !found.empty()) {
      if (head.has_tabs && found.size() > 1) return std::nullopt;
      for (const Range& each : found)
        head.columns.push_back(column_at(line, field, each, found.size() == 1 ? field.range : each));
      years += found.size();
    } else if (field.index == 0) {
      head.first_cell = field.range;
    } else if (names_total(view(line, field.range)) ||
               (may_have_words && letter_size(line.text(), field.range.begin) > 0 &&
                !has_digit(view(line, field.range)))) {
      head.columns.push_back(column_at(line, field, field.range, field.range));
    } else {
      return std::nullopt;
    }
  }
  if (head.columns.empty() || (years == 0 && !may_have_words)) return std::nullopt;
  return head;
}

struct OverviewRow {
  Range name{};
  RowNumbers numbers;
};

std::optional<OverviewRow> read_row(const VisibleLine& line, const TableHead& head) {
  const std::vector<Field> fields = fields_of(line);
  if (line.has_tab() != head.has_tabs || fields.size() < 2 || !is_row_name(line, fields[0]))
    return std::nullopt;
  OverviewRow row;
  row.name = fields[0].range;
  row.numbers.has_tabs = head.has_tabs;
  row.numbers.is_aligned = head.is_aligned;
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const Field& field = fields[i];
    if (field.range.empty() && !head.has_tabs) continue;
    Slot slot;
    slot.range = field.range;
    slot.field = field.index;
    slot.left = field.left;
    slot.right = field.right;
    const std::vector<Value> values = read_values(line.text(), field.range);
    if (values.size() == 1) {
      const Value& value = values[0];
      slot.range = value.range;
      slot.absent = value.absent;
      slot.number.value = value.number;
      slot.number.invalid = value.invalid;
      if (!value.mark.empty())
        slot.mark = line.text().substr(line.text().find(value.mark, value.range.end), value.mark.size());
    } else if (field.range.empty()) {
      slot.absent = "blank";
    } else if (stands_for_amount(fold(view(line, field.range)))) {
      slot.absent = "text";
    } else if (!fault_of_amount(view(line, field.range)).empty()) {
      slot.absent = "unreadable";
      slot.number.invalid = fault_of_amount(view(line, field.range));
    } else {
      return std::nullopt;
    }
    row.numbers.slots.push_back(std::move(slot));
  }
  return row;
}

} // namespace

std::optional<TableHead> read_overview_head(const VisibleLine& line) {
  if (line.is_blank() || line.is_list_item() || !names_rows(line, fields_of(line).front()))
    return std::nullopt;
  return read_head(line, false);
}

std::optional<TableHead> read_overview_head(const VisibleLine& line, const VisibleLine& row) {
  if (auto head = read_overview_head(line)) return head;
  if (line.is_blank() || line.is_list_item()) return std::nullopt;
  const Field first = fields_of(line).front();
  if (!first.range.empty() && line.has_tab() && !names_rows(line, first)) return std::nullopt;
  auto head = read_head(line, true);
  return head && read_row(row, *head) ? head : std::nullopt;
}

std::size_t read_overview(const Document& document, const TableHead& head, std::size_t line, sdk::Id node,
                          sdk::Sink& sink, LineBook& book) {
  const std::vector<sdk::Column> columns = columns_of(head);
  sdk::Table record;
  record.node = node;
  record.place = document[line].span();
  record.columns = columns;
  const sdk::Id table = sink.table(record);
  book.read(line);
  book.cover(line, document[line].content());
  ColumnFinder finder(head);
  std::size_t after = line + 1;
  for (std::size_t at = line + 1; at < document.size(); ++at) {
    if (document[at].is_separator()) continue;
    if (document[at].is_blank()) break;
    auto row = read_row(document[at], head);
    if (!row) break;
    finder.assign(document[at], row->numbers);
    push_cells(sink, table, document[at], row->numbers, {{}, "value", row->name, "EUR", &head});
    book.read(at);
    book.cover(at, document[at].content());
    after = at + 1;
  }
  return after;
}

} // namespace toets::aalst
