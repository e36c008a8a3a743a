// Exact results: fractions, where a decimal number cannot be exact.
#pragma once

#include "toets/engine/decimal.hpp"

#include <initializer_list>
#include <string>

namespace toets {

/// An exact result of an evaluation: a fraction of integers, written as a decimal where one exists.
struct Exact {
  Int128 numerator = 0;
  Int128 denominator = 1; ///< positive
  unsigned decimals = 0;  ///< at least so many decimals are written

  static Exact of(const Decimal& value);
  /// @throws DecimalOverflow
  static Exact difference(const Exact& a, const Exact& b);

  /// "-446821.62", or "91/3" where no decimal is exact, or none that a Decimal holds.
  std::string text() const;
  /// To so many decimals, half away from zero: "30.33".
  std::string rounded(unsigned places) const;
  bool is_zero() const { return numerator == 0; }
  Exact magnitude() const { return {absolute(numerator), denominator, decimals}; }
  /// By value; total.
  friend bool operator<(const Exact& a, const Exact& b);
};

/// Whether `result` is a - b.
bool is_difference(const Exact& result, const Exact& a, const Exact& b);
/// Whether a and b are no further apart than those together.
bool are_within(const Exact& a, const Exact& b, std::initializer_list<Exact> slacks);

/// How much of a length stands for `part` where all of it stands for `whole`, rounded down.
/// @pre 0 <= part <= whole, and whole is not zero
std::int64_t length_of(const Decimal& part, const Decimal& whole, std::int64_t length);

} // namespace toets
