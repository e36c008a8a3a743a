#include "output/terminal.hpp"

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
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code_point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at,
                                         static_cast<utf8proc_ssize_t>(text.size() - at), &code_point);
    const std::size_t step = length > 0 ? static_cast<std::size_t>(length) : 1;
    visit(length > 0 ? code_point : 0xFFFD, text.substr(at, step));
    at += step;
  }
}

bool is_harmful(utf8proc_int32_t c) {
  const bool is_control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool is_directional = c == 0x061C || (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
                              (c >= 0x2066 && c <= 0x2069);
  return is_control || is_directional || c == 0x2028 || c == 0x2029;
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
  for_each_character(text, [&](utf8proc_int32_t c, std::string_view bytes) {
    if (c == '\n' || c == '\t') {
      clean.push_back(' ');
    } else if (!is_harmful(c)) {
      clean.append(bytes);
    }
  });
  return clean;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for_each_character(text, [&](utf8proc_int32_t c, std::string_view) {
    width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
  });
  return width;
}

} // namespace toets
