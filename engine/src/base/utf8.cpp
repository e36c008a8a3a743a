#include "base/utf8.hpp"

#include <utf8proc.h>

namespace toets::utf8 {

void append(std::string& to, char32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const auto count = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  to.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

bool is_valid(std::string_view text) {
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return true;
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
