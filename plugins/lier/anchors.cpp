#include "lier/anchors.hpp"

#include "common/table_rows.hpp"
#include "lier/entity.hpp"
#include "lier/labels.hpp"
#include "lier/page_lines.hpp"

#include <algorithm>
#include <array>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_title = 400;
constexpr std::size_t goal_parts = 2;
constexpr std::size_t plan_parts = 4;
constexpr std::size_t longest_year = 4;

// What may stand before a code on its line.
constexpr std::array<std::string_view, 8> code_words{
    "beleidsdoelstelling", "prioritair actieplan",   "niet-prioritair actieplan", "actieplan",
    "prioritaire actie",   "niet-prioritaire actie", "niet prioritaire actie",    "actie"};

// Numbers and nothing else; at least one.
bool is_number_row(const VisibleLine& line) {
  const std::size_t begin = skip_spaces(line.text(), 0);
  const char first = line.text()[begin];
  const bool may_start = is_digit(first) || first == '-' || first == '+' || first == '(' ||
                         line.text().substr(begin, 3) == "EUR" || static_cast<unsigned char>(first) >= 0x80U;
  if (!may_start) return false;
  const auto row = read_row_numbers(line, 0);
  return row && !row->slots.empty() &&
         std::all_of(
             row->slots.begin(), row->slots.end(),
             [&](const Slot& slot) {
               // A dash is a cell without an amount.
               const std::string_view printed = line.text().substr(slot.range.begin, slot.range.size());
               const bool is_dash = !printed.empty() && minus_size(printed, 0) == printed.size();
               return is_dash ? row->slots.size() > 1 : slot.absent != "text" && slot.absent != "asterisk";
             }) &&
         std::any_of(row->slots.begin(), row->slots.end(),
                     [](const Slot& slot) { return slot.absent != "text"; });
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
  return read_code_line(line).code.end > 0 || read_contents_line(line) || !read_labels(line).empty() ||
         read_total(line) || read_table_head(line) || !section_named(line.content_text()).empty() ||
         read_status(line.content_text()).has_number || is_row(line) || is_number_row(line);
}

// `Jaarrekening 2023` is a label above a table; on top of page after page it is the name of the report.
bool may_be_title(const VisibleLine& line, const VisibleLine& below) {
  const std::vector<Label> labels = read_labels(line);
  return labels.size() == 1 && labels[0].kind == LabelKind::account_year && !read_table_head(below) &&
         !is_row(below) && section_named(below.content_text()).empty();
}

} // namespace

namespace {

// A bullet that no markup knows (`o`, an arrow, a dash) or an enumerator, with a space behind it.
std::size_t skip_bullet(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 12> bullets{"o",
                                                     ">",
                                                     "-",
                                                     "*",
                                                     "+",
                                                     "\xE2\x9E\xA2", // arrow head
                                                     "\xE2\x96\xBA", // pointer
                                                     "\xE2\x80\x93", // en dash
                                                     "\xE2\x80\x94", // em dash
                                                     "\xE2\x80\xA2", // bullet
                                                     "\xE2\x96\xAA", // small square
                                                     "\xC2\xB7"};    // middle dot
  for (const std::string_view bullet : bullets)
    if (text.substr(at, bullet.size()) == bullet) {
      const std::size_t end = skip_spaces(text, at + bullet.size());
      if (end > at + bullet.size()) return end;
    }
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end == at || end - at > 2 || end >= text.size() || (text[end] != '.' && text[end] != ')')) return at;
  const std::size_t next = skip_spaces(text, end + 1);
  return next > end + 1 ? next : at;
}

// `Prioritaire actie 3:`, with or without number and colon.
std::size_t skip_code_words(std::string_view text, std::size_t at) {
  for (const std::string_view word : code_words) {
    const auto end = match_words(text, at, word);
    if (!end) continue;
    at = skip_spaces(text, *end);
    std::size_t digits = at;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    if (digits > at && digits - at <= 2 && digits < text.size() && text[digits] != '/')
      at = skip_spaces(text, digits);
    if (at < text.size() && (text[at] == ':' || text[at] == '-')) at = skip_spaces(text, at + 1);
    break;
  }
  return at;
}

// What parts a code from its title: a colon, a point, a bar or a dash of any kind.
std::size_t skip_joint(std::string_view text, std::size_t at) {
  for (const std::string_view joint : {":", "-", ".", "|", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x92",
                                       "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x88\x92"})
    if (text.substr(at, joint.size()) == joint) return skip_spaces(text, at + joint.size());
  return at;
}

// Letters, digits and what a title may begin with: `(`, a quote, the euro sign.
bool may_start_title(std::string_view words) {
  if (words.empty() || letter_size(words, 0) > 0 || is_digit(words[0])) return true;
  if (words[0] == '"' || words[0] == '\'' || words[0] == '(' || words[0] == '[') {
    // "(zie hoger)": a remark about the code; a title goes on behind its bracket.
    return words[0] != '(' || words.back() != ')';
  }
  for (const std::string_view sign : {"\xE2\x82\xAC", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E",
                                      "\xE2\x80\x98", "\xE2\x80\x99", "\xC2\xAB", "\xC2\xBB"})
    if (words.substr(0, sign.size()) == sign) return true;
  return false;
}

} // namespace

