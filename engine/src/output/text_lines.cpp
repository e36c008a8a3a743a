#include "output/text_lines.hpp"

#include "base/utf8.hpp"

#include <ostream>

namespace toets {

std::string TextLines::coloured(std::string_view text, Colour colour) const {
  if (!style_.has_colour || colour == Colour::plain) return std::string(text);
  const char* code = "0";
  switch (colour) {
    case Colour::red:
      code = "31;1";
      break;
    case Colour::yellow:
      code = "33;1";
      break;
    case Colour::blue:
      code = "34;1";
      break;
    case Colour::green:
      code = "32;1";
      break;
    case Colour::dim:
      code = "2";
      break;
    default:
      code = "1";
      break;
  }
  return "\033[" + std::string(code) + "m" + std::string(text) + "\033[0m";
}

void TextLines::blank() { out_ << '\n'; }

void TextLines::line(std::string_view text) { out_ << text << '\n'; }

void TextLines::paragraph(std::string_view text, std::size_t indent, std::string_view first) {
  std::string current;
  std::string before = padded(first, indent);
  const auto flush = [&] {
    out_ << before << current << '\n';
    before = std::string(indent, ' ');
    current.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (!current.empty() && indent + display_width(current) + 1 + display_width(word) > style_.width) flush();
    if (!current.empty()) current.push_back(' ');
    current.append(word);
    at = end + 1;
  }
  flush();
}

void TextLines::columns(std::string_view left, std::string_view right, std::size_t right_edge) {
  const std::size_t right_width = display_width(right);
  const std::size_t room = right_edge > right_width + 2 ? right_edge - right_width - 2 : 10;
  const std::string shown = cut(left, room);
  const std::size_t used = display_width(shown);
  const std::size_t gap = right_edge > used + right_width ? right_edge - used - right_width : 2;
  out_ << shown << std::string(gap, ' ') << right << '\n';
}

std::string TextLines::cut(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  std::string shown;
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && utf8::is_continuation(text[end])) ++end;
    const std::size_t step = display_width(text.substr(at, end - at));
    if (used + step + 1 > width) break;
    shown.append(text.substr(at, end - at));
    used += step;
    at = end;
  }
  return shown + "…";
}

std::string TextLines::padded(std::string_view text, std::size_t width) {
  const std::size_t used = display_width(text);
  return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

} // namespace toets
