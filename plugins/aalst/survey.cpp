#include "aalst/survey.hpp"

#include "aalst/fields.hpp"
#include "common/numbers.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Every field of the line holds something, two at least.
std::vector<Field> filled_fields(const VisibleLine& line) {
  std::vector<Field> fields = fields_of(line);
  const bool is_full = fields.size() >= 2 && std::none_of(fields.begin(), fields.end(), [](const Field& field) {
                         return field.range.empty();
                       });
  return is_full ? fields : std::vector<Field>{};
}

bool has_words(const VisibleLine& line, const Field& field) {
  return letter_size(line.text(), field.range.begin) > 0 &&
         !has_digit(line.text().substr(field.range.begin, field.range.size()));
}

struct Count {
  std::size_t field;
  Number number;
};

// The row has words in exactly one field and whole numbers in all others.
std::vector<Count> counts_of(const VisibleLine& line, const std::vector<Field>& fields, std::size_t label) {
  std::vector<Count> counts;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Number number = read_number(line.text(), fields[i].range, {.plain_space_groups = true});
    const bool is_number = number.state == Number::State::valid && number.unit.empty();
    if (is_number == (i == label)) return {};
    if (is_number) counts.push_back({i, number});
  }
  return counts;
}

} // namespace

std::size_t read_survey(const Document& document, const Landmarks& landmarks, std::size_t line, sdk::Id node,
                        sdk::Sink& sink, LineBook& book) {
  const auto is_row_line = [&](std::size_t at) {
    return at < document.size() && landmarks[at] == Landmark::text;
  };
  const VisibleLine& head = document[line];
  const std::vector<Field> labels = filled_fields(head);
  if (labels.empty() ||
      !std::all_of(labels.begin(), labels.end(), [&](const Field& field) { return has_words(head, field); }))
    return line;
  // Which field has the words is told by the first row.
  std::size_t first = line + 1;
  while (first < document.size() && landmarks[first] == Landmark::separator) ++first;
  if (!is_row_line(first)) return line;
  const std::vector<Field> fields = filled_fields(document[first]);
  if (fields.size() != labels.size()) return line;
  std::size_t label = 0;
  while (label < fields.size() && counts_of(document[first], fields, label).empty()) ++label;
  if (label == fields.size()) return line;

  std::vector<sdk::Column> columns;
  for (std::size_t i = 0; i < labels.size(); ++i)
    if (i != label)
      columns.push_back({head.text().substr(labels[i].range.begin, labels[i].range.size()), {}, 0, {},
                         head.span(labels[i].range)});
  sdk::Table record;
  record.node = node;
  record.place = head.span();
  record.columns = columns;
  const sdk::Id table = sink.table(record);
  book.read(line);
  std::size_t at = first;
  for (; is_row_line(at); ++at) {
    const VisibleLine& visible = document[at];
    const std::vector<Field> row = filled_fields(visible);
    const std::vector<Count> counts =
        row.size() == labels.size() ? counts_of(visible, row, label) : std::vector<Count>{};
    if (counts.empty()) break;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      sdk::Cell cell;
      cell.table = table;
      cell.row = "value";
      cell.label = visible.text().substr(row[label].range.begin, row[label].range.size());
      cell.label_span = visible.span(row[label].range);
      cell.column = static_cast<std::int32_t>(i);
      cell.unit = "count";
      cell.value = counts[i].number.value;
      cell.span = visible.span(counts[i].number.range);
      sink.cell(cell);
    }
    book.read(at);
    book.cover(at, visible.content());
  }
  return at;
}

} // namespace toets::aalst
