#include "output/visible_text.hpp"

#include "base/utf8.hpp"

#include <utf8proc.h>
#include <algorithm>

namespace toets {
namespace {

constexpr utf8proc_int32_t replacement = 0xFFFD;

/// Turns the line around, or ends it for some programs.
bool is_directional(utf8proc_int32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

utf8proc_int32_t shown(utf8proc_int32_t c) {
  if (c < 0x20) return 0x2400 + c;
  if (c == 0x7F) return 0x2421;
  const bool is_control = c >= 0x80 && c < 0xA0;
  return is_control || is_directional(c) || c == 0xFFFE || c == 0xFFFF ? replacement : c;
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

} // namespace

std::string visible_text(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string visible;
  visible.reserve(text.size() + 8);
  while (!text.empty()) {
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    utf8::append(visible, static_cast<char32_t>(length > 0 ? shown(code_point) : replacement));
    text.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
  }
  return visible;
}

} // namespace toets
