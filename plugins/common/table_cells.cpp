#include "common/table_cells.hpp"

#include <algorithm>

namespace toets::layout {

namespace {

// The number's own mark, else the one in the heading of its column.
std::string_view unit_of(const Slot& slot, const RowPlace& place) {
  if (!slot.number.unit.empty()) return slot.number.unit;
  if (place.head == nullptr || slot.column < 0) return place.unit;
  const std::string& label = place.head->columns[static_cast<std::size_t>(slot.column)].label;
  return label.find('%') == std::string::npos ? place.unit : "%";
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
    cell.assigned = slot.column < 0 ? "no" : "printed";
    cell.span = line.span(slot.range);
    cell.read = slot.read;
    cell.label_read = place.label_read;
    sink.cell(cell);
  }
}

} // namespace toets::layout
