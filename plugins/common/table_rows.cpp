#include "common/table_rows.hpp"

#include "common/ocr_repairs.hpp"

#include <algorithm>

namespace toets::layout {

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::size_t edge_slack = 1;

// One walk over the line for all its slots: a row may be as long as a file.
void place(const VisibleLine& line, RowNumbers& row) {
  std::size_t byte = 0;
  std::size_t column = 0;
  for (Slot& slot : row.slots) {
    const std::size_t begin = line.span(slot.range.begin, slot.range.begin).begin;
    column += count_characters(line.source().substr(byte, begin - byte));
    byte = begin;
    slot.left = column;
    slot.right = slot.left + count_characters(line.text().substr(slot.range.begin, slot.range.size()));
  }
}

// Mostly digits: a number with something wrong, rather than words with a number.
bool is_mostly_digits(std::string_view text) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); i += character_size(text[i])) {
    digits += is_digit(text[i]) ? 1 : 0;
    letters += letter_size(text, i) > 0 ? 1 : 0;
  }
  return digits > letters;
}

// In a field of a named row whatever has a digit was meant as a number.
Slot read_slot(const VisibleLine& line, Range range, NumberStyle style, RowStyle row, bool is_field = false) {
  Slot slot;
  const std::string_view printed = line.text().substr(range.begin, range.size());
  if (row.has_repairs) slot.read = repair_amount(printed, row.has_whole_units);
  if (!slot.read.empty()) {
    slot.number = read_number(slot.read, Range{0, slot.read.size()});
    slot.number.range = slot.range = range;
    return slot;
  }
  slot.number = read_number(line.text(), range, style);
  // "104.340,00*": the mark of a footnote
  const std::size_t last = printed.find_last_not_of('*');
  if (slot.number.state != Number::State::valid && last != std::string_view::npos &&
      last + 1 < printed.size()) {
    Number marked = read_number(line.text(), Range{range.begin, range.begin + last + 1}, style);
    if (marked.state == Number::State::valid) {
      slot.number = std::move(marked);
      slot.mark = printed.substr(last + 1);
    }
  }
  slot.range = slot.number.state == Number::State::none ? range : slot.number.range;
  if (slot.number.state == Number::State::none && has_digit(printed) &&
      (is_field || is_mostly_digits(printed))) {
    slot.number.state = Number::State::unreadable;
    slot.number.invalid = "it holds more than a number";
  }
  if (slot.number.state == Number::State::unreadable) slot.absent = "unreadable";
  if (slot.number.state == Number::State::none) slot.absent = absence(printed);
  return slot;
}

RowNumbers read_fields(const VisibleLine& line, std::size_t label_end, RowStyle style) {
  RowNumbers row;
  row.has_tabs = true;
  const std::vector<Range> fields = split_tabs(line.text());
  for (std::size_t i = 1; i < fields.size(); ++i) {
    if (fields[i].end <= label_end && !fields[i].empty()) continue;
    Slot slot = read_slot(line, fields[i], {.plain_space_groups = true}, style, label_end > 0);
    slot.field = static_cast<int>(i);
    row.slots.push_back(std::move(slot));
  }
  place(line, row);
  return row;
}

bool is_minus(std::string_view text) { return !text.empty() && minus_size(text, 0) == text.size(); }

bool is_currency(std::string_view text) { return text == euro_sign || text == "EUR"; }

// Signs, currency and an opening parenthesis before their number.
bool opens_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t minus = minus_size(text, at); minus > 0)
      at += minus;
    else if (text.substr(at, euro_sign.size()) == euro_sign || text.substr(at, 3) == "EUR")
      at += 3;
    else if (text[at] == '+' || text[at] == '(' || text[at] == ' ')
      ++at;
    else
      return false;
  }
  return !text.empty();
}

// How many words from `at` on make one amount with cents, each but the first with one blank in front: "-492 446,71" is
// two. 1 for any other word.
std::size_t words_of_amount(std::string_view text, const std::vector<Range>& words, std::size_t at) {
  constexpr std::size_t most_groups = 6;
  const auto view = [&](std::size_t i) { return text.substr(words[i].begin, words[i].size()); };
  const auto is_run = [](std::string_view word) { return std::all_of(word.begin(), word.end(), is_digit); };
  const std::string_view first = view(at);
  const std::size_t sign = std::min(first.find_first_of("0123456789"), first.size());
  const std::string_view digits = first.substr(sign);
  if (digits.empty() || digits.size() > 3 || digits[0] == '0' || !is_run(digits) ||
      (sign > 0 && !opens_number(first.substr(0, sign))))
    return 1;
  for (std::size_t i = at + 1; i < words.size() && i - at < most_groups; ++i) {
    const std::string_view word = view(i);
    if (words[i].begin != words[i - 1].end + 1 || word.size() < 3 || !is_run(word.substr(0, 3))) return 1;
    if (word.size() == 3) continue;
    const bool has_cents = word.size() >= 6 && word[3] == ',' && is_run(word.substr(4, 2)) &&
                           (word.size() == 6 || !is_digit(word[6]));
    return has_cents ? i - at + 1 : 1;
  }
  return 1;
}

