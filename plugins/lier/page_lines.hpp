// Heads and feet of a page by their form: where the ends of pages are lost, or too few pages repeat a line, its form and
// its place are all that tell it from the report.
#pragma once

#include "common/visible.hpp"

namespace toets::lier {

enum class PageLine : char {
  none,
  /// `4 / 9`, `- 4 -`, `| 4`, `p. 4`, `Jaarrekening 2024 - 4`: it numbers a page wherever it stands alone.
  numbered,
  /// `4`, `15/03/2025`, `2024`: a number or a day that may be something else.
  bare,
  /// `Opvolging van het beleid - blz. 4`: words that no title has, and the number of a page.
  named,
  /// `Gemeenteraad 24 juni 2025`, `Opvolging van het beleid - 4`: words beside what may be something else.
  worded
};

/// What the form of the line tells. Between tabs stand the cells of a table: such a line is none.
PageLine read_page_line(const layout::VisibleLine& line);

} // namespace toets::lier
