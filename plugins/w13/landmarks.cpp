#include "w13/landmarks.hpp"

#include "common/dates.hpp"

#include <algorithm>
#include <array>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

bool is_minus(std::string_view word) { return !word.empty() && minus_size(word, 0) == word.size(); }

bool is_date(std::string_view word) {
  const auto date = read_date(word, 0);
  return date && date->range.end == word.size();
}

bool ends_sentence(std::string_view text) {
  constexpr std::string_view stops = ".!?:;)\"'";
  if (text.empty()) return true;
  // Behind a whole address comes no code that belongs to its sentence.
  const std::string_view last = text.substr(text.rfind(' ') + 1);
  const bool is_address = (last.find("://") != std::string_view::npos || last.starts_with("www.")) &&
                          text.back() != '-' && text.back() != '/';
  return is_address || stops.find(text.back()) != std::string_view::npos || text.ends_with("\xE2\x80\x9D") ||
         text.ends_with("\xE2\x80\x99");
}

// An amount with cents: then a comma is no mark of thousands.
bool has_cents(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos;
       comma = text.find(',', comma + 1)) {
    std::size_t end = comma + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == comma + 3 && comma > 0 && is_digit(text[comma - 1])) return true;
  }
  return false;
}

// A row in disorder: after its label numbers stand at once, and more of them than words.
bool is_broken_row(std::string_view text, std::size_t label_end) {
  std::size_t numbers = 0;
  std::size_t others = 0;
  bool is_first = true;
  for (const Range& word : split_words(text, label_end)) {
    const bool is_number = is_amount(text.substr(word.begin, word.size()));
    if (is_first && !is_number) return false;
    is_first = false;
    ++(is_number ? numbers : others);
  }
  return numbers > 1 && numbers > others;
}

} // namespace

bool is_amount(std::string_view word) {
  if (word.empty()) return false;
  const Number number = read_number(word, Range{0, word.size()});
  return number.state == Number::State::valid ||
         (number.state == Number::State::unreadable && is_digit(word[word[0] == '-' ? word.size() - 1 : 0]) &&
          !is_date(word)) ||
         (has_digit(word) && !repair_amount(word, true).empty());
}

std::optional<RowWord> read_row_word(const VisibleLine& line) {
  if (const auto label = read_row_label(line)) return RowWord{*label, {}};
  static constexpr std::array<std::string_view, 3> words{"ontvangsten", "uitgaven", "saldo"};
  static constexpr std::array<std::string_view, 3> rows{"receipts", "expenditure", "balance"};
  const Range content = line.content();
  std::size_t end = content.begin;
  while (end < content.end && !is_space(line.text()[end])) ++end;
  const std::string_view printed = line.text().substr(content.begin, end - content.begin);
  constexpr std::size_t longest = 16;
  if (printed.size() > longest) return std::nullopt;
  const std::string folded = fold(printed);
  // `Saldo O 0 0`: a letter for the first nought.
  const std::size_t next = skip_spaces(line.text(), end);
  const std::string_view behind = line.text().substr(next, line.text().find_first_of(" \t", next) - next);
  if (folded == "saldo" && !repair_amount(behind, true).empty())
    return RowWord{{"balance", {}, {content.begin, end}}, {}};
  const std::string_view meant = repair_word(folded, words);
  if (meant.empty()) return std::nullopt;
  const auto place = static_cast<std::size_t>(std::find(words.begin(), words.end(), meant) - words.begin());
  RowWord word{{rows[place], {}, {content.begin, end}}, std::string(meant)};
  if (is_upper(printed[0])) word.read[0] = static_cast<char>(word.read[0] - ('a' - 'A'));
  return word;
}

std::string_view read_section(std::string_view text) {
  if (const std::string_view section = section_named(text); !section.empty()) return section;
  static constexpr std::array<std::string_view, 3> words{"exploitatie", "investeringen", "financiering"};
  constexpr std::size_t longest = 16;
  return text.size() > longest ? std::string_view{} : section_named(repair_word(fold(text), words));
}

