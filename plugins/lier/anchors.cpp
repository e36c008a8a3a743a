#include "lier/anchors.hpp"

#include "common/table_rows.hpp"
#include "lier/entity.hpp"
#include "lier/labels.hpp"

#include <algorithm>
#include <array>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_title = 400;
constexpr std::size_t goal_parts = 2;

// What may stand before a code on its line.
constexpr std::array<std::string_view, 4> code_words{"beleidsdoelstelling", "prioritair actieplan",
                                                     "actieplan", "actie"};

// Numbers and nothing else; at least one.
bool is_number_row(const VisibleLine& line) {
  const std::size_t begin = skip_spaces(line.text(), 0);
  const char first = line.text()[begin];
  const bool may_start =
      is_digit(first) || first == '-' || first == '(' || static_cast<unsigned char>(first) >= 0x80U;
  if (!may_start) return false;
  if (line.has_tab() && begin == 0) return false;
  const auto row = read_row_numbers(line, 0);
  return row && !row->slots.empty() &&
         std::all_of(row->slots.begin(), row->slots.end(),
                     [](const Slot& slot) { return slot.absent != "text" && slot.absent != "asterisk"; });
}

bool is_row(const VisibleLine& line) {
  const auto label = read_row_label(line);
  if (!label) return false;
  const auto row = read_row_numbers(line, label->range.end);
  return row && !row->slots.empty();
}

bool has_print(std::string_view source) {
  return std::any_of(source.begin(), source.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

bool ends_sentence(std::string_view text) {
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' ||
                           text.back() == ':' || text.back() == ';');
}

bool is_layout_word(const VisibleLine& line) {
  return read_code_line(line).code.end > 0 || !read_labels(line).empty() || read_total(line) ||
         read_table_head(line) || !section_named(line.content_text()).empty() ||
         read_status(line.content_text()).has_number || is_row(line) || is_number_row(line);
}

// `Jaarrekening 2023` is a label above a table; on top of page after page it is the name of the report.
bool may_be_title(const VisibleLine& line, const VisibleLine& below) {
  const std::vector<Label> labels = read_labels(line);
  return labels.size() == 1 && labels[0].kind == LabelKind::account_year && !read_table_head(below) &&
         !is_row(below) && section_named(below.content_text()).empty();
}

} // namespace

CodeLine read_code_line(const VisibleLine& line) {
  CodeLine out;
  if (line.has_tab() || line.text().size() > longest_title) return out;
  const std::string_view text = line.text();
  std::size_t at = line.content().begin;
  for (const std::string_view word : code_words) {
    const auto end = match_words(text, at, word);
    if (!end) continue;
    at = skip_spaces(text, *end);
    if (at < text.size() && text[at] == ':') at = skip_spaces(text, at + 1);
    break;
  }
  PlanCode code = read_plan_code(text, at);
  if (code.end == 0) return out;
  Range title{skip_spaces(text, code.end), line.content().end};
  if (!title.empty() && (text[title.begin] == ':' || text[title.begin] == '-'))
    title.begin = skip_spaces(text, title.begin + 1);
  const bool has_gap = title.empty() || title.begin > code.end;
  const std::string_view words = text.substr(title.begin, title.size());
  // A code inside a sentence goes on in lower case or with a stop; a title begins like one.
  if (!has_gap || (!title.empty() && letter_size(words, 0) == 0 && !is_digit(words[0]) && words[0] != '"' &&
                   words[0] != '\''))
    return out;
  if (!line.is_marked() && starts_lower(words)) return out;
  if (code.parts == goal_parts && title.empty()) return out;
  out.printed = {at, code.end};
  out.title = title;
  out.code = std::move(code);
  return out;
}

Anchors::Anchors(const Document& document)
    : document_(document),
      kinds_(document.size(), Anchor::text),
      marks_(find_page_marks(document, {is_layout_word, may_be_title})) {
  for (std::size_t i = 0; i < document.size(); ++i) {
    const CodeLine found = read_code_line(document[i]);
    if (found.code.parts > goal_parts) first_lines_.try_emplace(found.code.value.substr(0, 5), i);
  }
  for (std::size_t i = 0; i < document.size(); ++i) classify(i);
  find_goals();
  measure_width();
}

