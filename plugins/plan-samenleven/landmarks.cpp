#include "plan-samenleven/landmarks.hpp"

#include "plan-samenleven/kpi.hpp"
#include "plan-samenleven/part.hpp"
#include "plan-samenleven/slide_table.hpp"

#include <algorithm>
#include <utility>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_title = 100;
constexpr std::size_t most_title_words = 14;
constexpr std::size_t most_count_words = 6; // of a title that counts the list below it
constexpr std::size_t tab_width = 4;
constexpr std::size_t most_quoted_lines = 8;
constexpr std::size_t fewest_apart = 3; // fewer may be two lists whose title between was lost

bool has_amount(std::string_view text) {
  return text.find('=') != std::string_view::npos ||
         (has_digit(text) && text.find("\xE2\x82\xAC") != std::string_view::npos);
}

bool ends_like_prose(std::string_view text) {
  return text.back() == '.' || text.back() == ';' || text.back() == ',' || text.back() == ':';
}

} // namespace

Landmarks::Landmarks(const Document& document)
    : document_(document), kinds_(document.size(), Landmark::text), page_starts_(document.size()) {
  for (std::size_t line = 0; line < document.size(); ++line) classify(line);
  mark_pages();
  find_rows();
  find_titles();
  find_entries();
  measure();
}

void Landmarks::classify(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.content_text();
  if (visible.is_separator())
    kinds_[line] = Landmark::separator;
  else if (visible.is_blank())
    kinds_[line] = trim(visible.source()).empty() ? Landmark::blank : Landmark::separator;
  else if (read_action_heading(text))
    kinds_[line] = visible.is_list_item() ? Landmark::entry : Landmark::action;
  else if (read_block_label(text))
    kinds_[line] = Landmark::label;
  else if (const auto kpi = read_kpi_line(text, false); kpi && kpi->has_result)
    kinds_[line] = Landmark::result;
  else if (read_enumerated(text))
    kinds_[line] = Landmark::enumerated;
  else if (visible.is_list_item())
    kinds_[line] = Landmark::item;
}

// ---- pages ---------------------------------------------------------------------------------

void Landmarks::mark_pages() {
  std::size_t page = 0;
  for (std::size_t line = 0; line < size(); ++line) {
    if (line > 0 && (document_[line].breaks_page() || document_[line].page() != document_[line - 1].page()))
      ++page;
    page_starts_[line] = page;
  }
  has_pages_ = page > 0;
  PageTests tests;
  tests.is_content = [](const VisibleLine& line) {
    const std::string_view text = line.content_text();
    return line.is_list_item() || line.heading() > 0 || read_action_heading(text) || read_block_label(text) ||
           read_enumerated(text) || read_kpi_line(text, false) || read_part(text);
  };
  marks_ = find_page_marks(document_, tests);
  for (std::size_t line = 0; line < size(); ++line)
    if (marks_[line] != PageMark::none && kinds_[line] != Landmark::blank &&
        kinds_[line] != Landmark::separator)
      kinds_[line] = Landmark::page_mark;
}

bool Landmarks::is_passed(std::size_t line) const {
  return kinds_[line] == Landmark::blank || kinds_[line] == Landmark::separator ||
         kinds_[line] == Landmark::page_mark;
}

std::size_t Landmarks::next(std::size_t line) const {
  do ++line;
  while (line < size() && is_passed(line));
  return line;
}

std::size_t Landmarks::blanks_above(std::size_t line) const {
  std::size_t count = 0;
  while (line > 0 && is_passed(line - 1)) {
    --line;
    count += kinds_[line] == Landmark::blank ? 1 : 0;
  }
  return count;
}

bool Landmarks::breaks_page(std::size_t above, std::size_t line) const {
  return page_starts_[above] != page_starts_[line];
}

bool Landmarks::is_bare_action(std::size_t line) const {
  return kinds_[line] == Landmark::action &&
         read_action_heading(document_[line].content_text())->title.empty();
}

bool Landmarks::repeats(std::size_t line) const {
  return line > 0 && !is_passed(line) && document_[line].content_text() == document_[line - 1].content_text();
}

std::size_t Landmarks::indent(std::size_t line) const {
  std::size_t width = 0;
  for (const char c : document_[line].source()) {
    if (c != ' ' && c != '\t') break;
    width += c == '\t' ? tab_width : 1;
  }
  return width;
}

// ---- lists and tables ----------------------------------------------------------------------

// Headings of actions right below each other are a list of them; one printed twice is none.
void Landmarks::find_entries() {
  std::vector<std::size_t> run;
  const auto code = [&](std::size_t line) {
    const std::string_view text = document_[line].content_text();
    const auto heading = read_action_heading(text);
    return text.substr(heading->code.begin, heading->code.size());
  };
  const auto close = [&] {
    if (run.size() > 1)
      for (const std::size_t line : run) kinds_[line] = Landmark::entry;
    run.clear();
  };
  for (std::size_t line = 0; line < size(); ++line) {
    const bool is_heading = kinds_[line] == Landmark::action && document_[line].heading() == 0;
    if (is_heading && (run.empty() || (run.back() + 1 == line && code(run.back()) != code(line)))) {
      run.push_back(line);
      continue;
    }
    close();
    if (is_heading) run.push_back(line);
  }
  close();
}

void Landmarks::find_rows() {
  for (const Range table : find_tables(document_, [&](std::size_t line) {
         return kinds_[line] == Landmark::text || kinds_[line] == Landmark::separator;
       }))
    for (std::size_t line = table.begin; line < table.end; ++line)
      if (kinds_[line] != Landmark::separator) kinds_[line] = Landmark::row;
}

// ---- titles --------------------------------------------------------------------------------