std::optional<FlowLabel> read_flow_label(const VisibleLine& line) {
  const std::string_view text = line.text();
  const Range content = line.content();
  std::size_t end = content.begin;
  while (end < content.end && !is_space(text[end])) ++end;
  if (end == content.end) return std::nullopt;
  const std::string_view word = text.substr(content.begin, end - content.begin);
  const Range range{content.begin, end};
  if (word == "U" || word == "u") return FlowLabel{"expenditure", range, {}};
  if (word == "O" || word == "o") return FlowLabel{"receipts", range, {}};
  for (const std::string_view damaged : {"0]", "O]", "o]", "0|", "O|", "[0", "0)", "Q", "()"})
    if (word == damaged) return FlowLabel{"receipts", range, "O"};
  return std::nullopt;
}

bool has_own_form(const VisibleLine& line) {
  const std::string_view text = line.content_text();
  const std::string_view word = text.substr(0, text.find_first_of(" \t"));
  return read_row_word(line) || read_flow_label(line) || !read_letter_code(word).empty() ||
         !read_section(text).empty() || read_part_heading(line) != PartHeading::none || says_no_money(text) ||
         is_measurement_label(text) || read_description_label(line) || read_table_head(line, true) ||
         read_heading(line);
}

Landmarks::Landmarks(const Document& document)
    : document_(document),
      frame_(document, has_own_form),
      kinds_(document.size(), Landmark::blank),
      marks_(document.size()) {
  find_units();
  find_dashes();
  widest_ = usual_width(document_);
  for (std::size_t i = 0; i < document.size(); ++i) classify(i);
  mark_pages();
  find_headings();
  learn_codes();
}

void Landmarks::classify(std::size_t line) {
  const VisibleLine& visible = document_[line];
  Landmark& kind = kinds_[line];
  if (visible.is_blank()) return;
  const auto has_numbers = [&](std::size_t end) {
    const auto row = read_row_numbers(visible, end, style_);
    if (!row) return false;
    std::size_t numbers = 0;
    std::size_t dashes = 0;
    for (const Slot& slot : row->slots) {
      dashes += is_dash(visible, slot) ? 1 : 0;
      if (slot.absent == "text" && !is_dash(visible, slot)) return false; // between tabs stand words
      numbers += slot.number.state == Number::State::none ? 0 : 1;
    }
    return numbers > 0 || dashes > 1;
  };
  kind = Landmark::text;
  if (visible.is_separator())
    kind = Landmark::separator;
  else if (frame_.holds(line))
    kind = Landmark::frame;
  else if (read_part_heading(visible) != PartHeading::none)
    kind = Landmark::part;
  else if (!read_section(visible.content_text()).empty())
    kind = Landmark::section;
  else if (head_at(line))
    kind = Landmark::head;
  else if (const auto row = read_row_word(visible); row && has_numbers(row->label.range.end))
    kind = Landmark::row;
  else if (row && is_broken_row(visible.text(), row->label.range.end))
    kind = Landmark::broken_row;
  else if (const auto flow = read_flow_label(visible); flow && has_numbers(flow->range.end))
    kind = Landmark::flow;
  else if (says_no_money(visible.content_text()))
    kind = Landmark::no_money;
  else if (is_measurement_label(visible.content_text()))
    kind = Landmark::measurement;
  else if (read_description_label(visible))
    kind = Landmark::description;
  else if (const std::string_view word =
               visible.content_text().substr(0, visible.content_text().find_first_of(" \t"));
           (is_amount(word) || (style_.has_dashes && is_minus(word))) && has_numbers(0))
    kind = Landmark::numbers;
  else if (const std::size_t end = label_end(line);
           end > 0 && end < visible.content().end && has_numbers(end))
    kind = Landmark::titled;
}

