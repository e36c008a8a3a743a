#include "w13/synthesis.hpp"

#include "common/dates.hpp"
#include "w13/tables.hpp"

#include <algorithm>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// What the words of a closing line tell of its numbers.
struct Closing {
  std::string_view section;
  std::string_view row;
  bool is_total = false;
};

Closing read_closing(std::string_view words) {
  const std::string folded = fold(words);
  const auto names = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  if (names("investering")) return {"investment", "balance", false};
  if (names("financiering")) return {"financing", "balance", false};
  if (names("totaal")) return {"operating", "balance", true};
  return {{}, "value", false};
}

// `13` may end a title; `4.058`, `-3` and `0` are amounts.
bool may_end_title(std::string_view number) {
  constexpr std::size_t longest = 3;
  return number.size() <= longest && number[0] != '0' && std::all_of(number.begin(), number.end(), is_digit);
}

bool is_year(std::string_view word) { return word.size() == 4 && is_plausible_year(small_number(word)); }

// Where the first amount stands among the words of a title; its end when none does. One number is the title's own.
std::size_t first_amount(std::string_view text, Range title) {
  std::size_t own = title.end;
  for (const Range& word : split_words(text.substr(0, title.end), title.begin)) {
    const std::string_view printed = text.substr(word.begin, word.size());
    if (!is_amount(printed) || is_year(printed)) continue;
    if (own != title.end) return own;
    if (!may_end_title(printed)) return word.begin;
    own = word.begin;
  }
  return title.end;
}

// The date at the start of a reserve's label, and where its part of the label ends.
std::optional<Date> first_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (is_digit(text[at])) {
      auto date = read_date(text, at);
      return date && !date->value.empty() ? date : std::nullopt;
    }
  return std::nullopt;
}

} // namespace

bool Synthesis::opens_at(std::size_t line) const {
  const std::size_t item = landmarks_.next(line);
  if (item >= landmarks_.size()) return false;
  const Landmark kind = landmarks_[item];
  if (kind != Landmark::titled && kind != Landmark::text) return false;
  const std::size_t below = landmarks_.next(item);
  return below < landmarks_.size() &&
         (landmarks_[below] == Landmark::flow || landmarks_[below] == Landmark::titled ||
          landmarks_[below] == Landmark::numbers);
}

std::size_t Synthesis::read(std::size_t line) {
  while (line < landmarks_.size() && landmarks_[line] != Landmark::heading &&
         landmarks_[line] != Landmark::part)
    line = read_line(line);
  return line;
}

std::size_t Synthesis::read_line(std::size_t line) {
  switch (landmarks_[line]) {
    case Landmark::head: {
      auto head = landmarks_.head_at(line);
      if (!columns_.empty() && has_same_labels(*head, head_)) {
        // Printed again on the next page.
        for (std::size_t i = 0; i < head->line_count; ++i) ledger_.ignored(line + i, "page_header");
        return line + head->line_count;
      }
      head_ = std::move(*head);
      columns_ = columns_of(head_);
      finder_.emplace(head_);
      table_ = 0;
      // Its digits have a record once a table has these columns.
      for (std::size_t i = 0; i < head_.line_count; ++i) ledger_.understood(line + i);
      return line + head_.line_count;
    }
    case Landmark::section:
      section_ = read_section(document_[line].content_text());
      ledger_.understood(line);
      return line + 1;
    case Landmark::flow:
      if (const auto label = flow_at(line); label && table_ != 0) read_flow(line, *label);
      return line + 1;
    case Landmark::row: {
      // The long words for the same rows.
      const auto word = read_row_word(document_[line]);
      const RowLabel& label = word->label;
      if (table_ != 0)
        push_row(line, label.range.end,
                 {label.section.empty() ? section_ : label.section, label.row, label.range, word->read});
      return line + 1;
    }
    case Landmark::titled:
    case Landmark::text:
      return read_item(line);
    case Landmark::numbers:
      return read_numbers(line);
    default:
      return line + 1;
  }
}

