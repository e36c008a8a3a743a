// Exact coefficients of a linear form.
#pragma once

#include "toets/engine/decimal.hpp"

#include <cstdint>
#include <string>

namespace toets {

/// A reduced fraction with a positive denominator.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole) : numerator_(whole) {} // a whole number is a fraction
  /// @throws DecimalOverflow when the reduced parts need more than 64 bits or the denominator is 0
  Rational(Int128 numerator, Int128 denominator);
  static Rational from(const Decimal& value);

  std::int64_t numerator() const { return numerator_; }
  std::int64_t denominator() const { return denominator_; }
  Rational negated() const;
  friend Rational operator*(const Rational& a, const Rational& b);
  friend Rational operator+(const Rational& a, const Rational& b);
  friend bool operator==(const Rational&, const Rational&) = default;

  /// "1", "-1", "3/2"
  std::string text() const;

 private:
  std::int64_t numerator_ = 0;
  std::int64_t denominator_ = 1;
};

} // namespace toets