CodeLine read_code_line(const VisibleLine& line) {
  CodeLine out;
  const std::string_view text = line.text();
  if (text.size() > longest_title) return out;
  const std::size_t begin = line.content().begin;
  std::size_t at = skip_bullet(text, begin);
  out.is_marked = line.is_marked() || at > begin;
  const std::size_t words_at = at;
  at = skip_code_words(text, at);
  out.is_named = at > words_at;
  PlanCode code = read_plan_code(text, at);
  if (code.end == 0) return out;
  // A row of a table has its fields behind tabs; a title has one tab before it at most.
  const Range title_field{skip_spaces(text, code.end), line.content().end};
  if (line.has_tab() &&
      (code.parts == goal_parts || text.substr(0, begin).find('\t') != std::string_view::npos ||
       text.substr(title_field.begin, title_field.size()).find('\t') != std::string_view::npos))
    return out;
  Range title = title_field;
  const std::size_t joint = skip_joint(text, title.begin);
  const bool has_joint = joint > title.begin && joint > code.end + 1;
  // A stop directly behind the code ends a sentence, unless a title follows.
  if (has_joint) title.begin = std::min(joint, title.end);
  const bool has_gap = title.empty() || title.begin > code.end;
  const std::string_view words = text.substr(title.begin, title.size());
  if (!has_gap || !may_start_title(words)) return out;
  if (code.parts == goal_parts && (title.empty() || (!line.is_marked() && starts_lower(words)))) return out;
  // A sentence that begins with a code goes on in lower case up to its stop.
  if (!out.is_marked && starts_lower(words) && ends_sentence(words)) return out;
  out.printed = {at, code.end};
  out.title = title;
  out.code = std::move(code);
  return out;
}

bool begins_with_action(const VisibleLine& line) {
  const std::string_view text = line.text();
  const std::size_t at = skip_code_words(text, skip_bullet(text, line.content().begin));
  return read_plan_code(text, at).parts > plan_parts;
}

std::optional<ContentsLine> read_contents_line(const VisibleLine& line) {
  const std::string_view text = line.text();
  const Range all = line.content();
  std::size_t digits = all.end;
  while (digits > all.begin && is_digit(text[digits - 1])) --digits;
  if (digits == all.end || all.end - digits > 3 || digits == all.begin) return std::nullopt;
  // Dots, with or without spaces between, or a gap.
  std::size_t end = digits;
  std::size_t dots = 0;
  std::size_t spaces = 0;
  bool has_tab = false;
  while (end > all.begin) {
    const char c = text[end - 1];
    if (c == '.' || c == '_') {
      ++dots;
      --end;
    } else if (is_space(c)) {
      ++spaces;
      has_tab = has_tab || c == '\t';
      --end;
    } else if (end >= all.begin + 3 && text.substr(end - 3, 3) == "\xE2\x80\xA6") {
      dots += 3;
      end -= 3;
    } else {
      break;
    }
  }
  if (dots < 3 && (dots > 0 || (spaces < 3 && !has_tab))) return std::nullopt;
  ContentsLine out;
  const std::string_view kept = text.substr(0, end);
  const std::size_t at = skip_code_words(kept, skip_bullet(kept, all.begin));
  out.entry.code = read_plan_code(kept, at);
  if (out.entry.code.end == 0) return std::nullopt;
  out.entry.printed = {at, out.entry.code.end};
  out.entry.title = {skip_joint(kept, skip_spaces(kept, out.entry.code.end)), end};
  if (out.entry.title.begin >= end || out.entry.title.begin == out.entry.code.end) return std::nullopt;
  out.page = {digits, all.end};
  out.has_leaders = dots >= 3;
  return out;
}