std::size_t Synthesis::read_item(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const std::size_t below = landmarks_.next(line);
  if (is_reserve(line)) {
    const std::size_t end = read_label(line).end;
    if (end < visible.content().end) return read_reserve(line, line);
    const bool has_numbers = below < landmarks_.size() && landmarks_[below] == Landmark::numbers;
    return has_numbers ? read_reserve(below, line) : line + 1;
  }
  const Label label = read_label(line);
  std::size_t end = label.end;
  const Range content = visible.content();
  const Range code = read_heading_code(visible.text(), content.begin);
  const bool has_code = code.size() >= 3 && letter_size(visible.text(), code.begin) > 0;
  const bool has_rows = below < landmarks_.size() && flow_at(below).has_value();
  const bool has_numbers = end < content.end;
  const bool has_numbers_below = below < landmarks_.size() && landmarks_[below] == Landmark::numbers;
  if (!has_numbers && !(has_code && has_numbers_below)) return line + 1;
  if (has_numbers && read_flow_label(visible)) return line + 1; // a row with words among its numbers
  bool is_doubtful = label.is_doubtful;
  if (!visible.has_tab()) {
    const std::size_t amount = first_amount(visible.text(), {has_code ? code.end : content.begin, end});
    is_doubtful = is_doubtful || amount < end;
    end = amount;
  }

  sdk::Node record;
  record.part = "synthesis";
  const std::string_view words = trim(visible.text().substr(content.begin, end - content.begin));
  const Closing closing = read_closing(words);
  const bool is_action = has_code || (has_rows && !closing.is_total);
  record.kind = is_action ? "action" : "item";
  record.aggregate = !is_action && closing.is_total;
  std::string normalised;
  Range title{content.begin, end};
  if (has_code) {
    normalised = landmarks_.codes().normalised(visible.text().substr(code.begin, code.size()));
    record.code = normalised;
    record.code_span = visible.span(code);
    title.begin = code.end;
  }
  title = trim(visible.text(), title);
  const std::string title_text = single_spaced(visible.text().substr(title.begin, title.size()));
  const sdk::Span title_span = visible.span(title);
  record.title = title_text;
  if (!title.empty()) record.title_spans = std::span(&title_span, 1);
  record.place = visible.span(content.begin, std::max(title.end, content.begin + code.size()));
  const sdk::Id node = sink_.node(record);
  open_table(line, node);
  has_closing_ = has_closing_ || !is_action;
  if (is_doubtful) return line + 1;
  ledger_.understood(line);
  awaits_balance_ = !has_numbers;
  awaits_receipts_ = true;
  if (!has_numbers) return line + 1;
  if (is_action)
    push_row(line, end, {section_, "balance", {}});
  else
    push_row(line, end, {closing.section, closing.row, title});
  return line + 1;
}

// The numbers behind the words; a title that itself ends in a number is told by the columns or by its heading in the note.
Synthesis::Label Synthesis::read_label(std::size_t line) const {
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.text();
  const std::size_t end = landmarks_.label_end(line);
  const std::size_t count = count_numbers(line, end);
  if (visible.has_tab() || count < 2 || is_reserve(line)) return {end};
  const std::vector<Range> words = split_words(text, end);
  if (!may_end_title(text.substr(words[0].begin, words[0].size()))) return {end};
  const std::size_t receipts = landmarks_.next(line);
  const std::size_t expenditure = receipts < landmarks_.size() ? landmarks_.next(receipts) : receipts;
  const auto first = receipts < landmarks_.size() ? flow_at(receipts) : std::nullopt;
  const auto second =
      expenditure < landmarks_.size() ? read_flow_label(document_[expenditure]) : std::nullopt;
  const std::size_t wanted = first ? count_numbers(receipts, first->range.end) : 0;
  const bool is_one_less =
      first && second && wanted + 1 == count && count_numbers(expenditure, second->range.end) == wanted;
  // "1 234" may be one amount.
  const bool may_be_split = words[1].size() == 3 && is_digit(text[words[1].begin]) && !is_one_less;
  if (count == columns_.size() + 1 && !may_be_split) return {words[0].end};
  if (count > columns_.size() || !is_one_less) return {end};
  const Range code = read_heading_code(text, visible.content().begin);
  const std::size_t begin = code.size() >= 3 ? code.end : visible.content().begin;
  if (landmarks_.has_title(trim(text.substr(begin, words[0].end - begin)))) return {words[0].end};
  // An amount that both rows below leave out, or the end of the title: nothing tells.
  return {end, true};
}

