#include "output/visible_text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace toets {
namespace {

char32_t shown(char32_t c) {
  if (c < 0x20) return 0x2400 + c;
  if (c == 0x7F) return 0x2421;
  return utf8::is_acting(c) ? U'\uFFFD' : c;
}

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

} // namespace

std::string visible_text(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string visible;
  visible.reserve(text.size() + 8);
  while (!text.empty()) {
    const utf8::Character first = utf8::first_character(text);
    utf8::append(visible, shown(first.code_point));
    text.remove_prefix(first.size);
  }
  return visible;
}

} // namespace toets
