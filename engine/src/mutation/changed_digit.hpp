// Which digit of a printed number changes, and how.
#pragma once

#include "toets/engine/decimal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace toets {

/// Which of several changes is made at the place with this number: always the same one, and another at the places around
/// it, so that whoever looks at every n-th place sees all of them.
std::size_t turn_of(std::size_t place);

/// The text with one digit three higher (after 9 comes 0); `turn` says which: 0 the first, and on from the first again
/// after the last. Nothing when there is no digit. A number does not begin with 0 for it.
std::optional<std::string> with_changed_digit(std::string_view text, std::size_t turn);

struct ChangedNumber {
  std::string printed;
  Decimal value;
};

/// A number with the same digit changed where it is printed and in its value. Nothing when its digits are not those of
/// the value ("a dozen").
std::optional<ChangedNumber> with_changed_digit(std::string_view printed, const Decimal& value,
                                                std::size_t turn);

} // namespace toets
