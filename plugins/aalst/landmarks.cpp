#include "aalst/landmarks.hpp"

#include "aalst/amounts.hpp"
#include "aalst/fields.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_heading = 400;
constexpr std::size_t fewest_domain_letters = 2; // right above an ambition: WERK, ZORG
constexpr std::size_t narrowest_page = 60; // characters: where no line is longer, none tells where lines wrap

std::string_view view(const VisibleLine& line, Range range) {
  return line.text().substr(range.begin, range.size());
}

bool is_marked(const VisibleLine& line) {
  return line.heading() > 0 || is_bold(line, trim(line.text(), fields_of(line).front().range));
}

bool ends_sentence(std::string_view text) {
  return text.empty() || text.back() == '.' || text.back() == ':' || text.back() == ';' || text.back() == '?';
}

// Lines are broken at `width`: hardly any goes beyond it, as paragraphs of one long line do.
bool are_broken_at(std::size_t width, const Document& document) {
  constexpr std::size_t beyond = 115;    // per cent of the width
  constexpr std::size_t most_beyond = 3; // per cent of the lines
  std::size_t lines = 0;
  std::size_t longer = 0;
  for (const VisibleLine& line : document) {
    if (line.is_blank()) continue;
    ++lines;
    longer += line.column(line.text().size()) * 100 > width * beyond ? 1 : 0;
  }
  return longer * 100 <= lines * most_beyond;
}

bool is_nothing(Landmark kind) {
  return kind == Landmark::blank || kind == Landmark::separator || kind == Landmark::page_mark;
}

} // namespace

bool is_table_line(const VisibleLine& line) {
  if (line.is_blank()) return false;
  const std::string_view text = line.text();
  for (const Field& field : fields_of(line)) {
    if (field.range.empty()) continue;
    if (read_role(text, field.range.begin, field.range.end) ||
        read_budget_label(text, field.range.begin, field.range.end) || !read_years(text, field.range).empty())
      return true;
  }
  return false;
}

bool has_values(const VisibleLine& line) {
  const std::vector<Field> fields = fields_of(line);
  for (const Field& field : fields) {
    if (field.range.empty()) continue;
    const std::vector<Value> values = read_values(line.text(), field.range);
    // A number in front of words is no amount: "1   De overeenkomsten lopen door".
    const bool is_bare = !line.has_tab() && field.index == 0 && fields.size() > 1;
    if (!values.empty() && (!is_bare || values[0].has_unit || values[0].number.empty())) return true;
  }
  return false;
}

Landmarks::Landmarks(const Document& document)
    : document_(document), kinds_(document.size(), Landmark::blank), marks_(document.size(), PageMark::none) {
  widest_ = usual_width(document_);
  has_edge_ = widest_ >= narrowest_page && are_broken_at(widest_, document_);
  for (std::size_t i = 0; i < document.size(); ++i) classify(i);
  marks_ = find_page_marks(document_, {[this](const VisibleLine& line) {
                             const Landmark kind = kinds_[line.number() - 1];
                             return kind != Landmark::text || is_capitals(line.content_text());
                           }});
  for (std::size_t i = 0; i < kinds_.size(); ++i)
    if (marks_[i] != PageMark::none) kinds_[i] = Landmark::page_mark;
  find_page_numbers();
  find_contents();
  find_body();
  find_chapters();
  find_closings();
  look_ahead();
  find_domains();
  look_ahead();
  find_marked_titles();
  look_ahead();
  find_plain_titles();
  look_ahead();
  cover_end_ = 0;
  while (cover_end_ < size() && (is_nothing(kinds_[cover_end_]) || kinds_[cover_end_] == Landmark::text ||
                                 kinds_[cover_end_] == Landmark::table))
    ++cover_end_;
}

