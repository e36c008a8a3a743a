#include "mutation/changed_digit.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace toets {
namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
  return digits;
}

/// Changes the digit with that number among the digits.
std::string changed(std::string_view text, std::size_t number) {
  std::string result(text);
  std::size_t seen = 0;
  for (char& c : result) {
    if (!is_digit(c) || seen++ != number) continue;
    c = static_cast<char>('0' + (c - '0' + 3) % 10);
    if (number == 0 && c == '0') c = '1';
    break;
  }
  return result;
}

} // namespace

std::size_t turn_of(std::size_t place) {
  // Multiplied by 2^32 divided by the golden ratio: the upper bits of neighbours are far apart.
  return static_cast<std::uint32_t>(place * 2654435769U) >> 16U;
}

std::optional<std::string> with_changed_digit(std::string_view text, std::size_t turn) {
  const std::size_t count = digits_of(text).size();
  if (count == 0) return std::nullopt;
  return changed(text, turn % count);
}

std::optional<ChangedNumber> with_changed_digit(std::string_view printed, const Decimal& value,
                                                std::size_t turn) {
  const std::string text = value.text();
  const std::string shown = digits_of(printed), meant = digits_of(text);
  // "1,2 million" has the digits of 1200000 and fewer zeros.
  const bool is_same = !shown.empty() && meant.starts_with(shown) &&
                       meant.find_first_not_of('0', shown.size()) == std::string::npos;
  if (!is_same) return std::nullopt;
  const std::size_t number = turn % shown.size();
  const auto decimal = Decimal::parse(changed(text, number));
  if (!decimal) return std::nullopt;
  return ChangedNumber{changed(printed, number), *decimal};
}

} // namespace toets
