#include "plan-samenleven/slide_table.hpp"

#include "common/table_cells.hpp"
#include "common/words.hpp"

#include <algorithm>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::size_t fewest_rows = 2; // a lone line with an amount behind words may be prose
constexpr std::size_t longest_row = 300;
constexpr std::size_t most_label_words = 8;

bool is_euro(std::string_view word) { return word == euro_sign || word == "EUR" || word == "euro"; }

// Behind single spaces only money tells a row: "Halle 325.100 €".
std::size_t money_label_end(std::string_view text) {
  const std::vector<Range> words = split_words(text);
  std::size_t first = words.size();
  bool has_euro = false;
  while (first > 0) {
    const std::string_view word = text.substr(words[first - 1].begin, words[first - 1].size());
    const bool is_sign =
        is_euro(word) || word.substr(0, euro_sign.size()) == euro_sign ||
        (word.size() > euro_sign.size() && word.substr(word.size() - euro_sign.size()) == euro_sign);
    if (!is_sign && (word.empty() || !is_digit(word.front()) || !is_digit(word.back()))) break;
    has_euro = has_euro || is_sign;
    --first;
  }
  if (!has_euro || first == 0 || first == words.size() || first > most_label_words) return 0;
  const std::size_t end = words[first - 1].end;
  const char last = text[end - 1];
  return last == ':' || last == '=' || last == ',' || last == '(' ? 0 : end;
}

// The fields of a line that tabs or wide gaps keep apart.
std::vector<Range> fields_of(const VisibleLine& line) {
  return line.has_tab() ? split_tabs(line.text()) : split_wide(line.text());
}

bool is_number(const VisibleLine& line, Range field) {
  return read_number(line.text(), field, {.plain_space_groups = true}).state != Number::State::none;
}

// "2024", "2022-2023", "2022/23": a label of a column, no number of a row.
bool is_year_label(std::string_view field) {
  if (field.size() < 4 || !is_plausible_year(small_number(field.substr(0, 4)))) return false;
  std::string_view rest = trim(field.substr(4));
  if (rest.empty()) return true;
  for (const std::string_view dash : {"-", "/", "\xE2\x80\x93"})
    if (rest.substr(0, dash.size()) == dash) {
      rest = trim(rest.substr(dash.size()));
      return (rest.size() == 2 || rest.size() == 4) && small_number(rest) > 0;
    }
  return false;
}

// Digits among letters, more of the first: meant as a number, though it holds more.
bool is_damaged(std::string_view field) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < field.size(); at += character_size(field[at])) {
    digits += is_digit(field[at]) ? 1 : 0;
    letters += letter_size(field, at) > 0 ? 1 : 0;
  }
  return digits > letters && !is_year_label(field) && !stands_for_amount(fold(field));
}

// Where the label of a row ends; 0 when the line is no row.
std::size_t row_label_end(const VisibleLine& line) {
  if (line.text().size() > longest_row) return 0;
  const std::vector<Range> fields = fields_of(line);
  if (fields.size() < 2) return line.is_list_item() ? 0 : money_label_end(line.text());
  const std::string_view label = line.text().substr(fields[0].begin, fields[0].size());
  if (label.empty() || split_words(label).size() > most_label_words) return 0;
  if (letter_size(label, 0) == 0 && !is_year_label(label)) return 0;
  bool has_number = false;
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const std::string_view field = line.text().substr(fields[i].begin, fields[i].size());
    if (is_year_label(field)) continue;
    if (is_number(line, fields[i]) || is_damaged(field))
      has_number = true;
    else if (absence(field) == "text" && !stands_for_amount(fold(field)))
      return 0;
  }
  return has_number ? fields[0].end : 0;
}

std::uint32_t year_in(std::string_view label) {
  std::uint32_t year = 0;
  for (std::size_t at = 0; at < label.size(); ++at) {
    const std::size_t begin = at;
    while (at < label.size() && is_digit(label[at])) ++at;
    if (at - begin != 4 || !is_plausible_year(small_number(label.substr(begin, 4)))) continue;
    if (year != 0) return 0; // two years name a period
    year = small_number(label.substr(begin, 4));
  }
  return year;
}

// Labels above the rows: as many fields as a row, and no amounts among them.
std::optional<TableHead> read_head(const VisibleLine& line, const VisibleLine& row) {
  if (line.text().size() > longest_row || row_label_end(line) > 0) return std::nullopt;
  std::vector<Range> fields = fields_of(line);
  const std::size_t wanted = std::max<std::size_t>(fields_of(row).size(), 2);
  if (fields.size() == 1 && wanted == 2 && !line.is_list_item()) fields = split_words(line.text());
  if (fields.size() != wanted) return std::nullopt;
  TableHead head;
  head.has_tabs = line.has_tab();
  head.is_aligned = !head.has_tabs;
  head.first_cell = fields[0];
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const std::string_view label = line.text().substr(fields[i].begin, fields[i].size());
    if (label.empty() || (is_number(line, fields[i]) && !is_year_label(label))) return std::nullopt;
    ColumnHead column;
    column.range = fields[i];
    column.span = line.span(fields[i]);
    column.label = label;
    column.year = year_in(label);
    column.field = static_cast<int>(i);
    column.left = line.column(fields[i].begin);
    column.right = column.left + count_characters(label);
    head.columns.push_back(std::move(column));
  }
  return head;
}