void Landmarks::classify(std::size_t line) {
  const VisibleLine& visible = document_[line];
  if (visible.is_blank()) return;
  Landmark& kind = kinds_[line];
  kind = Landmark::text;
  if (visible.is_separator()) {
    kind = Landmark::separator;
    return;
  }
  const Range content = content_of(visible);
  if (visible.has_tab() && trim(visible.text()).empty()) return;
  if (read_footnote_mark(visible)) {
    has_raised_footnotes_ = true;
    kind = Landmark::footnote;
  } else if (opens_contents(view(visible, content))) {
    kind = Landmark::contents_heading;
  } else if (is_motivation(view(visible, content))) {
    kind = Landmark::motivation;
  } else if (read_actions_heading(visible.text())) {
    kind = Landmark::actions_heading;
  } else if (is_table_line(visible)) {
    kind = Landmark::table;
  } else if (content.size() <= longest_heading && stands_alone(visible)) {
    if (auto heading = read_numbered(visible.text(), content)) {
      headings_.emplace(line, std::move(*heading));
      kind = Landmark::heading;
    }
  }
}

// A number alone with blank lines around it is the page's above a footnote, and where such numbers go up through the
// report as pages do.
void Landmarks::find_page_numbers() {
  constexpr std::size_t fewest_rising = 3;
  const auto is_blank = [&](std::size_t line) { return line >= kinds_.size() || is_nothing(kinds_[line]); };
  std::vector<std::size_t> alone;
  for (std::size_t i = 1; i < kinds_.size(); ++i)
    if (kinds_[i] == Landmark::text && is_blank(i - 1) && is_blank(i + 1) &&
        is_bare_page_number(document_[i].content_text()))
      alone.push_back(i);
  const auto number_at = [&](std::size_t line) {
    const std::string_view text = document_[line].content_text();
    const std::size_t begin = std::min(text.find_first_of("0123456789"), text.size());
    return small_number(text.substr(begin, text.find_first_not_of("0123456789", begin) - begin));
  };
  const bool do_rise = alone.size() >= fewest_rising &&
                       std::adjacent_find(alone.begin(), alone.end(), [&](std::size_t a, std::size_t b) {
                         return number_at(a) >= number_at(b);
                       }) == alone.end();
  for (const std::size_t line : alone) {
    const std::size_t below = next(line);
    const bool is_above_footnote =
        below < kinds_.size() && (kinds_[below] == Landmark::footnote ||
                                  (!has_raised_footnotes_ && read_plain_mark(document_[below])));
    if (!do_rise && !is_above_footnote) continue;
    kinds_[line] = Landmark::page_mark;
    marks_[line] = PageMark::footer;
  }
}

// From its heading to the last entry; lines between are entries that wrap.
void Landmarks::find_contents() {
  constexpr std::size_t longest_entry = 4; // lines
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] != Landmark::contents_heading) continue;
    std::size_t last = i;
    std::size_t filled = 0; // since the last entry
    for (std::size_t at = i + 1; at < kinds_.size() && filled < longest_entry; ++at) {
      if (is_nothing(kinds_[at])) continue;
      if (read_contents_entry(document_[at])) {
        last = at;
        filled = 0;
      } else {
        ++filled;
      }
    }
    for (std::size_t at = i + 1; at <= last; ++at)
      if (!is_nothing(kinds_[at])) {
        kinds_[at] = Landmark::contents;
        headings_.erase(at);
      }
    i = last;
  }
}

// An ambition is elaborated where a reason or the table of an action stands under it; those before it are a list.
void Landmarks::find_body() {
  body_start_ = kinds_.size();
  std::size_t ambition = kinds_.size();
  for (std::size_t i = 0; i < kinds_.size() && body_start_ == kinds_.size(); ++i) {
    if (kinds_[i] == Landmark::heading && headings_.at(i).kind == HeadingKind::ambition) ambition = i;
    const bool elaborates = kinds_[i] == Landmark::motivation || kinds_[i] == Landmark::table ||
                            kinds_[i] == Landmark::actions_heading;
    if (elaborates && ambition < kinds_.size()) body_start_ = ambition;
  }
  // A plan without ambitions has objectives at least.
  for (std::size_t i = 0; i < kinds_.size() && ambition == kinds_.size() && body_start_ == kinds_.size(); ++i)
    if (kinds_[i] == Landmark::heading) body_start_ = i;
  // The domain that opens right above belongs to it.
  for (std::size_t at = body_start_; at-- > 0 && body_start_ < kinds_.size();) {
    if (is_nothing(kinds_[at])) continue;
    if (kinds_[at] == Landmark::text &&
        is_capitals(view(document_[at], content_of(document_[at])), fewest_domain_letters))
      body_start_ = at;
    break;
  }
}