std::size_t Synthesis::count_numbers(std::size_t line, std::size_t label_end) const {
  const auto row = read_row_numbers(document_[line], label_end, landmarks_.row_style());
  return row ? row->slots.size() : 0;
}

bool Synthesis::is_reserve(std::size_t line) const {
  if (landmarks_[line] != Landmark::titled && landmarks_[line] != Landmark::text) return false;
  const VisibleLine& visible = document_[line];
  const std::size_t begin = visible.content().begin;
  return match_words(visible.text(), begin, "reserve") || match_words(visible.text(), begin, "reserves") ||
         match_words(visible.text(), begin, "gecumuleerd saldo");
}

// The label of a row of flows. Between the title and the expenditure a zero may be the letter of the receipts.
std::optional<FlowLabel> Synthesis::flow_at(std::size_t line) const {
  const VisibleLine& visible = document_[line];
  if (landmarks_[line] == Landmark::flow) return read_flow_label(visible);
  if (landmarks_[line] != Landmark::numbers) return std::nullopt;
  const std::vector<Range> words = split_words(visible.text());
  const std::size_t below = landmarks_.next(line);
  const auto expenditure = below < landmarks_.size() ? read_flow_label(document_[below]) : std::nullopt;
  if (words.size() < 2 || visible.text().substr(words[0].begin, words[0].size()) != "0" || !expenditure ||
      expenditure->row != "expenditure")
    return std::nullopt;
  const std::size_t wanted = count_numbers(below, expenditure->range.end);
  return words.size() == wanted + 1 ? std::optional(FlowLabel{"receipts", words[0], "O"}) : std::nullopt;
}

void Synthesis::read_flow(std::size_t line, const FlowLabel& label) {
  // Twice the same, or receipts below the expenditure with expenditure of their own: the title between was lost, and
  // with it whose they are.
  const std::size_t below = landmarks_.next(line);
  const auto next = below < landmarks_.size() ? flow_at(below) : std::nullopt;
  const bool is_repeated =
      (label.row == "receipts" && has_receipts_) || (label.row == "expenditure" && has_expenditure_);
  if (is_repeated || (label.row == "receipts" && has_expenditure_ && next && next->row == "expenditure")) {
    table_ = 0;
    return;
  }
  has_receipts_ = has_receipts_ || label.row == "receipts";
  has_expenditure_ = has_expenditure_ || label.row == "expenditure";
  push_row(line, label.range.end, {section_, label.row, label.range, label.read});
  awaits_receipts_ = false;
  awaits_balance_ = false;
}