bool Landmarks::opens_paragraph(std::size_t line) const {
  return line == 0 || is_passed(line - 1) || breaks_page(line - 1, line);
}

// "vijf prioriteiten voor de buurt", "5 prioriteiten:" above a numbered list: titles also in small letters or with a
// colon.
bool Landmarks::counts_list(std::size_t line) const {
  const std::string_view text = document_[line].content_text();
  const std::size_t below = next(line);
  if (below >= size() || kinds_[below] != Landmark::enumerated || !opens_paragraph(line) ||
      split_words(text).size() > most_count_words)
    return false;
  const bool has_colon = text.back() == ':';
  if (!has_colon && ends_like_prose(text)) return false;
  return (!has_colon || is_digit(text[0])) &&
         read_list_kind(text.substr(0, text.size() - (has_colon ? 1 : 0))) != ListKind::none;
}

bool Landmarks::ends_list(std::size_t line) const {
  return line == size() || kinds_[line] == Landmark::item || kinds_[line] == Landmark::enumerated ||
         kinds_[line] == Landmark::row;
}

// "Kort samengevat:" alone above a list: a title, where it stands behind another list.
bool Landmarks::heads_list(std::size_t line) const {
  const std::string_view text = document_[line].content_text();
  const std::size_t below = next(line);
  return kinds_[line] == Landmark::text && text.back() == ':' &&
         split_words(text).size() <= most_count_words && starts_upper(text) && opens_paragraph(line) &&
         below < size() && below > line + 1 && ends_list(below);
}

bool Landmarks::may_be_title(std::size_t line) const {
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.content_text();
  if (kinds_[line] != Landmark::text || visible.has_tab()) return false;
  if (visible.heading() > 0) return true;
  if (text.size() > longest_title || split_words(text).size() > most_title_words || has_amount(text))
    return false;
  if (counts_list(line)) return true;
  if (ends_like_prose(text) || (!starts_upper(text) && !is_digit(text[0]) && text[0] != '\'')) return false;
  const auto part = read_part(text);
  return !part || part->label.begin > 0; // "OCMW: 35" is a part
}

// The lines of the paragraph that ends here, as one.
std::string Landmarks::paragraph_at(std::size_t last) const {
  std::size_t first = last;
  while (first > 0 && !opens_paragraph(first) && kinds_[first] == Landmark::text &&
         kinds_[first - 1] == Landmark::text && last - first < most_quoted_lines)
    --first;
  std::string text;
  for (std::size_t line = first; line <= last; ++line) {
    if (!text.empty()) text += ' ';
    text += document_[line].content_text();
  }
  return text;
}

// A title stands alone, or opens a paragraph above a list, a table or a label; on a page it comes first.
void Landmarks::find_titles() {
  // Without bullets nothing but a blank line tells where a slide begins.
  const bool is_unmarked = std::find(kinds_.begin(), kinds_.end(), Landmark::item) == kinds_.end();
  std::size_t above = size(); // the last line that carries something
  bool has_action = false;    // a label above the first is a title too
  for (std::size_t line = 0; line < size(); ++line) {
    if (is_passed(line)) continue;
    if (repeats(line) && kinds_[line - 1] == Landmark::title) {
      kinds_[line] = Landmark::title;
      continue;
    }
    const std::size_t last = above;
    above = line;
    has_action = has_action || kinds_[line] == Landmark::action;
    if (!may_be_title(line) && !(!has_action && ends_list(last) && heads_list(line))) continue;
    if (document_[line].heading() > 0) {
      kinds_[line] = Landmark::title;
      continue;
    }
    if (last < size() && last + 1 == line && is_bare_action(last)) {
      kinds_[line] = Landmark::title;
      continue;
    }
    const bool opens_page = has_pages_ && (last == size() || breaks_page(last, line));
    if (!opens_page && !opens_paragraph(line)) continue;
    std::size_t below = line + 1;
    while (below < size() && repeats(below)) ++below;
    const bool is_alone = below == size() || is_passed(below);
    const bool heads = !is_alone && kinds_[below] != Landmark::text;
    if (!opens_page && !is_alone && !heads && !is_unmarked) continue;
    // Below a label without a bullet a lone line is what the block says.
    const bool answers_label = has_action && last < size() && kinds_[last] == Landmark::label &&
                               !opens_page && !heads && !document_[last].is_list_item();
    // Below a quotation stands who said it.
    const bool is_speaker = last < size() && is_quotation(paragraph_at(last)) && !opens_page && !heads &&
                            document_[line].content_text().find(',') != std::string_view::npos;
    if (!answers_label && !is_speaker) kinds_[line] = Landmark::title;
  }
}

void Landmarks::measure() {
  std::size_t deeper = 0;
  std::size_t level = 0;
  std::size_t apart = 0;
  std::size_t together = 0;
  std::vector<std::size_t> gaps;
  std::size_t last = size(); // the last line that carries something
  for (std::size_t line = 0; line < size(); ++line) {
    if (is_passed(line)) continue;
    const std::size_t above = std::exchange(last, line);
    if (above == size()) continue;
    const std::size_t blanks = blanks_above(line);
    if (blanks > 0) gaps.push_back(blanks);
    if (!document_[line].is_list_item() || !document_[above].is_list_item()) continue;
    if (above + 1 == line) ++together;
    if (blanks > 0) ++apart;
    if (kinds_[line] == Landmark::item && kinds_[above] == Landmark::label && above + 1 == line)
      ++(indent(line) > indent(above) ? deeper : level);
  }
  is_nested_ = deeper > level;
  is_loose_ = apart >= fewest_apart && apart > together;
  if (gaps.empty()) return;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>((gaps.size() - 1) / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  usual_gap_ = *middle;
}

} // namespace toets::plan_samenleven