void Landmarks::find_chapters() {
  constexpr std::size_t most_words = 14;
  bool has_codes = false; // then a heading without one is a line of the text
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (kinds_[i] != Landmark::text) continue;
    const VisibleLine& visible = document_[i];
    const Range content = content_of(visible);
    if (content.size() > longest_heading || !stands_alone(visible)) continue;
    const bool is_intro = i < body_start_;
    auto chapter = read_chapter(visible.text(), content);
    if (chapter) {
      const std::string_view title = view(visible, chapter->title);
      const bool is_roman = chapter->kind == HeadingKind::chapter && !is_digit(chapter->value[0]);
      const bool is_alone = (i == 0 || document_[i - 1].is_blank()) &&
                            (i + 1 == kinds_.size() || document_[i + 1].is_blank()) &&
                            !ends_sentence(title) && starts_upper(title) &&
                            split_words(title).size() <= most_words;
      const bool is_one = is_roman ? is_marked(visible) || is_capitals(title) || (is_intro && is_alone)
                          : is_digit(chapter->value[0])
                              ? is_intro && (visible.heading() > 0 || (is_alone && is_capitals(title)))
                              : is_intro && (is_marked(visible) || is_alone);
      if (!is_one) chapter.reset();
    } else if (is_intro && !has_codes && visible.heading() > 0 && !is_capitals(view(visible, content)) &&
               !is_plan_title(view(visible, content))) {
      chapter.emplace();
      chapter->kind = HeadingKind::section;
      chapter->title = content;
    }
    if (!chapter) continue;
    has_codes = has_codes || !chapter->code.empty();
    headings_.emplace(i, std::move(*chapter));
    kinds_[i] = Landmark::heading;
  }
}

// Capitals above an ambition, or that stand out where no action is described.
void Landmarks::find_domains() {
  std::size_t last_ambition = 0;
  std::size_t first_heading = body_start_; // the domain that opens right above it included
  for (const auto& [line, heading] : headings_) {
    first_heading = std::min(first_heading, line);
    if (heading.kind == HeadingKind::ambition) last_ambition = line;
  }
  for (std::size_t i = first_heading; i < kinds_.size(); ++i) {
    if (kinds_[i] != Landmark::text) continue;
    const VisibleLine& visible = document_[i];
    const Range content = content_of(visible);
    if (!is_capitals(view(visible, content), fewest_domain_letters) || !stands_alone(visible)) continue;
    const std::size_t below = next(i);
    const bool is_above_ambition = below < kinds_.size() && kinds_[below] == Landmark::heading &&
                                   headings_.at(below).kind == HeadingKind::ambition;
    const bool is_last =
        i > last_ambition && next_table_[i] == kinds_.size() && next_heading_[i] == kinds_.size();
    const bool has_words = split_words(view(visible, content)).size() > 1 && !stands_below_text(i);
    const bool stands_out =
        (is_marked(visible) || (is_last && has_words)) && is_capitals(view(visible, content));
    if (!is_above_ambition && !(stands_out && (is_last || !leads_to_table(i)))) continue;
    Heading heading;
    heading.kind = HeadingKind::domain;
    heading.title = content;
    headings_.emplace(i, std::move(heading));
    kinds_[i] = Landmark::heading;
  }
}

