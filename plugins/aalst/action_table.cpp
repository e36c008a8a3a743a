#include "aalst/action_table.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view code_dimension = "budget_code";
constexpr std::size_t most_heads = 64; // each row looks at all of them

Field part_of(const VisibleLine& line, const Field& field, Range range) {
  return {range, field.index, line.column(range.begin), line.column(range.end)};
}

bool is_only(const std::vector<std::pair<Field, Value>>& values, const Field& field) {
  return std::count_if(values.begin(), values.end(),
                       [&](const auto& each) { return each.first.index == field.index; }) == 1;
}

} // namespace

bool ActionTable::add_years(const VisibleLine& line, const Field& field, const std::vector<Range>& years) {
  if (heads_.size() + years.size() > most_heads) return false;
  const bool is_alone = !line.has_tab() && years.size() == 1 && years[0].size() == line.content().size();
  for (const Range& year : years) {
    const std::string_view printed = line.text().substr(year.begin, year.size());
    const std::uint32_t number = is_digit(printed[0]) ? small_number(printed) : 0; // `Totaal` has no year
    heads_.push_back({&line, year, years.size() == 1 ? field.range : year, number, part_of(line, field, year),
                      line.has_tab(), is_alone, column_for(line, number)});
  }
  return true;
}

void ActionTable::add_row(const VisibleLine& line, std::vector<Field> fields,
                          const std::vector<std::pair<Field, Value>>& values) {
  Row row{&line, std::move(fields), {}, heads_.size(), groups_.size() - 1, line.has_tab()};
  for (const auto& [field, value] : values)
    // One value stands where its field does, words included.
    row.slots.push_back({&line, is_only(values, field) ? field : part_of(line, field, value.range), value});
  rows_.push_back(std::move(row));
}

void ActionTable::open_group(std::string codes) { groups_.push_back(std::move(codes)); }

bool ActionTable::is_year_field(int index) const {
  return std::any_of(heads_.begin(), heads_.end(),
                     [index](const Head& head) { return head.has_tabs && head.field.index == index; });
}

bool ActionTable::is_aligned() const {
  return std::any_of(heads_.begin(), heads_.end(),
                     [](const Head& head) { return !head.has_tabs && !head.is_alone; });
}

bool ActionTable::is_beside_words(const Field& field) const {
  return std::any_of(heads_.begin(), heads_.end(), [&](const Head& head) {
    return !head.has_tabs && !head.is_alone && head.field.left <= field.left + 1;
  });
}

// ---- which amount stands under which year ------------------------------------------------------

// A heading that is printed again adds no columns; a year that stands on one line twice has two.
int ActionTable::column_for(const VisibleLine& line, std::uint32_t year) {
  const auto is_taken = [&](int column) {
    return std::any_of(heads_.begin(), heads_.end(),
                       [&](const Head& head) { return head.line == &line && head.column == column; });
  };
  for (std::size_t i = 0; i < years_.size(); ++i)
    if (years_[i] == year && !is_taken(static_cast<int>(i))) return static_cast<int>(i);
  years_.push_back(year);
  return static_cast<int>(years_.size() - 1);
}

std::vector<int> ActionTable::columns_above(const Row& row) const {
  const std::size_t count = row.head_count == 0 ? heads_.size() : row.head_count;
  std::vector<int> columns;
  for (std::size_t i = 0; i < count; ++i)
    if (const int column = heads_[i].column;
        std::find(columns.begin(), columns.end(), column) == columns.end())
      columns.push_back(column);
  return columns;
}

// Amounts that stand on a line each, as their years may do, are one row when they are as many as the years.
void ActionTable::join_single_amounts() {
  std::vector<Row> joined;
  const auto is_single = [](const Row& row) {
    return row.slots.size() == 1 && !row.has_tabs && row.fields.size() == 1;
  };
  for (std::size_t i = 0; i < rows_.size();) {
    std::size_t end = i;
    while (end < rows_.size() && is_single(rows_[end]) && rows_[end].head_count == rows_[i].head_count &&
           rows_[end].group == rows_[i].group)
      ++end;
    const std::size_t width = columns_above(rows_[i]).size();
    const bool are_apart = std::all_of(heads_.begin(), heads_.end(),
                                       [](const Head& head) { return head.is_alone || head.has_tabs; });
    if (end - i < 2 || !are_apart || width < 2 || (end - i) % width != 0) {
      joined.push_back(std::move(rows_[i++]));
      continue;
    }
    for (std::size_t first = i; first < end; first += width) {
      Row row = std::move(rows_[first]);
      for (std::size_t next = first + 1; next < first + width; ++next)
        row.slots.push_back(std::move(rows_[next].slots[0]));
      joined.push_back(std::move(row));
    }
    i = end;
  }
  rows_ = std::move(joined);
}

bool ActionTable::assign_in_order(Row& row) const {
  const std::vector<int> columns = columns_above(row);
  if (columns.empty() || columns.size() != row.slots.size()) return false;
  for (std::size_t i = 0; i < columns.size(); ++i) row.slots[i].column = columns[i];
  return true;
}

// Between tabs by field, on an aligned page by the edges; the year printed last at that place counts.
bool ActionTable::assign_by_place(Row& row) const {
  std::vector<int> taken;
  for (Slot& slot : row.slots) {
    int column = -1;
    for (std::size_t i = row.head_count; i-- > 0 && column < 0;) {
      const Head& head = heads_[i];
      if (head.has_tabs != row.has_tabs || (!row.has_tabs && !is_aligned())) continue;
      const bool is_under = row.has_tabs
                                ? head.field.index == slot.field.index
                                : head.field.left <= slot.field.right && slot.field.left <= head.field.right;
      if (is_under) column = head.column;
    }
    if (column < 0 || std::find(taken.begin(), taken.end(), column) != taken.end()) {
      for (Slot& each : row.slots) each.column = -1;
      return false;
    }
    slot.column = column;
    taken.push_back(column);
  }
  return true;
}

