// What the reader's terminal can show.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toets {

struct TextStyle {
  bool is_terminal = false;
  bool has_colour = false;
  std::size_t width = 100; ///< columns
};

/// Colour on a terminal unless NO_COLOR is set; its width, between 60 and 140 columns.
TextStyle terminal_style();

/// The text without control characters, which could move the cursor or colour what they should not;
/// directional marks, which could turn a line around, are taken out too.
std::string printable(std::string_view text);

/// Columns that a text takes.
std::size_t display_width(std::string_view text);

} // namespace toets