void Landmarks::look_ahead() {
  const std::size_t none = kinds_.size();
  next_table_.assign(none, none);
  next_heading_.assign(none, none);
  next_title_.assign(none, none);
  std::size_t table = none;
  std::size_t heading = none;
  std::size_t title = none;
  for (std::size_t i = none; i-- > 0;) {
    if (kinds_[i] == Landmark::table) table = i;
    next_table_[i] = table;
    next_heading_[i] = heading;
    next_title_[i] = title;
    const bool is_action = kinds_[i] == Landmark::title ||
                           (kinds_[i] == Landmark::heading && headings_.at(i).kind == HeadingKind::action);
    if (is_action) title = i;
    if ((kinds_[i] == Landmark::heading && !is_action) || kinds_[i] == Landmark::motivation ||
        kinds_[i] == Landmark::actions_heading || kinds_[i] == Landmark::contents_heading)
      heading = i;
  }
}

// Below the objectives a line that stands out, with the table of an action ahead, is the title of one.
void Landmarks::find_marked_titles() {
  bool is_under_objective = false;
  std::size_t title_of = kinds_.size(); // the line that may be the title of the heading above
  for (std::size_t i = body_start_; i < kinds_.size(); ++i) {
    if (kinds_[i] == Landmark::heading) {
      const Heading& heading = headings_.at(i);
      const bool is_plan = heading.kind == HeadingKind::ambition || heading.kind == HeadingKind::objective;
      is_under_objective = heading.kind == HeadingKind::objective || heading.kind == HeadingKind::action;
      title_of = is_plan && heading.title.empty() ? next(i) : kinds_.size();
    } else if (kinds_[i] == Landmark::motivation) {
      is_under_objective = false;
    }
    if (kinds_[i] != Landmark::text || !is_under_objective || i == title_of || !leads_to_table(i)) continue;
    const VisibleLine& visible = document_[i];
    if (!stands_alone(visible) || has_values(visible)) continue;
    const Range content = content_of(visible);
    const bool stands_out = visible.heading() > 0 || is_bold(visible, content);
    if (!stands_out || read_remark_start(visible.text(), content.begin, content.end)) continue;
    kinds_[i] = Landmark::title;
    has_marked_titles_ = true;
  }
}

// Without marks an action opens with the first paragraph under an objective, or with the one behind the amounts of
// the action before. Marks may tell the titles of some actions only.
void Landmarks::find_plain_titles() {
  constexpr std::uint32_t longest_leap = 3; // some footnotes may stand elsewhere
  bool is_awaited = false;
  bool has_amounts = false;
  bool awaits_name = false;
  std::uint32_t footnotes = 0;
  for (std::size_t i = body_start_; i < kinds_.size(); ++i) {
    const VisibleLine& visible = document_[i];
    switch (kinds_[i]) {
      case Landmark::heading: {
        const HeadingKind kind = headings_.at(i).kind;
        is_awaited = kind == HeadingKind::objective;
        has_amounts = awaits_name = false;
        if (kind != HeadingKind::objective) continue;
        // The words of the objective may stand on the next line, where an action has its own below them.
        const std::size_t words = headings_.at(i).title.empty() ? next(i) : i;
        if (words < kinds_.size() &&
            (words == i || (kinds_[words] == Landmark::text && stands_alone(document_[words])))) {
          const std::size_t end = wrapped_end(words);
          const std::size_t below = next(end - 1);
          if (words == i || (below < kinds_.size() && kinds_[below] != Landmark::table)) i = end - 1;
        }
        continue;
      }
      case Landmark::motivation:
      case Landmark::title:
        is_awaited = has_amounts = awaits_name = false;
        continue;
      case Landmark::table:
        is_awaited = false;
        has_amounts = has_amounts || has_values(visible);
        awaits_name = false;
        for (const Field& field : fields_of(visible))
          if (const auto role = read_role(visible.text(), field.range.begin, field.range.end))
            awaits_name = skip_spaces(visible.text(), role->end) >= field.range.end;
        continue;
      case Landmark::text:
        break;
      default:
        continue;
    }
    if (has_values(visible)) {
      has_amounts = true;
      continue;
    }
    const Range content = content_of(visible);
    const bool opens_paragraph = !stands_below_text(i);
    // Footnotes are numbered through the report.
    if (const auto mark = read_plain_mark(visible);
        mark && has_amounts && opens_paragraph && !has_raised_footnotes_) {
      const std::uint32_t number = small_number(view(visible, *mark));
      if (number > footnotes && number <= footnotes + longest_leap) {
        kinds_[i] = Landmark::footnote;
        footnotes = number;
        continue;
      }
    }
    const bool may_open = is_awaited || (has_amounts && opens_paragraph && !awaits_name &&
                                         !read_remark_start(visible.text(), content.begin, content.end));
    if (has_amounts && !opens_paragraph) awaits_name = false;
    if (has_amounts && awaits_name) awaits_name = false;
    // A row of a table that stands by itself goes on with the one before the page break.
    const bool is_lone_row =
        has_amounts && visible.has_tab() && (i + 1 == kinds_.size() || is_nothing(kinds_[i + 1]));
    const bool leads = has_marked_titles_ ? leads_to_table_of_its_own(i) : leads_to_table(i);
    if (!may_open || is_lone_row || !leads || !stands_alone(visible)) continue;
    kinds_[i] = Landmark::title;
    title_ends_[i] = plain_title_end(i);
    is_awaited = has_amounts = false;
    i = title_ends_[i] - 1;
  }
}