// Running lines of a document whose pages are known, but for what the layout itself needs.
void Landmarks::mark_pages() {
  marks_ = find_page_marks(
      document_, {[this](const VisibleLine& line) {
        const Landmark kind = kinds_[line.number() - 1];
        return (kind != Landmark::text && kind != Landmark::titled && kind != Landmark::numbers) ||
               read_heading(line);
      }});
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    if (marks_[i] != PageMark::none && kinds_[i] != Landmark::frame) kinds_[i] = Landmark::page_mark;
}

void Landmarks::find_headings() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] != Landmark::text && kinds_[i] != Landmark::titled) continue;
    auto heading = read_heading(document_[i]);
    if (!heading || (!heading->is_sure && !opens_paragraph(i))) continue;
    headings_.emplace(i, *heading);
    titles_.insert(fold(document_[i].text().substr(heading->title.begin, heading->title.size())));
    kinds_[i] = Landmark::heading;
  }
}

void Landmarks::learn_codes() {
  const auto learn = [this](std::size_t line, Range code, bool is_action) {
    if (!code.empty()) codes_.learn(document_[line].text().substr(code.begin, code.size()), is_action);
  };
  for (const auto& [line, heading] : headings_)
    learn(line, heading.code, heading.kind == HeadingKind::action);
  // The synthesis, and where it stands alone the only one, has its codes before a title and numbers.
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    if (kinds_[i] == Landmark::titled) {
      const Range content = document_[i].content();
      const Range code = read_heading_code(document_[i].text(), content.begin);
      const bool has_letters = is_ascii_letter(document_[i].text()[content.begin]);
      const std::size_t below = next(i);
      if (has_letters && code.size() >= 3 && below < size() && kinds_[below] == Landmark::flow)
        learn(i, code, true);
    }
  codes_.settle();
}

bool Landmarks::has_title(std::string_view words) const {
  const std::string folded = fold(words);
  const auto first = titles_.lower_bound(folded);
  return first != titles_.end() && first->starts_with(folded);
}

std::optional<TableHead> Landmarks::head_at(std::size_t line) const {
  if (line >= document_.size()) return std::nullopt;
  return read_table_head(document_[line], line + 1 < document_.size() ? &document_[line + 1] : nullptr,
                         style_.has_repairs);
}

bool Landmarks::is_page_part(std::size_t line) const {
  const Landmark kind = kinds_[line];
  return kind == Landmark::blank || kind == Landmark::separator || kind == Landmark::frame ||
         kind == Landmark::page_mark;
}

std::size_t Landmarks::next_from(std::size_t line) const {
  while (line < kinds_.size() && is_page_part(line)) ++line;
  return line;
}

std::size_t Landmarks::next(std::size_t line) const { return next_from(line + 1); }

bool Landmarks::opens_paragraph(std::size_t line) const {
  if (line == 0 || document_[line - 1].is_blank()) return true;
  if (kinds_[line - 1] != Landmark::text && kinds_[line - 1] != Landmark::titled) return true;
  const std::string_view above = document_[line - 1].content_text();
  if (ends_sentence(above)) return true;
  // Its first word would have fit on the line above: the break is the author's.
  const std::string_view text = document_[line].content_text();
  const std::size_t end = document_[line - 1].column(document_[line - 1].text().size());
  const std::size_t word = count_characters(text.substr(0, text.find(' ')));
  return (end + 1 + word) * 10 < widest_ * 9;
}

