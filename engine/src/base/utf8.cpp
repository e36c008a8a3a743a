#include "base/utf8.hpp"

#include <utf8proc.h>

namespace toets::utf8 {

void append(std::string& to, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  to.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

Character first_character(std::string_view text) {
  utf8proc_int32_t code_point = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (length <= 0) return {};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(length), true};
}

bool is_acting(char32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool is_directional = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                              (c >= 0x2066 && c <= 0x2069);
  const bool ends_line = c == 0x2028 || c == 0x2029;
  return is_control || is_directional || ends_line || c == 0xFFFE || c == 0xFFFF;
}

namespace {

/// Whether all code points are as asked; a byte that is no UTF-8 is -1.
template <class Asked>
bool all_are(std::string_view text, Asked asked) {
  while (!text.empty()) {
    const Character first = first_character(text);
    if (!asked(first.is_valid ? static_cast<utf8proc_int32_t>(first.code_point) : -1)) return false;
    text.remove_prefix(first.size);
  }
  return true;
}

bool is_seen(utf8proc_int32_t code_point) {
  if (code_point < 0 || utf8proc_get_property(code_point)->ignorable) return code_point < 0;
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
      return false;
    default:
      return code_point != 0x2800; // a sign of Braille without dots
  }
}

} // namespace

bool is_valid(std::string_view text) {
  return all_are(text, [](utf8proc_int32_t code_point) { return code_point >= 0; });
}

bool is_blank(std::string_view text) {
  return all_are(text, [](utf8proc_int32_t code_point) { return !is_seen(code_point); });
}

bool has_control(std::string_view text) {
  return !all_are(text, [](utf8proc_int32_t code_point) {
    return code_point == '\t' || code_point == '\n' || code_point == '\r' ||
           utf8proc_category(code_point) != UTF8PROC_CATEGORY_CC;
  });
}

std::size_t space_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || (text[at] >= '\t' && text[at] <= '\r')) return 1;
  // No-break spaces and byte-order marks stand alone on "empty" lines of real exports.
  for (const std::string_view wide : {"\u00A0", "\uFEFF", "\u202F"})
    if (text.substr(at).starts_with(wide)) return wide.size();
  return 0;
}

} // namespace toets::utf8
