#include "model/rational.hpp"

#include <limits>

namespace toets {
namespace {

std::int64_t narrow(Int128 value) {
  if (value > std::numeric_limits<std::int64_t>::max() || value < -std::numeric_limits<std::int64_t>::max())
    throw DecimalOverflow();
  return static_cast<std::int64_t>(value);
}

} // namespace

Rational::Rational(Int128 numerator, Int128 denominator) {
  if (denominator == 0) throw DecimalOverflow();
  const Int128 common = greatest_common_divisor(numerator, denominator);
  const Int128 sign = denominator < 0 ? -1 : 1;
  numerator_ = narrow(sign * (common == 0 ? numerator : numerator / common));
  denominator_ = narrow(sign * (common == 0 ? denominator : denominator / common));
}

Rational Rational::from(const Decimal& value) {
  return Rational(value.units(), power_of_ten(value.decimals()));
}

Rational Rational::negated() const { return Rational(-Int128(numerator_), denominator_); }

Rational operator*(const Rational& a, const Rational& b) {
  return Rational(Int128(a.numerator_) * b.numerator_, Int128(a.denominator_) * b.denominator_);
}

Rational operator+(const Rational& a, const Rational& b) {
  const Int128 numerator =
      checked_add(Int128(a.numerator_) * b.denominator_, Int128(b.numerator_) * a.denominator_);
  return Rational(numerator, Int128(a.denominator_) * b.denominator_);
}

std::string Rational::text() const {
  std::string text = to_text(numerator_);
  if (denominator_ != 1) text += "/" + to_text(denominator_);
  return text;
}

} // namespace toets
