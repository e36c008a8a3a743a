// Lines that belong to the page, not to the report: running heads and feet, page numbers.
#pragma once

#include "common/visible.hpp"

#include <functional>
#include <vector>

namespace toets::layout {

enum class PageMark : char { none, header, footer };

/// What the layout knows of its own lines.
struct PageTests {
  /// The layout needs the line whatever its place: it is never marked.
  std::function<bool(const VisibleLine&)> is_content;
  /// Such a line may all the same be the running title when it opens most pages; the line below it is passed
  /// too. May be empty.
  std::function<bool(const VisibleLine&, const VisibleLine& below)> may_be_title{};
};

/// One mark a line. A running line recurs on most pages, three at least, and does not read like a sentence.
std::vector<PageMark> find_page_marks(const Document& document, const PageTests& tests);

/// `pagina 12/80`, `Pagina 12 van 80`, `blz. 3`, `12 / 80`: the text numbers a page and does nothing else.
bool is_page_number(std::string_view text);

/// As above, or a number of up to three digits alone: `3`, `- 3 -`. Its place must tell that it numbers a page.
bool is_bare_page_number(std::string_view text);

} // namespace toets::layout
