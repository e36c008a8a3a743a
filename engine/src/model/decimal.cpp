#include "toets/engine/decimal.hpp"

#include <algorithm>

namespace toets {
namespace {

Int128 with_negative(Int128 value) {
  constexpr Int128 least = Int128{1} << 127;
  if (value == least) throw DecimalOverflow();
  return value;
}

std::strong_ordering order(Int128 a, Int128 b) {
  if (a == b) return std::strong_ordering::equal;
  return a < b ? std::strong_ordering::less : std::strong_ordering::greater;
}

} // namespace

Int128 checked_add(Int128 a, Int128 b) {
  Int128 result = 0;
  if (__builtin_add_overflow(a, b, &result)) throw DecimalOverflow();
  return with_negative(result);
}

Int128 checked_multiply(Int128 a, Int128 b) {
  Int128 result = 0;
  if (__builtin_mul_overflow(a, b, &result)) throw DecimalOverflow();
  return with_negative(result);
}

Int128 power_of_ten(unsigned exponent) {
  Int128 result = 1;
  for (unsigned i = 0; i < exponent; ++i) result = checked_multiply(result, 10);
  return result;
}

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return absolute(a);
}

std::string to_text(Int128 value) {
  if (value == 0) return "0";
  const bool is_negative = value < 0;
  std::string digits;
  while (value != 0) {
    const int digit = static_cast<int>(value % 10);
    digits.push_back(static_cast<char>('0' + (digit < 0 ? -digit : digit)));
    value /= 10;
  }
  if (is_negative) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string with_point(std::string digits, unsigned decimals) {
  if (decimals == 0) return digits;
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  digits.insert(digits.size() - decimals, 1, '.');
  return digits;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  Int128 units = 0;
  unsigned digits = 0;
  unsigned decimals = 0;
  bool after_point = false;
  for (const char c : text) {
    if (c == '.') {
      if (after_point || digits == 0) return std::nullopt;
      after_point = true;
      continue;
    }
    if (c < '0' || c > '9' || ++digits > 30) return std::nullopt;
    units = units * 10 + (c - '0'); // 30 digits always fit
    if (after_point) ++decimals;
  }
  if (digits == 0 || decimals > max_decimals || (after_point && decimals == 0)) return std::nullopt;
  return Decimal(is_negative ? -units : units, decimals);
}

Decimal Decimal::with_decimals(unsigned decimals) const {
  if (decimals == decimals_) return *this;
  return {checked_multiply(units_, power_of_ten(decimals - decimals_)), decimals};
}

std::string Decimal::text() const {
  return (units_ < 0 ? "-" : "") + with_point(to_text(absolute(units_)), decimals_);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  const unsigned decimals = std::max(a.decimals_, b.decimals_);
  return {checked_add(a.with_decimals(decimals).units_, b.with_decimals(decimals).units_), decimals};
}

Decimal operator-(const Decimal& a, const Decimal& b) { return a + b.negated(); }

Decimal operator*(const Decimal& a, const Decimal& b) {
  if (a.decimals_ + b.decimals_ > Decimal::max_decimals_of_product) throw DecimalOverflow();
  return {checked_multiply(a.units_, b.units_), a.decimals_ + b.decimals_};
}

// In parts: to bring both to the same decimals may need more digits than there are.
std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept {
  const Int128 scale_of_a = power_of_ten(a.decimals_), scale_of_b = power_of_ten(b.decimals_);
  const Int128 whole_of_a = a.units_ / scale_of_a, whole_of_b = b.units_ / scale_of_b;
  if (whole_of_a != whole_of_b) return order(whole_of_a, whole_of_b);
  const unsigned decimals = std::max(a.decimals_, b.decimals_);
  return order(a.units_ % scale_of_a * power_of_ten(decimals - a.decimals_),
               b.units_ % scale_of_b * power_of_ten(decimals - b.decimals_));
}

} // namespace toets