// Joins "€ 3", "3 €", "- 3" and "3 -": the pieces of one number that single spaces part.
std::vector<Range> number_pieces(std::string_view text, std::size_t from, RowStyle style) {
  const std::vector<Range> words = split_words(text, from);
  const auto view = [&](const Range& range) { return text.substr(range.begin, range.size()); };
  const auto is_close = [&](std::size_t i) { return i > 0 && words[i].begin == words[i - 1].end + 1; };
  // Where every number of a row with single spaces has its minus behind it, the last word is one.
  std::size_t signs = 0;
  std::size_t numbers = 0;
  for (const Range& word : words) {
    signs += is_minus(view(word)) ? 1 : 0;
    numbers += has_digit(view(word)) ? 1 : 0;
  }
  const bool has_trailing_signs =
      !words.empty() && is_minus(view(words.back())) && signs == numbers && signs > 1;
  // Where the currency stands before the first number it does so before each: "€ 3 € 4".
  const std::size_t digit = std::min(text.find_first_of("0123456789", from), text.size());
  const std::string_view ahead = text.substr(from, digit - from);
  const bool has_currency_ahead =
      ahead.find(euro_sign) != std::string_view::npos || ahead.find("EUR") != std::string_view::npos;
  const auto closes = [&](std::size_t i) {
    const std::string_view printed = view(words[i]);
    if (is_currency(printed)) return !has_currency_ahead;
    if (printed == "%" || printed == ")") return true;
    if (!is_minus(printed)) return false;
    if (has_trailing_signs) return true;
    // Among wide gaps the minus belongs to what it is close to; between two numbers it precedes.
    const bool is_wide = i < 2 || !is_close(i - 1);
    return is_wide && (i + 1 == words.size() ? i >= 1 && words[i - 1].begin >= from + 2 : !is_close(i + 1));
  };
  std::vector<Range> pieces;
  std::size_t amount_end = 0; // of the words that group thousands
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < amount_end) {
      pieces.back().end = words[i].end;
      continue;
    }
    amount_end = i + words_of_amount(text, words, i);
    const std::string_view last = pieces.empty() ? std::string_view{} : view(pieces.back());
    const bool is_dash_cell = style.has_dashes && (is_minus(last) || is_minus(view(words[i])));
    const bool joins = is_close(i) && !pieces.empty() && !is_dash_cell &&
                       (opens_number(last) ? has_digit(view(words[i])) || opens_number(view(words[i]))
                                           : has_digit(last) && closes(i));
    if (joins)
      pieces.back().end = words[i].end;
    else
      pieces.push_back(words[i]);
  }
  return pieces;
}

// Behind a label the pieces between wide gaps, where they are as many as the columns and single blanks group their
// thousands.
std::vector<Range> grouped_pieces(std::string_view text, std::size_t from, std::size_t columns) {
  std::vector<Range> pieces = split_wide(text.substr(from));
  if (pieces.size() != columns) return {};
  for (Range& piece : pieces) {
    piece = {piece.begin + from, piece.end + from};
    if (read_number(text, piece, {.plain_space_groups = true}).state != Number::State::valid) return {};
  }
  return pieces;
}

// What stands behind the label in the label's own field: nothing, unless a tab was lost.
Range behind_label(const VisibleLine& line, std::size_t label_end) {
  for (const Range& field : split_tabs(line.text()))
    if (label_end > field.begin && label_end <= field.end)
      return trim(line.text(), Range{label_end, field.end});
  return {label_end, label_end};
}

std::optional<RowNumbers> read_pieces(const VisibleLine& line, std::size_t label_end, RowStyle style) {
  RowNumbers row;
  row.is_aligned = !line.has_tab();
  std::size_t last_end = label_end;
  std::vector<Range> pieces = number_pieces(line.text(), label_end, style);
  if (style.columns > 0 && pieces.size() > style.columns)
    if (std::vector<Range> grouped = grouped_pieces(line.text(), label_end, style.columns); !grouped.empty())
      pieces = std::move(grouped);
  for (const Range& piece : pieces) {
    Slot slot = read_slot(line, piece, {.plain_space_groups = true}, style);
    if (slot.absent == "text" && !is_minus(line.text().substr(piece.begin, piece.size())))
      return std::nullopt;
    if (last_end > 0 && piece.begin < last_end + 2) row.is_aligned = false;
    last_end = piece.end;
    row.slots.push_back(std::move(slot));
  }
  place(line, row);
  return row;
}

} // namespace

