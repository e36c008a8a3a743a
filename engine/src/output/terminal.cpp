#include "output/terminal.hpp"

#include "base/utf8.hpp"

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>
#include <algorithm>
#include <cstdlib>

namespace toets {
namespace {

/// Calls `visit` with each character and its bytes.
template <class Visit>
void for_each_character(std::string_view text, Visit&& visit) {
  while (!text.empty()) {
    const utf8::Character first = utf8::first_character(text);
    visit(first.code_point, text.substr(0, first.size));
    text.remove_prefix(first.size);
  }
}

} // namespace

TextStyle terminal_style() {
  TextStyle style;
  if (isatty(STDOUT_FILENO) == 0) return style;
  style.is_terminal = true;
  const char* no_color = std::getenv("NO_COLOR");
  style.has_colour = no_color == nullptr || *no_color == '\0';
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
    style.width = std::clamp<std::size_t>(size.ws_col, 60, 140);
  return style;
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for_each_character(text, [&](char32_t c, std::string_view bytes) {
    if (c == '\n' || c == '\t') {
      clean.push_back(' ');
    } else if (!utf8::is_acting(c)) {
      clean.append(bytes);
    }
  });
  return clean;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_character(text, [&](char32_t c, std::string_view) {
    width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(c))));
  });
  return width;
}

} // namespace toets
