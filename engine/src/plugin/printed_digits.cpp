#include "plugin/printed_digits.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <string>

namespace toets {
namespace {

/// The digits of a number without zeros in front.
std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (is_digit(c) && (c != '0' || !digits.empty())) digits.push_back(c);
  return digits;
}

} // namespace

bool is_number_at(const Decimal& value, std::string_view raw) {
  if (std::none_of(raw.begin(), raw.end(), is_digit)) return true;
  const std::string read = digits_of(value.text()), printed = digits_of(raw);
  return read.starts_with(printed) && read.find_first_not_of('0', printed.size()) == std::string::npos;
}

bool holds_number(const Decimal& value, std::string_view raw) {
  if (is_number_at(value, raw)) return true;
  const std::string read = digits_of(value.text());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const std::size_t begin = at;
    while (at < raw.size() && is_digit(raw[at])) ++at;
    if (at > begin && digits_of(raw.substr(begin, at - begin)) == read) return true;
  }
  return false;
}

} // namespace toets