// A paragraph of a few lines with another below it is a title; of any other the first line is.
std::size_t Landmarks::plain_title_end(std::size_t line) const {
  constexpr std::size_t most_lines = 3;
  std::size_t end = line + 1;
  while (end < kinds_.size() && kinds_[end] == Landmark::text && end - line <= most_lines) ++end;
  const std::size_t below = next(end - 1);
  const bool has_description = below < kinds_.size() && kinds_[below] == Landmark::text;
  if (end - line > most_lines || !has_description) end = line + 1;
  for (std::size_t at = line + 1; at < end; ++at)
    if (breaks_early(at - 1) || !(has_edge_ || starts_lower(document_[at].content_text()))) return at;
  return end;
}

std::size_t Landmarks::wrapped_end(std::size_t line) const {
  if (const auto plain = title_ends_.find(line); plain != title_ends_.end()) return plain->second;
  std::size_t end = line + 1;
  if (document_[line].heading() > 0) return end;
  // Behind a line that is not full a capital begins something else.
  const auto goes_on = [this](std::size_t below) {
    constexpr std::size_t nearly_full = 97; // per cent
    if (starts_lower(document_[below].content_text())) return !breaks_early(below - 1);
    return has_edge_ && !breaks_early(below - 1, nearly_full);
  };
  while (end < kinds_.size() && kinds_[end] == Landmark::text && stands_alone(document_[end]) &&
         document_[end].heading() == 0 && !document_[end].is_list_item() && goes_on(end) &&
         is_bold(document_[line], content_of(document_[line])) ==
             is_bold(document_[end], content_of(document_[end])) &&
         !ends_sentence(document_[end - 1].content_text()))
    ++end;
  return end;
}

Range Landmarks::footnote_mark(std::size_t line) const {
  const auto raised = read_footnote_mark(document_[line]);
  return raised ? *raised : read_plain_mark(document_[line]).value_or(Range{});
}

bool Landmarks::breaks_early(std::size_t line, std::size_t full) const {
  if (line + 1 >= document_.size()) return true;
  const std::string_view text = document_[line + 1].content_text();
  const std::size_t end = document_[line].column(document_[line].text().size());
  return (end + 1 + count_characters(text.substr(0, text.find(' ')))) * 100 < widest_ * full;
}

std::size_t Landmarks::next(std::size_t line) const {
  do ++line;
  while (line < kinds_.size() && is_nothing(kinds_[line]));
  return line;
}

bool Landmarks::stands_below_text(std::size_t line) const {
  while (line-- > 0) {
    if (kinds_[line] == Landmark::page_mark) continue;
    return kinds_[line] != Landmark::blank && kinds_[line] != Landmark::separator;
  }
  return false;
}

bool Landmarks::leads_to_table_of_its_own(std::size_t line) const {
  return leads_to_table(line) && next_table_[line] < next_title_[line];
}

bool Landmarks::is_after_all(std::size_t line) const {
  return next_table_[line] == kinds_.size() && next_title_[line] == kinds_.size();
}

} // namespace toets::aalst