std::optional<RowNumbers> read_row_numbers(const VisibleLine& line, std::size_t label_end, RowStyle style) {
  const bool has_colon = label_end > 0 && line.text().substr(label_end, 1) == ":";
  if (has_colon) ++label_end;
  if (!line.has_tab()) {
    auto row = read_pieces(line, label_end, style);
    // "Uitgaven: 300,00": one number behind a colon and a single blank may be a sentence.
    return has_colon && row && !row->is_aligned && row->slots.size() < 2 ? std::nullopt : std::move(row);
  }
  const Range rest = label_end > 0 ? behind_label(line, label_end) : Range{};
  const bool has_number = has_digit(line.text().substr(rest.begin, rest.size()));
  if (has_number) {
    // A tab was lost and the fields have moved: only the count of the numbers can tell their columns.
    if (auto row = read_pieces(line, label_end, style)) return row;
  }
  // A row without a label begins with an empty field; where that is lost, the fields have moved too.
  if (const Range first = split_tabs(line.text())[0]; label_end == 0 && !first.empty())
    if (auto row = read_pieces(line, 0, style)) return row;
  RowNumbers row = read_fields(line, label_end, style);
  if (has_number) row.slots.insert(row.slots.begin(), read_slot(line, rest, {}, style));
  return row;
}

Dashes count_dashes(std::string_view text, std::size_t label_end) {
  const std::vector<Range> words = split_words(text, label_end);
  Dashes dashes;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_minus(text.substr(words[i].begin, words[i].size()))) continue;
    const bool may_be_sign = i + 1 < words.size() && is_digit(text[words[i + 1].begin]);
    ++(may_be_sign ? dashes.doubtful : dashes.sure);
  }
  return dashes;
}

bool is_dash(const VisibleLine& line, const Slot& slot) {
  return slot.absent == "text" && is_minus(line.text().substr(slot.range.begin, slot.range.size()));
}

ColumnFinder::ColumnFinder(const TableHead& head) : head_(head), right_edges_(head.columns.size()) {
  // A heading whose first label stands in the first field has no field above the row labels.
  if (head.has_tabs && !head.columns.empty() && head.columns[0].field == 0) first_field_ = 0;
}

void ColumnFinder::assign(const VisibleLine& line, RowNumbers& row) {
  if (row.has_tabs) return assign_fields(line, row);
  const std::size_t count = head_.columns.size();
  if (row.slots.size() >= count) {
    for (std::size_t i = 0; i < count; ++i) row.slots[i].column = static_cast<int>(i);
    if (row.slots.size() == count && row.is_aligned)
      for (std::size_t i = 0; i < count; ++i)
        if (right_edges_[i].size() < 8) right_edges_[i].push_back(row.slots[i].right);
    return;
  }
  if (head_.is_aligned && row.is_aligned) assign_edges(row);
}

void ColumnFinder::assign_fields(const VisibleLine& line, RowNumbers& row) const {
  std::vector<bool> is_filled(head_.columns.size(), false);
  for (Slot& slot : row.slots) {
    for (std::size_t i = 0; i < head_.columns.size(); ++i) {
      const int field =
          head_.has_tabs ? head_.columns[i].field + (1 - first_field_) : static_cast<int>(i) + 1;
      if (field != slot.field) continue;
      slot.column = static_cast<int>(i);
      is_filled[i] = true;
    }
  }
  // An empty field under no column says nothing; a field that the row lacks is as blank as an empty one.
  row.slots.erase(std::remove_if(row.slots.begin(), row.slots.end(),
                                 [](const Slot& slot) { return slot.column < 0 && slot.absent == "blank"; }),
                  row.slots.end());
  for (std::size_t i = 0; i < is_filled.size(); ++i) {
    if (is_filled[i]) continue;
    Slot blank;
    blank.range = {line.text().size(), line.text().size()};
    blank.absent = "blank";
    blank.column = static_cast<int>(i);
    row.slots.push_back(blank);
  }
}

int ColumnFinder::column_at(const Slot& slot) const {
  const auto close = [](std::size_t a, std::size_t b) {
    return a > b ? a - b <= edge_slack : b - a <= edge_slack;
  };
  std::vector<int> by_edge;
  std::vector<int> by_overlap;
  for (std::size_t i = 0; i < head_.columns.size(); ++i) {
    const ColumnHead& head = head_.columns[i];
    const bool learned = std::any_of(right_edges_[i].begin(), right_edges_[i].end(),
                                     [&](std::size_t edge) { return close(edge, slot.right); });
    const bool centred = close(head.left + head.right, slot.left + slot.right);
    if (learned || close(head.right, slot.right) || close(head.left, slot.left) || centred)
      by_edge.push_back(static_cast<int>(i));
    if (slot.left < head.right && head.left < slot.right) by_overlap.push_back(static_cast<int>(i));
  }
  if (by_edge.size() == 1) return by_edge[0];
  return by_edge.empty() && by_overlap.size() == 1 ? by_overlap[0] : -1;
}

void ColumnFinder::assign_edges(RowNumbers& row) const {
  for (Slot& slot : row.slots) slot.column = column_at(slot);
  // Two numbers for one column, or out of order: then none of them is sure.
  int last = -1;
  for (const Slot& slot : row.slots) {
    if (slot.column < 0) continue;
    if (slot.column <= last) {
      for (Slot& each : row.slots) each.column = -1;
      return;
    }
    last = slot.column;
  }
}

} // namespace toets::layout
