// Counting and stepping through UTF-8 that is known to be valid, and knowing whether it is.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toets::utf8 {

inline bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

inline std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(c) ? 0 : 1;
  return count;
}

struct Character {
  char32_t code_point = 0xFFFD; ///< of a byte that is no UTF-8: the sign that stands for it
  std::size_t size = 1;         ///< in bytes
  bool is_valid = false;
};

/// The first one of a text. @pre the text is not empty
Character first_character(std::string_view text);

/// Whether a character acts on what is around it instead of being shown: a control character, tabs and line ends among
/// them, a mark that turns the line around, a separator that ends it for some programs, and the two that files of no
/// form may hold (U+FFFE, U+FFFF). What people read or edit never holds one that comes from a report.
bool is_acting(char32_t code_point);

/// Appends one code point (a Unicode scalar value).
void append(std::string& to, char32_t code_point);

/// Whether all of the text is UTF-8.
bool is_valid(std::string_view text);

/// Whether nothing of the text can be seen: it is empty, or all of it is white space, marks without width or control characters.
bool is_blank(std::string_view text);

/// Whether the text holds a control character that is neither a tab nor a line end.
bool has_control(std::string_view text);

/// Bytes of the white space at `at`; 0 where none is, and at the end.
std::size_t space_size(std::string_view text, std::size_t at);

} // namespace toets::utf8