void Anchors::classify(std::size_t i) {
  const VisibleLine& line = document_[i];
  Anchor& kind = kinds_[i];
  // Markup around nothing (a lone bullet, an empty tag) parts what stands around it, no more.
  if (line.is_separator())
    kind = Anchor::separator;
  else if (line.is_blank())
    kind = has_print(line.source()) ? Anchor::separator : Anchor::blank;
  else if (marks_[i] != PageMark::none)
    kind = Anchor::page_mark;
  else if (is_code_line(i))
    kind = Anchor::code;
  else if (!read_labels(line).empty())
    kind = starts_lower(line.content_text()) && continues_text(i) ? Anchor::text : Anchor::labels;
  else if (read_total(line))
    kind = Anchor::total;
  else if (is_head(i))
    kind = Anchor::head;
  else if (!section_named(line.content_text()).empty())
    kind = Anchor::section;
  else if (is_row(line))
    kind = Anchor::row;
  else if (read_year_head(line))
    kind = Anchor::year_head;
  else if (is_number_row(line))
    kind = Anchor::numbers;
  has_content_ =
      has_content_ || (kind != Anchor::blank && kind != Anchor::page_mark && kind != Anchor::separator);
}

// The first or the second line of a table heading.
bool Anchors::is_head(std::size_t i) const {
  const VisibleLine& line = document_[i];
  if (i > 0 && kinds_[i - 1] == Anchor::head) {
    const auto above = read_table_head(document_[i - 1], &line);
    if (above && above->line_count == 2) return true;
  }
  return read_table_head(line, i + 1 < document_.size() ? &document_[i + 1] : nullptr).has_value();
}

bool Anchors::is_code_line(std::size_t i) const {
  const VisibleLine& line = document_[i];
  const CodeLine found = read_code_line(line);
  if (found.code.end == 0) return false;
  const bool is_marked = line.is_marked();
  // The tail of a sentence that wrapped before the code it refers to.
  if (!is_marked && continues_text(i) && !ends_sentence(document_[i - 1].content_text())) return false;
  if (found.code.parts > goal_parts) return true;
  // A goal's code reads like a day of the year: only a heading, or a code that plans use, is one.
  if (is_marked || first_lines_.count(found.code.value) > 0) return true;
  const std::size_t next = [&] {
    std::size_t j = i + 1;
    while (j < document_.size() && document_[j].is_blank()) ++j;
    return j;
  }();
  if (!has_content_) return true;
  if (next >= document_.size()) return false;
  if (!read_entity_line(document_[next], EntityZone::block).empty()) return true;
  const std::vector<Label> labels = read_labels(document_[next]);
  return !labels.empty() && (labels[0].kind == LabelKind::priority || labels[0].text_name == "evaluation");
}

std::size_t Anchors::next(std::size_t i) const {
  do ++i;
  while (i < kinds_.size() &&
         (kinds_[i] == Anchor::blank || kinds_[i] == Anchor::page_mark || kinds_[i] == Anchor::separator));
  return i;
}

std::size_t Anchors::below(std::size_t i) const {
  return i + 1 < kinds_.size() && kinds_[i + 1] != Anchor::blank ? i + 1 : kinds_.size();
}

bool Anchors::continues_text(std::size_t i) const {
  return i > 0 && kinds_[i - 1] == Anchor::text && !document_[i - 1].is_blank() &&
         document_[i - 1].heading() == 0;
}

void Anchors::find_goals() {
  std::string goal;
  std::vector<std::size_t> early_totals;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] == Anchor::code) {
      goal = read_code_line(document_[i]).code.value.substr(0, 5);
      if (goals_by_line_.empty() || goals_by_line_.back().second != goal)
        goals_by_line_.emplace_back(i, goal);
      for (const std::size_t total : early_totals) totals_.try_emplace(goal, total);
      early_totals.clear();
    } else if (kinds_[i] == Anchor::total && read_total(document_[i])->kind == TotalKind::goal) {
      if (goal.empty())
        early_totals.push_back(i);
      else
        totals_.try_emplace(goal, i);
    }
  }
}

std::size_t Anchors::total_of(const std::string& goal_code) const {
  const auto found = totals_.find(goal_code);
  return found == totals_.end() ? size() : found->second;
}

std::string Anchors::goal_after(std::size_t line) const {
  const auto found = std::lower_bound(goals_by_line_.begin(), goals_by_line_.end(), line,
                                      [](const auto& goal, std::size_t at) { return goal.first < at; });
  if (found != goals_by_line_.end()) return found->second;
  return goals_by_line_.empty() ? std::string{} : goals_by_line_.back().second;
}

// The width that one line in two hundred reaches; a few long lines (a table, a link) must not set it.
void Anchors::measure_width() {
  std::vector<std::size_t> edges;
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    if (kinds_[i] == Anchor::text || kinds_[i] == Anchor::code)
      edges.push_back(document_[i].column(document_[i].text().size()));
  if (edges.empty()) return;
  const auto place = edges.begin() + static_cast<std::ptrdiff_t>(edges.size() - 1 - edges.size() / 200);
  std::nth_element(edges.begin(), place, edges.end());
  widest_ = *place;
}

} // namespace toets::lier
