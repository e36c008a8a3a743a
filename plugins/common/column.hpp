// How far the lines of a text run: behind a full one the next line goes on.
#pragma once

#include "common/text.hpp"

namespace toets::layout {

class Column {
 public:
  /// A line and the characters to its left, as an indent. A word that stands alone, as an address, tells nothing.
  void add(std::string_view line, std::size_t indent = 0) noexcept;

  /// The first word of `below` would not have fitted behind `line`. Never where a single line is the longest by far:
  /// that may be an entry among shorter ones.
  bool is_full(std::string_view line, std::string_view below, std::size_t indent = 0) const noexcept;

 private:
  std::size_t widest_ = 0;
  std::size_t second_ = 0;
};

} // namespace toets::layout
