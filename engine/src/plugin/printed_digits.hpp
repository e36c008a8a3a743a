// Whether a value that a plugin read is the number that is printed at its place.
#pragma once

#include "toets/engine/decimal.hpp"

#include <string_view>

namespace toets {

/// A value is the number that stands at its place: the same digits, and more zeros at the end where the report
/// prints thousands or millions. A number in words has no digits to compare.
bool is_number_at(const Decimal& value, std::string_view raw);

/// As above, or one number among the words there: `2023` in `Rekening 2023 (4)`.
bool holds_number(const Decimal& value, std::string_view raw);

} // namespace toets