Anchors::Anchors(const Document& document)
    : document_(document),
      kinds_(document.size(), Anchor::text),
      marks_(find_page_marks(document, {is_layout_word, may_be_title})) {
  for (std::size_t i = 0; i < document.size(); ++i) {
    if (read_contents_line(document[i])) continue;
    const CodeLine found = read_code_line(document[i]);
    if (found.code.parts > goal_parts) first_lines_.try_emplace(found.code.value.substr(0, 5), i);
  }
  for (std::size_t i = 0; i < document.size(); ++i) classify(i);
  drop_totals_in_prose();
  find_goals();
  find_openings();
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
  else if (marks_[i] != PageMark::none || is_foot(i))
    kind = Anchor::page_mark;
  else if (is_contents(i))
    kind = Anchor::contents;
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

// The foot of a page whose end nothing else tells: by its form, and apart from the text around it or behind a table.
bool Anchors::is_foot(std::size_t i) {
  const PageLine form = read_page_line(document_[i]);
  if (form == PageLine::none || form == PageLine::worded || i == 0) return false;
  std::size_t above = i;
  do --above;
  while (above > 0 && kinds_[above] == Anchor::blank);
  const bool is_apart_above = document_[i - 1].is_blank() || document_[i].breaks_page();
  const bool ends_page = i + 1 < document_.size() && document_[i + 1].breaks_page();
  const bool is_apart_below = ends_page || i + 1 == document_.size() || document_[i + 1].is_blank();
  const bool ends_table = kinds_[above] == Anchor::row || kinds_[above] == Anchor::numbers;
  // Below a label the same is its value: a day, a status.
  const bool may_be_value = kinds_[above] == Anchor::labels || kinds_[above] == Anchor::code;
  const bool is_day = form == PageLine::bare && document_[i].content().size() > longest_year;
  if (form == PageLine::numbered) {
    if (!ends_table && (may_be_value || !is_apart_below || !(is_apart_above || ends_page))) return false;
  } else if (!ends_table || !is_apart_above || !(is_day || form == PageLine::named)) {
    return false;
  }
  marks_[i] = PageMark::footer;
  return true;
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
  const bool is_marked = found.is_marked;
  // The tail of a sentence that wrapped before the code it refers to.
  if (!is_marked && continues_text(i) && !ends_sentence(document_[i - 1].content_text())) return false;
  if (found.code.parts > goal_parts) {
    const bool is_lower = starts_lower(line.text().substr(found.title.begin, found.title.size()));
    return is_marked || !is_lower || stands_alone(i);
  }
  // A goal's code reads like a day of the year: only a heading, or a code that plans use, is one.
  if (line.is_marked() || first_lines_.count(found.code.value) > 0) return true;
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

// Nothing but the page's own lines right above; whoever writes a sentence seldom begins it there.
bool Anchors::stands_alone(std::size_t i) const {
  return i == 0 || (kinds_[i - 1] != Anchor::text && kinds_[i - 1] != Anchor::numbers);
}

// One entry of a table of contents; where no dots lead to the page, a neighbour must look the same.
bool Anchors::is_contents(std::size_t i) const {
  const auto entry = read_contents_line(document_[i]);
  if (!entry) return false;
  if (entry->has_leaders) return true;
  std::size_t above = i;
  while (above > 0 && document_[above - 1].is_blank()) --above;
  if (above > 0 && kinds_[above - 1] == Anchor::contents) return true;
  std::size_t below = i + 1;
  while (below < document_.size() && document_[below].is_blank()) ++below;
  return below < document_.size() && read_contents_line(document_[below]).has_value();
}

Anchors::Follow Anchors::follow(std::size_t code_line) const {
  constexpr std::size_t farthest = 60;
  Follow out;
  out.line = next(code_line);
  while (out.line < size() && (kinds_[out.line] == Anchor::text || kinds_[out.line] == Anchor::numbers)) {
    if (out.line - code_line > farthest) return {size(), true};
    out.has_prose = out.has_prose || out.line > code_line + 1;
    out.line = next(out.line);
  }
  return out;
}

// Codes that several lines begin with: which of them have a label that only a plan or action has first.
void Anchors::find_openings() {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] != Anchor::code) continue;
    const Follow below = follow(i);
    if (below.line >= size() || kinds_[below.line] != Anchor::labels) continue;
    const Label label = read_labels(document_[below.line])[0];
    const bool is_first =
        label.text_name == "description" || label.kind == LabelKind::party || label.kind == LabelKind::start;
    if (is_first) openings_[read_code_line(document_[i]).code.value].push_back(i);
  }
}

bool Anchors::is_opened_elsewhere(const std::string& code, std::size_t line) const {
  const auto found = openings_.find(code);
  return found != openings_.end() && (found->second.size() > 1 || found->second[0] != line);
}

bool Anchors::heads_table(std::size_t line) const {
  constexpr std::size_t most_lines = 5;
  std::size_t at = line + 1;
  while (at < size() && at - line < most_lines &&
         (kinds_[at] == Anchor::text || kinds_[at] == Anchor::numbers) && !document_[at].is_marked())
    ++at;
  at = next(at - 1);
  return at < size() &&
         (kinds_[at] == Anchor::head || kinds_[at] == Anchor::row || kinds_[at] == Anchor::section);
}

// A sentence may begin like the heading of a total; only a heading has a table.
void Anchors::drop_totals_in_prose() {
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    if (kinds_[i] == Anchor::total && !heads_table(i) && document_[i].heading() == 0 &&
        ends_sentence(document_[i].content_text()))
      kinds_[i] = Anchor::text;
}

std::size_t Anchors::next(std::size_t i) const {
  do ++i;
  while (i < kinds_.size() &&
         (kinds_[i] == Anchor::blank || kinds_[i] == Anchor::page_mark || kinds_[i] == Anchor::separator));
  return i;
}

std::size_t Anchors::next_code(std::size_t i) const {
  const auto from = kinds_.begin() + static_cast<std::ptrdiff_t>(std::min(i + 1, kinds_.size()));
  return static_cast<std::size_t>(std::find(from, kinds_.end(), Anchor::code) - kinds_.begin());
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
