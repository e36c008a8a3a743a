#include "common/page_marks.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace toets::layout {

namespace {

constexpr std::size_t edge_lines = 3; // lines at the top and foot of a page that may recur
constexpr std::size_t longest_mark = 300;

struct Page {
  std::vector<std::size_t> lines; // those that are not blank
};

std::string masked(const VisibleLine& line) {
  std::string key;
  for (const char c : fold(line.text())) {
    if (!is_digit(c))
      key += c;
    else if (key.empty() || key.back() != '#')
      key += '#';
  }
  return key;
}

std::vector<Page> split_pages(const Document& document) {
  std::vector<Page> pages(1);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const bool is_new = i > 0 && (document[i].breaks_page() || document[i].page() != document[i - 1].page());
    if (is_new) pages.emplace_back();
    if (!document[i].is_blank()) pages.back().lines.push_back(i);
  }
  pages.erase(std::remove_if(pages.begin(), pages.end(), [](const Page& page) { return page.lines.empty(); }),
              pages.end());
  return pages;
}

// The words "pagina 12/80" at the end of a longer line, as running heads have them.
bool ends_with_page_number(std::string_view text) {
  const std::string folded = fold(text);
  for (const std::string_view word :
       {std::string_view("pagina "), std::string_view("blz. "), std::string_view("pag. ")}) {
    const std::size_t at = folded.rfind(word);
    if (at == std::string::npos || !is_page_number(std::string_view(folded).substr(at))) continue;
    // Of a sentence such as "zie pagina 12" it is the page of a book: a count of pages or a gap tells.
    return at == 0 || folded.find('/', at) != std::string::npos ||
           folded.find(" van ", at) != std::string::npos;
  }
  return false;
}

bool has_page_number(const VisibleLine& line) {
  if (line.text().size() > longest_mark) return false;
  // Nearly every line is told apart here, by its ends.
  const std::string_view text = line.content_text();
  const char first = text.front();
  if (!is_digit(text.back()) && first != 'p' && first != 'P' && first != 'b' && first != 'B') return false;
  if (ends_with_page_number(line.text())) return true;
  const std::vector<Range> pieces = split_wide(line.text());
  if (pieces.size() < 2) return false;
  const auto numbers = [&](const Range& piece) {
    const std::string_view part = line.text().substr(piece.begin, piece.size());
    return is_page_number(part) && letter_size(part, 0) > 0;
  };
  return numbers(pieces.front()) || numbers(pieces.back());
}

bool is_bare_number(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (is_digit(c))
      digits += c;
    else if (c != ' ' && c != '-' && c != '/' && c != '|')
      return false;
  }
  return !digits.empty() && digits.size() <= 8;
}

} // namespace

bool is_page_number(std::string_view text) {
  std::string folded = fold(text);
  for (const std::string_view word :
       {std::string_view("pagina"), std::string_view("blz."), std::string_view("pag."),
        std::string_view("p."), std::string_view("blz"), std::string_view("page")}) {
    if (folded.compare(0, word.size(), word) != 0) continue;
    folded.erase(0, word.size());
    break;
  }
  std::size_t at = skip_spaces(folded, 0);
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < folded.size() && is_digit(folded[at])) ++at;
    return at > begin && at - begin <= 4;
  };
  if (!digits()) return false;
  at = skip_spaces(folded, at);
  if (at == folded.size()) return folded.size() < trim(text).size();
  if (folded[at] == '/')
    ++at;
  else if (folded.compare(at, 3, "van") == 0)
    at += 3;
  else
    return false;
  at = skip_spaces(folded, at);
  return digits() && skip_spaces(folded, at) == folded.size();
}

std::vector<PageMark> find_page_marks(const Document& document,
                                      const std::function<bool(const VisibleLine&)>& is_content) {
  std::vector<PageMark> marks(document.size(), PageMark::none);
  const std::vector<Page> pages = split_pages(document);

  // What recurs at one end of most pages.
  std::array<std::unordered_map<std::string, std::size_t>, 2> seen;
  const auto each_edge = [&](const Page& page, auto&& visit) {
    const std::size_t count = page.lines.size();
    for (std::size_t i = 0; i < std::min(edge_lines, count); ++i) visit(0U, page.lines[i]);
    for (std::size_t i = count > edge_lines ? count - edge_lines : count; i < count; ++i)
      visit(1U, page.lines[i]);
  };
  if (pages.size() > 1) {
    for (const Page& page : pages) {
      std::array<std::unordered_set<std::string>, 2> here;
      each_edge(page, [&](unsigned end, std::size_t line) {
        if (document[line].text().size() <= longest_mark) here[end].insert(masked(document[line]));
      });
      for (const unsigned end : {0U, 1U})
        for (const std::string& key : here[end]) ++seen[end][key];
    }
    const std::size_t enough = std::max<std::size_t>(2, (pages.size() * 3 + 4) / 5);
    for (const Page& page : pages)
      each_edge(page, [&](unsigned end, std::size_t line) {
        const VisibleLine& visible = document[line];
        if (visible.text().size() > longest_mark || marks[line] != PageMark::none) return;
        const auto found = seen[end].find(masked(visible));
        const bool recurs = found != seen[end].end() && found->second >= enough;
        const bool numbers =
            (line == page.lines.front() || line == page.lines.back()) && is_bare_number(visible.text());
        if ((recurs || numbers) && !is_content(visible))
          marks[line] = end == 0 ? PageMark::header : PageMark::footer;
      });
  }

  // A page number says it by itself, also where the page ends are lost.
  std::vector<bool> is_foot(document.size(), false);
  for (const Page& page : pages)
    if (pages.size() > 1)
      for (std::size_t i = page.lines.size() / 2; i < page.lines.size(); ++i) is_foot[page.lines[i]] = true;
  for (std::size_t i = 0; i < document.size(); ++i)
    if (marks[i] == PageMark::none && !document[i].is_blank() && has_page_number(document[i]))
      marks[i] = is_foot[i] ? PageMark::footer : PageMark::header;
  return marks;
}

} // namespace toets::layout