std::size_t Landmarks::label_end(std::size_t line) const {
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.text();
  const Range content = visible.content();
  if (visible.has_tab()) return split_tabs(text)[0].end;
  // A gap keeps label and numbers apart, whatever the label ends with.
  if (const std::vector<Range> pieces = split_wide(text); pieces.size() > 1) {
    const auto holds_numbers = [&](const Range& piece) {
      const std::vector<Range> words = split_words(text.substr(piece.begin, piece.size()));
      return words.size() <= 2 && std::all_of(words.begin(), words.end(), [&](const Range& word) {
               const std::string_view printed = text.substr(piece.begin + word.begin, word.size());
               return is_amount(printed) || is_minus(printed);
             });
    };
    // Where single spaces part some of the numbers too, the gap may stand among them.
    const std::vector<Range> words = split_words(text.substr(0, pieces[0].end));
    const auto view = [&](const Range& word) { return text.substr(word.begin, word.size()); };
    const bool ends_in_numbers = words.size() > 1 && is_amount(view(words.back())) &&
                                 (is_amount(view(words[words.size() - 2])) ||
                                  view(words.back()).find_first_of(".,-") != std::string_view::npos);
    if (!holds_numbers(pieces[0]) && !ends_in_numbers &&
        std::all_of(pieces.begin() + 1, pieces.end(), holds_numbers))
      return pieces[0].end;
  }
  const std::vector<Range> words = split_words(text);
  std::size_t first = words.size();
  const auto is_at = [&](std::size_t i) { return is_amount(text.substr(words[i].begin, words[i].size())); };
  // Among the numbers a letter alone may be a nought.
  const auto is_nought = [&](std::size_t i) {
    return first < words.size() && i > 1 && words[i].size() == 1 && is_at(i - 1) &&
           !repair_amount(text.substr(words[i].begin, 1), true).empty();
  };
  // `31 december 2024`: the year behind its month.
  const auto ends_date = [&](std::size_t i) {
    return i > 0 && words[i].size() == 4 && read_month(text, words[i - 1].begin).end == words[i - 1].end &&
           is_plausible_year(small_number(text.substr(words[i].begin, 4)));
  };
  const auto is_dash_at = [&](std::size_t i) {
    return style_.has_dashes && is_minus(text.substr(words[i].begin, words[i].size()));
  };
  while (first > 0 && !ends_date(first - 1) &&
         (is_at(first - 1) || is_nought(first - 1) || is_dash_at(first - 1)))
    --first;
  return first == 0 ? content.begin : words[first - 1].end;
}

void Landmarks::find_units() {
  for (const VisibleLine& line : document_) {
    const bool is_row = read_row_label(line) || read_flow_label(line);
    if (is_row && has_cents(line.text())) {
      style_.has_whole_units = false;
      return;
    }
  }
}

// A dash with blanks around it is a cell where rows have as many dashes and numbers as there are columns above them, a
// minus where the numbers alone are as many. Where no row tells, one that no number can have as its sign is a cell.
void Landmarks::find_dashes() {
  const auto label_end = [](const VisibleLine& line) {
    const auto row = read_row_label(line);
    const auto flow = row ? std::nullopt : read_flow_label(line);
    return row ? row->range.end : flow ? flow->range.end : line.text().size();
  };
  std::vector<std::pair<std::size_t, Dashes>> rows;
  std::size_t sure = 0;
  for (std::size_t i = 0; i < document_.size(); ++i) {
    const Dashes dashes = count_dashes(document_[i].text(), label_end(document_[i]));
    if (dashes.sure + dashes.doubtful > 0) rows.emplace_back(i, dashes);
    sure += dashes.sure;
  }
  std::size_t cells = 0;
  std::size_t signs = 0;
  std::size_t line = 0;
  std::size_t columns = 0;
  for (const auto& [row, dashes] : rows) {
    for (; line < row; ++line)
      if (const auto head = head_at(line)) columns = head->columns.size();
    const std::size_t words = split_words(document_[row].text(), label_end(document_[row])).size();
    cells += words == columns ? 1 : 0;
    signs += words == columns + dashes.sure + dashes.doubtful ? 1 : 0;
  }
  style_.has_dashes = cells > signs || (cells == signs && sure > 0 && signs == 0);
}

} // namespace toets::w13