void ActionTable::assign(Row& row) const { row.is_assigned = assign_in_order(row) || assign_by_place(row); }

// A row that goes on below, under years that were printed after its first piece.
void ActionTable::join_pieces() {
  std::vector<Row> joined;
  for (Row& row : rows_) {
    const bool is_piece =
        !joined.empty() && joined.back().is_assigned && row.is_assigned && joined.back().group == row.group &&
        joined.back().head_count < row.head_count &&
        std::none_of(row.slots.begin(), row.slots.end(), [&](const Slot& slot) {
          return std::any_of(joined.back().slots.begin(), joined.back().slots.end(),
                             [&](const Slot& other) { return other.column == slot.column; });
        });
    if (!is_piece) {
      joined.push_back(std::move(row));
      continue;
    }
    Row& first = joined.back();
    first.head_count = row.head_count;
    for (Slot& slot : row.slots) first.slots.push_back(std::move(slot));
  }
  rows_ = std::move(joined);
}

// ---- as records --------------------------------------------------------------------------------

void ActionTable::push(sdk::Sink& sink, sdk::Id node, const FootnoteOf& footnote_of) {
  if (heads_.empty() && rows_.empty()) return;
  join_single_amounts();
  for (Row& row : rows_) assign(row);
  join_pieces();

  std::vector<sdk::Column> columns;
  for (int column = 0; column < static_cast<int>(years_.size()); ++column) {
    const auto head = std::find_if(heads_.begin(), heads_.end(),
                                   [column](const Head& each) { return each.column == column; });
    columns.push_back({head->line->text().substr(head->label.begin, head->label.size()),
                       head->year > 0 ? "plan" : "",
                       head->year,
                       {},
                       head->line->span(head->label)});
  }
  sdk::Table record;
  record.node = node;
  record.place = heads_.empty() ? rows_[0].line->span(rows_[0].slots[0].value.range)
                                : heads_[0].line->span(heads_[0].range);
  record.columns = columns;
  const sdk::Id table = sink.table(record);
  for (const Row& row : rows_) push_row(sink, table, row, footnote_of);
}

void ActionTable::push_row(sdk::Sink& sink, sdk::Id table, const Row& row,
                           const FootnoteOf& footnote_of) const {
  const std::string& codes = groups_[row.group];
  std::vector<const Slot*> slots(years_.size(), nullptr); // by column
  for (const Slot& slot : row.slots) {
    if (row.is_assigned)
      slots[static_cast<std::size_t>(slot.column)] = &slot;
    else
      push_slot(sink, table, slot, codes, footnote_of);
  }
  if (!row.is_assigned) return; // where the blank ones are cannot be told
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (slots[i] != nullptr)
      push_slot(sink, table, *slots[i], codes, footnote_of);
    else
      push_blank(sink, table, static_cast<std::int32_t>(i), blank_place(row, static_cast<int>(i)), codes);
  }
}

void ActionTable::push_slot(sdk::Sink& sink, sdk::Id table, const Slot& slot, const std::string& codes,
                            const FootnoteOf& footnote_of) const {
  const toets_pair dimension{sdk::str(code_dimension), sdk::str(codes)};
  const std::string_view text = slot.line->text();
  sdk::Cell cell;
  cell.table = table;
  cell.row = "value";
  if (!slot.value.label.empty()) {
    cell.label = text.substr(slot.value.label.begin, slot.value.label.size());
    cell.label_span = slot.line->span(slot.value.label);
  }
  cell.column = slot.column;
  cell.assigned = slot.column < 0 ? "no" : "printed";
  cell.value = slot.value.number;
  cell.absent = slot.value.absent;
  cell.invalid = slot.value.invalid;
  cell.span = slot.line->span(slot.value.range);
  if (!codes.empty()) cell.dimensions = std::span(&dimension, 1);
  const toets_str mark = sdk::str(slot.value.mark);
  const sdk::Id footnote = slot.value.mark.empty() ? 0 : footnote_of(slot.value.mark);
  if (!slot.value.mark.empty()) {
    cell.footnotes = std::span(&mark, 1);
    cell.footnote_texts = std::span(&footnote, 1);
  }
  sink.cell(cell);
}

// The empty field under the year, else behind the amount of the year before.
sdk::Span ActionTable::blank_place(const Row& row, int column) const {
  for (std::size_t i = std::min(row.head_count, heads_.size()); i-- > 0 && row.has_tabs;) {
    if (heads_[i].column != column || !heads_[i].has_tabs) continue;
    for (const Field& field : row.fields)
      if (field.index == heads_[i].field.index && field.range.empty()) return row.line->span(field.range);
  }
  const Slot* before = nullptr;
  for (const Slot& slot : row.slots)
    if (slot.column < column && (before == nullptr || slot.column > before->column)) before = &slot;
  if (before == nullptr) before = &row.slots.front();
  const sdk::Span beside = before->line->span(before->value.range);
  const std::uint32_t at = before->column < column ? beside.end : beside.begin;
  return {beside.line, at, at};
}

void ActionTable::push_blank(sdk::Sink& sink, sdk::Id table, std::int32_t column, sdk::Span place,
                             const std::string& codes) const {
  const toets_pair dimension{sdk::str(code_dimension), sdk::str(codes)};
  sdk::Cell cell;
  cell.table = table;
  cell.row = "value";
  cell.column = column;
  cell.absent = "blank";
  cell.span = place;
  if (!codes.empty()) cell.dimensions = std::span(&dimension, 1);
  sink.cell(cell);
}

} // namespace toets::aalst
