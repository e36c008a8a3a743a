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

constexpr std::size_t fewest_pages = 3; // what stands on two pages may be chance
constexpr std::size_t longest_page_number = 4;

struct Page {
  std::vector<std::size_t> lines; // those that are not blank
  std::size_t ordinal = 0;
};

std::vector<Page> split_pages(const Document& document) {
  std::vector<Page> pages(1);
  for (std::size_t i = 0; i < document.size(); ++i) {
    const bool is_new = i > 0 && (document[i].breaks_page() || document[i].page() != document[i - 1].page());
    if (is_new) {
      const std::size_t ordinal = pages.back().ordinal + 1;
      pages.emplace_back();
      pages.back().ordinal = ordinal;
    }
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

// "Stad Voorbeeldem - Jaarrekening 2023 - pagina 12": the words before the number, when a dash or a bar parts it from
// them. They tell a running line only where they recur: an entry of a table of contents looks the same.
std::string_view words_before_page_number(std::string_view text) {
  if (text.size() > longest_mark || text.empty() || !is_digit(text.back())) return {};
  for (const std::string_view joint :
       {" - ", " | ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
    const std::size_t at = text.rfind(joint);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view number = text.substr(at + joint.size());
    if (is_page_number(number) && letter_size(number, 0) > 0) return text.substr(0, at);
  }
  return {};
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

// The text that a line would share with its like on other pages. A number counts as the page's own only at an
// end of the line: behind "pagina", as "3 / 11", or where it rises with the pages.
std::string recurring_key(const VisibleLine& line, std::size_t ordinal) {
  std::string text = fold(line.text());
  if (has_page_number(line)) {
    std::string key;
    for (const char c : text)
      if (!is_digit(c))
        key += c;
      else if (key.empty() || key.back() != '#')
        key += '#';
    return key;
  }
  const auto relative = [ordinal](std::string_view digits) {
    return "#" +
           std::to_string(static_cast<long long>(small_number(digits)) - static_cast<long long>(ordinal));
  };
  const std::vector<Range> words = split_words(text);
  if (words.size() < 2) return text;
  // "3 / 11" behind other words: the first of the two rises, the other stays.
  for (std::size_t i = words.size(); i-- > 1 && words.size() - i <= 3;) {
    const std::string_view tail = std::string_view(text).substr(words[i].begin);
    const std::size_t digits = tail.find_first_not_of("0123456789");
    if (digits == 0 || digits > longest_page_number || !is_page_number(tail)) continue;
    return text.substr(0, words[i].begin) + relative(tail.substr(0, digits)) +
           std::string(tail.substr(digits));
  }
  const auto is_short = [&](const Range& word) {
    const std::string_view printed = std::string_view(text).substr(word.begin, word.size());
    return printed.size() <= longest_page_number && std::all_of(printed.begin(), printed.end(), is_digit) &&
           !is_plausible_year(small_number(printed));
  };
  if (is_short(words.back()))
    return text.substr(0, words.back().begin) + relative(std::string_view(text).substr(words.back().begin));
  if (is_short(words.front()))
    return relative(std::string_view(text).substr(0, words.front().end)) + text.substr(words.front().end);
  return text;
}

bool ends_like_sentence(std::string_view text) {
  return !text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' ||
                           text.back() == ':' || text.back() == ';' || text.back() == ',');
}

class Marker {
 public:
  Marker(const Document& document, const PageTests& tests)
      : document_(document),
        tests_(tests),
        pages_(split_pages(document)),
        marks_(document.size(), PageMark::none) {}

  std::vector<PageMark> find() {
    if (pages_.size() > 1) {
      mark_edges(true);
      mark_edges(false);
    }
    mark_by_number();
    mark_lone_numbers();
    return std::move(marks_);
  }

 private:
  // From the edge inwards: behind the first line that belongs to the text, everything does.
  void mark_edges(bool is_top) {
    const std::size_t enough = std::max(fewest_pages, (pages_.size() * 3 + 4) / 5);
    std::unordered_set<std::string> running;
    for (std::size_t depth = 0; depth < edge_lines; ++depth) {
      std::unordered_map<std::string, std::size_t> seen;
      each_at(is_top, depth, [&](const Page& page, std::size_t line) {
        if (may_run(page, line, depth)) ++seen[recurring_key(document_[line], page.ordinal)];
      });
      each_at(is_top, depth, [&](const Page& page, std::size_t line) {
        if (is_bare_page_number(document_[line].content_text())) {
          mark(line, is_top);
        } else if (may_run(page, line, depth)) {
          const std::string key = recurring_key(document_[line], page.ordinal);
          if (seen[key] < enough) return;
          running.insert(key);
          mark(line, is_top);
        }
      });
    }
    // On a page with something before it, as a title page, the same line is still the running one.
    for (const Page& page : pages_)
      for (std::size_t depth = 0; depth < std::min(edge_lines, page.lines.size()); ++depth) {
        const std::size_t line = at(page, is_top, depth);
        if (marks_[line] == PageMark::none && may_run(page, line, edge_lines) &&
            running.count(recurring_key(document_[line], page.ordinal)) > 0)
          mark(line, is_top);
      }
  }

  static std::size_t at(const Page& page, bool is_top, std::size_t depth) {
    return page.lines[is_top ? depth : page.lines.size() - 1 - depth];
  }

  // Visits the line at this depth of each page whose lines nearer the edge are all marked.
  template <class Visit>
  void each_at(bool is_top, std::size_t depth, Visit&& visit) {
    for (const Page& page : pages_) {
      if (page.lines.size() <= depth) continue;
      bool is_edge = marks_[at(page, is_top, depth)] == PageMark::none;
      for (std::size_t outer = 0; is_edge && outer < depth; ++outer)
        is_edge = marks_[at(page, is_top, outer)] != PageMark::none;
      if (is_edge) visit(page, at(page, is_top, depth));
    }
  }

  bool may_run(const Page& page, std::size_t line, std::size_t depth) const {
    const VisibleLine& visible = document_[line];
    if (visible.text().size() > longest_mark || ends_like_sentence(visible.content_text())) return false;
    if (tests_.is_content(visible)) {
      const std::size_t next = next_filled(line);
      return depth == 0 && line == page.lines.front() && tests_.may_be_title && next < document_.size() &&
             tests_.may_be_title(visible, document_[next]);
    }
    return !stands_under_prose(page, line);
  }

  // The last line of a paragraph, however often its words recur.
  bool stands_under_prose(const Page& page, std::size_t line) const {
    if (line == page.lines.front() || line == 0) return false;
    const VisibleLine& above = document_[line - 1];
    return !above.is_blank() && !above.is_separator() && marks_[line - 1] == PageMark::none &&
           !tests_.is_content(above);
  }

  std::size_t next_filled(std::size_t line) const {
    do ++line;
    while (line < document_.size() && document_[line].is_blank());
    return line;
  }

  void mark(std::size_t line, bool is_top) { marks_[line] = is_top ? PageMark::header : PageMark::footer; }

  // A page number says it by itself, also where the page ends are lost.
  void mark_by_number() {
    std::vector<bool> is_foot(document_.size(), false);
    for (const Page& page : pages_)
      if (pages_.size() > 1)
        for (std::size_t i = page.lines.size() / 2; i < page.lines.size(); ++i) is_foot[page.lines[i]] = true;
    std::unordered_map<std::string, std::size_t> running;
    const auto key = [&](std::size_t line) {
      return document_[line].is_blank() ? std::string{}
                                        : fold(words_before_page_number(document_[line].content_text()));
    };
    for (std::size_t i = 0; i < document_.size(); ++i)
      if (std::string words = key(i); !words.empty()) ++running[std::move(words)];
    const auto recurs = [&](std::size_t line) {
      const auto found = running.empty() ? running.end() : running.find(key(line));
      return found != running.end() && found->second >= fewest_pages;
    };
    for (std::size_t i = 0; i < document_.size(); ++i)
      if (marks_[i] == PageMark::none && !document_[i].is_blank() &&
          (has_page_number(document_[i]) || recurs(i)))
        mark(i, !is_foot[i]);
  }

  // Without page ends a number alone numbers a page when a running head follows: one that is known, or a
  // line that follows several such numbers.
  void mark_lone_numbers() {
    std::vector<std::pair<std::size_t, std::size_t>> found; // the number and the line below
    std::unordered_map<std::string, std::size_t> heads;
    for (std::size_t i = 0; i < document_.size(); ++i) {
      if (marks_[i] != PageMark::none || document_[i].text().size() > longest_lone ||
          !is_bare_page_number(document_[i].content_text()))
        continue;
      const bool is_alone =
          (i == 0 || document_[i - 1].is_blank()) && i + 1 < document_.size() && document_[i + 1].is_blank();
      const std::size_t next = next_filled(i);
      if (!is_alone || next >= document_.size()) continue;
      found.emplace_back(i, next);
      ++heads[fold(document_[next].text())];
    }
    for (const auto& [number, next] : found) {
      const bool is_known = marks_[next] == PageMark::header;
      const VisibleLine& head = document_[next];
      const bool recurs = heads[fold(head.text())] >= fewest_pages &&
                          !ends_like_sentence(head.content_text()) && head.text().size() <= longest_mark &&
                          !tests_.is_content(head);
      if (!is_known && !recurs) continue;
      mark(number, false);
      mark(next, true);
    }
  }

  static constexpr std::size_t longest_lone = 120;

  const Document& document_;
  const PageTests& tests_;
  std::vector<Page> pages_;
  std::vector<PageMark> marks_;
};

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

bool is_bare_page_number(std::string_view text) {
  text = trim(text);
  if (is_page_number(text)) return true;
  // "- 3 -" and "| 3 |" dress up a number.
  for (const std::string_view frame :
       {std::string_view("-"), std::string_view("|"), std::string_view("\xE2\x80\x93")}) {
    if (text.size() <= 2 * frame.size() || text.substr(0, frame.size()) != frame ||
        text.substr(text.size() - frame.size()) != frame)
      continue;
    text = trim(text.substr(frame.size(), text.size() - 2 * frame.size()));
    break;
  }
  // Of "- 3 -" at the start of a line the first dash has gone as a bullet.
  if (text.size() > 2 && text.substr(text.size() - 2) == " -") text = trim(text.substr(0, text.size() - 2));
  return !text.empty() && text.size() < longest_page_number && text[0] != '0' &&
         std::all_of(text.begin(), text.end(), is_digit);
}

std::vector<PageMark> find_page_marks(const Document& document, const PageTests& tests) {
  return Marker(document, tests).find();
}

} // namespace toets::layout
