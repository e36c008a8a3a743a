#include "common/table_cells.hpp"

#include <algorithm>

namespace toets::layout {

namespace {

// The number's own mark, else the one in the heading of its column.
std::string_view unit_of(const Slot& slot, const RowPlace& place) {
  if (!slot.number.unit.empty()) return slot.number.unit;
  if (place.head == nullptr || slot.column < 0) return place.unit;
  return counts_percent(place.head->columns[static_cast<std::size_t>(slot.column)].label) ? "%" : place.unit;
}

// "133,700": no amount has three decimals, a rate below one euro may.
bool has_three_decimals(std::string_view value) {
  if (!value.empty() && value[0] == '-') value.remove_prefix(1);
  const std::size_t point = value.find('.');
  return point != std::string_view::npos && value.size() - point == 4 && point <= 3 && value[0] != '0';
}

} // namespace

std::vector<sdk::Column> columns_of(const TableHead& head) {
  std::vector<sdk::Column> columns;
  for (const ColumnHead& column : head.columns)
    columns.push_back({column.label, column.measure, column.year, column.version, column.span, column.read});
  return columns;
}

bool has_same_labels(const TableHead& a, const TableHead& b) {
  return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const ColumnHead& x, const ColumnHead& y) { return x.label == y.label; });
}

void push_cells(sdk::Sink& sink, sdk::Id table, const VisibleLine& line, const RowNumbers& numbers,
                const RowPlace& place) {
  for (const Slot& slot : numbers.slots) {
    sdk::Cell cell;
    cell.table = table;
    cell.section = place.section;
    cell.row = place.row;
    cell.label = line.text().substr(place.label.begin, place.label.size());
    if (!place.label.empty()) cell.label_span = line.span(place.label);
    if (!place.label_text.empty()) {
      cell.label = place.label_text;
      cell.label_span = place.label_span;
    }
    cell.column = slot.column;
    cell.unit = unit_of(slot, place);
    cell.value = slot.number.value;
    cell.absent = slot.absent;
    cell.invalid = slot.number.invalid;
    if (cell.unit == "EUR" && slot.read.empty() && has_three_decimals(cell.value)) {
      cell.value = {};
      cell.absent = "unreadable";
      cell.invalid = "three digits follow the comma, as if it marked thousands";
    }
    cell.assigned = slot.column < 0 ? "no" : "printed";
    cell.span = line.span(slot.range);
    cell.read = slot.read;
    const toets_str mark = sdk::str(slot.mark);
    if (!slot.mark.empty()) cell.footnotes = std::span(&mark, 1);
    cell.label_read = place.label_read;
    sink.cell(cell);
  }
}

} // namespace toets::layout
