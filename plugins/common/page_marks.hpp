// Lines that belong to the page, not to the report: running heads and feet, page numbers.
#pragma once

#include "common/visible.hpp"

#include <functional>
#include <vector>

namespace toets::layout {

enum class PageMark : char { none, header, footer };

/// One mark a line. `is_content` tells lines that the layout needs whatever their place: they are never marked.
std::vector<PageMark> find_page_marks(const Document& document,
                                      const std::function<bool(const VisibleLine&)>& is_content);

/// `pagina 12/80`, `Pagina 12 van 80`, `blz. 3`, `12 / 80`: the text numbers a page and does nothing else.
bool is_page_number(std::string_view text);

} // namespace toets::layout
