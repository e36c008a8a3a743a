#include "aalst/survey.hpp"

#include "aalst/amounts.hpp"
#include "aalst/fields.hpp"
#include "common/numbers.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// Every field of the line holds something, two at least.
std::vector<Field> filled_fields(const VisibleLine& line) {
  std::vector<Field> fields = fields_of(line);
  const bool is_full =
      fields.size() >= 2 &&
      std::none_of(fields.begin(), fields.end(), [](const Field& field) { return field.range.empty(); });
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

// The row has words in exactly one field and whole numbers, readable or not, in all others.
std::vector<Count> counts_of(const VisibleLine& line, const std::vector<Field>& fields, std::size_t label) {
  std::vector<Count> counts;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    Number number = read_number(line.text(), fields[i].range, {.plain_space_groups = true});
    if (is_damaged_count(line.text().substr(fields[i].range.begin, fields[i].range.size()))) {
      number.state = Number::State::unreadable;
      number.range = fields[i].range;
      number.invalid = "a letter stands among the digits";
    }
    const bool is_number = number.state != Number::State::none && number.unit.empty();
    if (is_number == (i == label)) return {};
    if (is_number) counts.push_back({i, number});
  }
  return counts;
}

// The figures of the first field number the rows: 1, 2, 3.
bool are_ranked(const std::vector<std::vector<Count>>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].size() < 2 || rows[i][0].field != 0 || rows[i][0].number.value != std::to_string(i + 1))
      return false;
  return true;
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

  std::vector<std::vector<Field>> rows;
  std::vector<std::vector<Count>> counts;
  for (std::size_t at = first; is_row_line(at); ++at) {
    std::vector<Field> row = filled_fields(document[at]);
    if (row.size() != labels.size()) break;
    counts.push_back(counts_of(document[at], row, label));
    rows.push_back(std::move(row));
    if (!counts.back().empty()) continue;
    counts.pop_back();
    rows.pop_back();
    break;
  }
  const bool has_ranks = label > 0 && are_ranked(counts);

  std::vector<sdk::Column> columns;
  for (std::size_t i = has_ranks ? 1 : 0; i < labels.size(); ++i)
    if (i != label)
      columns.push_back({head.text().substr(labels[i].range.begin, labels[i].range.size()),
                         {},
                         0,
                         {},
                         head.span(labels[i].range)});
  sdk::Table record;
  record.node = node;
  record.place = head.span();
  record.columns = columns;
  const sdk::Id table = sink.table(record);
  book.read(line);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const VisibleLine& visible = document[first + r];
    const Range words = rows[r][label].range;
    for (std::size_t i = 0; i < counts[r].size(); ++i) {
      const Count& count = counts[r][i];
      if (has_ranks && i == 0) {
        sink.mention({node, 0, "ordinal", count.number.value, {}, {}, {}, visible.span(count.number.range)});
        continue;
      }
      sdk::Cell cell;
      cell.table = table;
      cell.row = "value";
      cell.label = visible.text().substr(words.begin, words.size());
      cell.label_span = visible.span(words);
      cell.column = static_cast<std::int32_t>(has_ranks ? i - 1 : i);
      cell.unit = "count";
      cell.value = count.number.value;
      cell.invalid = count.number.invalid;
      if (count.number.state == Number::State::unreadable) cell.absent = "unreadable";
      cell.span = visible.span(count.number.range);
      sink.cell(cell);
    }
    book.read(first + r);
    book.cover(first + r, visible.content());
  }
  return first + rows.size();
}

} // namespace toets::aalst
