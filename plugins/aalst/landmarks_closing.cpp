// What stands behind the last action of an ambition and is none of its own: tables over all of them, closing chapters.
#include "aalst/amounts.hpp"
#include "aalst/fields.hpp"
#include "aalst/landmarks.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_words = 14;

std::string_view view(const VisibleLine& line, Range range) {
  return line.text().substr(range.begin, range.size());
}

bool is_nothing(Landmark kind) {
  return kind == Landmark::blank || kind == Landmark::separator || kind == Landmark::page_mark;
}

// A line of an action: it says who does it, or names its budget code.
bool is_owned(const VisibleLine& line) {
  const std::vector<Field> fields = fields_of(line);
  return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
    return read_role(line.text(), field.range.begin, field.range.end) ||
           read_budget_label(line.text(), field.range.begin, field.range.end);
  });
}

bool may_be_title(std::string_view title) {
  return starts_upper(title) && std::string_view(".:;?").find(title.back()) == std::string_view::npos &&
         split_words(title).size() <= most_words;
}

bool names_appendix(std::string_view text, Range content) {
  return starts_upper(text.substr(content.begin)) &&
         (match_words(text, content.begin, "bijlage") || match_words(text, content.begin, "bijlagen"));
}

} // namespace

const TableHead* Landmarks::overview(std::size_t line) const {
  const auto found = overviews_.find(line);
  return found == overviews_.end() ? nullptr : &found->second;
}

std::optional<TableHead> Landmarks::overview_at(std::size_t line, bool in_closing) const {
  if (line >= size() || (kinds_[line] != Landmark::table && kinds_[line] != Landmark::text))
    return std::nullopt;
  const std::size_t row = next(line);
  return in_closing && row < size() ? read_overview_head(document_[line], document_[row])
                                    : read_overview_head(document_[line]);
}

// The next line below that looks like one of a table.
std::optional<std::size_t> Landmarks::leads_to(std::size_t line) const {
  for (std::size_t at = line + 1; at < size() && kinds_[at] != Landmark::heading; ++at)
    if (kinds_[at] == Landmark::table) return at;
  return std::nullopt;
}

// `3. Budget`, `IV. OPVOLGING`, `Bijlage 1: …`, what is set as a heading as high as the objectives, and whatever stands
// right above a table over several actions.
bool Landmarks::opens_closing(std::size_t line, bool is_last, bool in_closing, int objective_level) {
  const VisibleLine& visible = document_[line];
  const Range content = content_of(visible);
  const bool opens_paragraph = visible.heading() > 0 || !stands_below_text(line);
  if (kinds_[line] != Landmark::text || !opens_paragraph || !stands_alone(visible) || visible.is_list_item())
    return false;
  const std::size_t below = next(line);
  const bool is_above_overview = overview_at(below, true).has_value();
  const std::string_view text = visible.text();
  const bool is_marked = visible.heading() > 0 || is_bold(visible, content);
  auto heading = read_chapter(text, content);
  if (heading) {
    const std::string_view title = view(visible, heading->title);
    const bool has_stop = heading->code.end < text.size() && !is_space(text[heading->code.end]);
    const auto item = below == line + 1 && below < size()
                          ? read_chapter(document_[below].text(), content_of(document_[below]))
                          : std::nullopt;
    const bool is_counted = item && item->kind == heading->kind; // 1. and 2. of a list
    const bool is_chapter = heading->kind == HeadingKind::chapter && (has_stop || is_marked) && !is_counted;
    const bool is_section = heading->kind == HeadingKind::section && (in_closing || is_marked);
    if (!may_be_title(title) || !(is_above_overview || (is_last && (is_chapter || is_section))))
      heading.reset();
  }
  if (!heading) {
    const bool is_as_high =
        visible.heading() > 0 && objective_level > 0 && visible.heading() <= objective_level;
    const bool is_one =
        is_above_overview ||
        (is_last && (names_appendix(text, content) || is_as_high || (in_closing && visible.heading() > 0)));
    if (!is_one || !may_be_title(view(visible, content))) return false;
    heading.emplace();
    heading->kind =
        in_closing && !names_appendix(text, content) ? HeadingKind::section : HeadingKind::chapter;
    heading->title = content;
  }
  // Years with no words above the names of rows are those of an action.
  if (const auto table = leads_to(line); table && !overview_at(*table, true)) return false;
  headings_.emplace(line, std::move(*heading));
  kinds_[line] = Landmark::heading;
  return true;
}

void Landmarks::find_closings() {
  // Which lines have no other of an action below them up to the next heading of the plan, and which no such heading.
  std::vector<bool> is_behind(size(), false);
  std::vector<bool> is_last(size(), false);
  const auto is_plan = [&](std::size_t line) {
    if (kinds_[line] != Landmark::heading) return kinds_[line] == Landmark::motivation;
    const HeadingKind kind = headings_.at(line).kind;
    return kind == HeadingKind::ambition || kind == HeadingKind::objective || kind == HeadingKind::action;
  };
  bool has_owned = false;
  bool has_plan = false;
  for (std::size_t i = size(); i-- > body_start_;) {
    is_behind[i] = !has_owned;
    is_last[i] = !has_plan;
    has_plan = has_plan || is_plan(i);
    has_owned = !is_plan(i) && (has_owned || (kinds_[i] == Landmark::table && is_owned(document_[i])));
  }
  bool has_amounts = false;
  bool in_closing = false;
  int objective_level = 0;
  for (std::size_t i = body_start_; i < size(); ++i) {
    if (is_nothing(kinds_[i])) continue;
    if (is_plan(i)) {
      has_amounts = in_closing = false;
      if (kinds_[i] == Landmark::heading && headings_.at(i).kind == HeadingKind::objective)
        objective_level = document_[i].heading();
      continue;
    }
    if (kinds_[i] == Landmark::heading) {
      in_closing = in_closing || (is_behind[i] && has_amounts);
      continue;
    }
    const bool may_close = is_behind[i] && (has_amounts || in_closing);
    if (may_close && opens_closing(i, is_last[i], in_closing, objective_level)) {
      in_closing = true;
    } else if (auto head = may_close && (in_closing || !stands_below_text(i)) ? overview_at(i, in_closing)
                                                                              : std::nullopt) {
      overviews_.emplace(i, std::move(*head));
      kinds_[i] = Landmark::text;
      in_closing = true;
    } else if (in_closing && kinds_[i] == Landmark::table) {
      kinds_[i] = Landmark::text;
    }
    has_amounts = has_amounts || has_values(document_[i]);
  }
}

} // namespace toets::aalst
