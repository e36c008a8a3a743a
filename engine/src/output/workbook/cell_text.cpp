#include "output/workbook/cell_text.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "output/visible_text.hpp"

#include <algorithm>

namespace toets {
namespace {

bool is_hexadecimal(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

/// Whether the text begins with "_xHHHH_".
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && (text[1] == 'x' || text[1] == 'X') && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

std::string without_escapes(std::string text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_escape(std::string_view(text).substr(at))) plain += "_x005F";
    plain.push_back(text[at]);
  }
  return plain;
}

std::size_t units_of(char first_byte) {
  if (utf8::is_continuation(first_byte)) return 0;
  return static_cast<unsigned char>(first_byte) >= 0xF0 ? 2 : 1;
}

std::size_t count_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) units += units_of(c);
  return units;
}

/// The longest beginning of so many units.
std::string_view first_units(std::string_view text, std::size_t most) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    units += units_of(text[at]);
    if (units > most) return text.substr(0, at);
  }
  return text;
}

} // namespace

std::string cell_text(std::string_view text, std::string_view cut_mark) {
  std::string shown = visible_text(text);
  if (shown.find("_x") != std::string::npos || shown.find("_X") != std::string::npos)
    shown = without_escapes(std::move(shown));
  if (shown.size() <= most_units_of_cell || count_units(shown) <= most_units_of_cell) return shown;
  return std::string(first_units(shown, most_units_of_cell - count_units(cut_mark))) + std::string(cut_mark);
}

} // namespace toets