std::size_t Synthesis::read_numbers(std::size_t line) {
  if (columns_.empty()) return line + 1;
  const std::size_t below = landmarks_.next(line);
  if (table_ != 0 && awaits_balance_) {
    push_row(line, 0, {section_, "balance", {}});
    awaits_balance_ = false;
    return line + 1;
  }
  if (table_ != 0 && awaits_receipts_) {
    if (const auto label = flow_at(line)) {
      read_flow(line, *label);
      return line + 1;
    }
    // Its label is lost, but it stands where the receipts stand: between the title and the expenditure.
    const auto expenditure = below < landmarks_.size() ? read_flow_label(document_[below]) : std::nullopt;
    if (expenditure && expenditure->row == "expenditure") {
      push_row(line, 0, {section_, "receipts", {}});
      awaits_receipts_ = false;
      has_receipts_ = true;
      return line + 1;
    }
  }
  if (below < landmarks_.size() && is_reserve(below) &&
      landmarks_.label_end(below) == document_[below].content().end) {
    read_reserve(line, below);
    return below + 1;
  }
  // A total without a word stands among the closing lines; above them it is the rest of a row.
  if (!has_closing_) return line + 1;
  sdk::Node record;
  record.kind = "item";
  record.part = "synthesis";
  record.place = document_[line].span();
  open_table(line, sink_.node(record));
  push_row(line, 0, {{}, "total", {}});
  table_ = 0;
  return line + 1;
}

// The reserve at the end of each year. One number more than there are columns is that of the date printed first.
std::size_t Synthesis::read_reserve(std::size_t numbers, std::size_t label) {
  const VisibleLine& words = document_[label];
  const std::size_t end = label == numbers ? read_label(label).end : words.content().end;
  const Range title = trim(words.text(), Range{words.content().begin, end});
  const std::string title_text = single_spaced(words.text().substr(title.begin, title.size()));
  const sdk::Span title_span = words.span(title);
  sdk::Node node;
  node.kind = "item";
  node.part = "synthesis";
  node.title = title_text;
  node.title_spans = std::span(&title_span, 1);
  node.place = title_span;
  const sdk::Id id = sink_.node(node);
  ledger_.understood(label);

  const std::size_t begin = label == numbers ? end : 0;
  auto row = read_row_numbers(document_[numbers], begin, landmarks_.row_style());
  const auto date = first_date(words.text().substr(0, end));
  std::vector<sdk::Column> columns = columns_;
  const std::uint32_t year = date ? small_number(date->value.substr(0, 4)) : 0;
  std::string date_label;
  const bool has_first = row && date && row->slots.size() == columns.size() + 1 &&
                         std::all_of(columns.begin(), columns.end(),
                                     [&](const sdk::Column& column) { return column.year > year; });
  if (has_first) {
    const Range range{title.begin, date->range.end};
    date_label = single_spaced(words.text().substr(range.begin, range.size()));
    columns.insert(columns.begin(), sdk::Column{date_label, "actual", year, {}, words.span(range)});
  }
  sdk::Table table;
  table.node = id;
  table.place = document_[numbers].span();
  table.columns = columns;
  table.expenditure_sign = -1;
  table_ = sink_.table(table);
  if (row) {
    if (has_first)
      for (std::size_t i = 0; i < row->slots.size(); ++i) row->slots[i].column = static_cast<int>(i);
    else if (finder_)
      assign_columns(*finder_, document_[numbers], columns.size(), *row);
    push_cells(sink_, table_, document_[numbers], *row,
               {{}, "value", {}, "EUR", nullptr, {}, title_text, title_span});
    ledger_.understood(numbers);
  }
  table_ = 0;
  return std::max(label, numbers) + 1;
}

void Synthesis::open_table(std::size_t line, sdk::Id node) {
  sdk::Table table;
  table.node = node;
  table.place = document_[line].span();
  table.columns = columns_;
  table.expenditure_sign = -1;
  table_ = sink_.table(table);
  awaits_balance_ = awaits_receipts_ = has_receipts_ = has_expenditure_ = false;
}

void Synthesis::push_row(std::size_t line, std::size_t label_end, const Row& row) {
  auto numbers = read_row_numbers(document_[line], label_end, landmarks_.row_style());
  if (!numbers) return;
  if (finder_) assign_columns(*finder_, document_[line], columns_.size(), *numbers);
  push_cells(sink_, table_, document_[line], *numbers,
             {row.section, row.row, row.label, "EUR", columns_.empty() ? nullptr : &head_, row.label_read});
  ledger_.understood(line);
}

} // namespace toets::w13
