// Amounts that people write in a file of settings, to hold the amounts of findings against.
#pragma once

#include "toets/engine/decimal.hpp"
#include "toets/engine/exact.hpp"
#include "toets/engine/result.hpp"

#include <string_view>

namespace toets {

/// "500", "500.00", and as Dutch writes it: "500,00", "1.500,00". Errors: another text, an amount below zero, and
/// one that can part thousands as well as decimals, such as "1.500" and "1,500".
Result<Decimal> bound_of(std::string_view text);

/// Whether an amount is no larger, and whether it is smaller.
bool is_within(const Exact& amount, const Decimal& bound);
bool is_below(const Exact& amount, const Decimal& bound);

} // namespace toets