// A slot for each field behind the label; behind single spaces all that follows is one amount.
RowNumbers read_row(const VisibleLine& line, std::size_t label_end) {
  RowNumbers row;
  row.has_tabs = line.has_tab();
  std::vector<Range> fields = fields_of(line);
  row.is_aligned = !row.has_tabs && fields.size() > 1;
  if (fields.size() < 2)
    fields = {Range{0, label_end}, trim(line.text(), Range{label_end, line.text().size()})};
  for (std::size_t i = 1; i < fields.size(); ++i) {
    const std::string_view printed = line.text().substr(fields[i].begin, fields[i].size());
    Slot slot;
    slot.number = read_number(line.text(), fields[i], {.plain_space_groups = true});
    slot.range = slot.number.state == Number::State::none ? fields[i] : slot.number.range;
    if (slot.number.state == Number::State::none && is_damaged(printed)) {
      slot.number.state = Number::State::unreadable;
      slot.number.invalid = "it holds more than a number";
    }
    if (slot.number.state == Number::State::unreadable) slot.absent = "unreadable";
    if (slot.number.state == Number::State::none) slot.absent = absence(printed);
    slot.field = static_cast<int>(i);
    slot.left = line.column(slot.range.begin);
    slot.right = slot.left + count_characters(line.text().substr(slot.range.begin, slot.range.size()));
    row.slots.push_back(std::move(slot));
  }
  return row;
}

// What a row counts where the print names no unit: money, when the heading or another row says so.
std::string_view unit_of(const Document& document, Range lines) {
  for (std::size_t line = lines.begin; line < lines.end; ++line) {
    const std::string_view text = document[line].text();
    const std::string folded = fold(text);
    if (text.find(euro_sign) != std::string_view::npos || folded.ends_with("eur") || folded.ends_with("euro"))
      return "EUR";
    if (line > lines.begin) continue;
    for (const std::string_view word : {"subsidie", "bedrag", "budget", "middelen", "euro", "eur"})
      if (folded.find(word) != std::string::npos) return "EUR";
  }
  return "count";
}

} // namespace

std::vector<Range> find_tables(const Document& document, const std::function<bool(std::size_t)>& may_hold) {
  std::vector<Range> tables;
  for (std::size_t line = 0; line < document.size();) {
    if (!may_hold(line) || document[line].is_separator() || row_label_end(document[line]) == 0) {
      ++line;
      continue;
    }
    Range table{line, line};
    std::size_t rows = 0;
    while (table.end < document.size() && may_hold(table.end) &&
           (document[table.end].is_separator() || row_label_end(document[table.end]) > 0))
      rows += document[table.end++].is_separator() ? 0 : 1;
    line = table.end;
    std::size_t head = table.begin;
    while (head > 0 && document[head - 1].is_separator()) --head;
    if (head > 0 && may_hold(head - 1) && !document[head - 1].is_blank() &&
        read_head(document[head - 1], document[table.begin]))
      table.begin = head - 1;
    const bool is_set_apart = fields_of(document[table.begin]).size() > 1;
    if (rows >= fewest_rows || (is_set_apart && rows > 0 && table.size() > rows)) tables.push_back(table);
  }
  return tables;
}

void read_table(const Document& document, Range lines, sdk::Id node, sdk::Sink& sink, Ledger& ledger) {
  std::size_t first = lines.begin;
  std::optional<TableHead> head;
  std::size_t row = first;
  while (row < lines.end && (document[row].is_separator() || row_label_end(document[row]) == 0)) ++row;
  if (row > first && row < lines.end) head = read_head(document[first], document[row]);
  if (head) ledger.understood(first);
  const std::vector<sdk::Column> columns = head ? columns_of(*head) : std::vector<sdk::Column>{};
  sdk::Table table;
  table.node = node;
  table.place = document[first].span();
  table.columns = columns;
  const sdk::Id id = sink.table(table);
  std::optional<ColumnFinder> finder;
  if (head) finder.emplace(*head);
  const std::string_view unit = unit_of(document, lines);
  for (std::size_t line = row; line < lines.end; ++line) {
    if (document[line].is_separator() || document[line].is_blank()) continue;
    const VisibleLine& visible = document[line];
    const std::size_t label_end = row_label_end(visible);
    RowNumbers numbers = read_row(visible, label_end);
    if (finder) finder->assign(visible, numbers);
    const Range label = without_colon(visible.text(), trim(visible.text(), Range{0, label_end}));
    RowPlace place{{}, "value", label, unit, head ? &*head : nullptr};
    push_cells(sink, id, visible, numbers, place);
    ledger.understood(line);
  }
}

} // namespace toets::plan_samenleven
