#include "toets/engine/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <algorithm>

namespace toets {
namespace {

/// Of any size: what is compared or shown may need more digits than what was added.
using Integer =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

Integer cross(const Exact& a, const Exact& b) { return Integer(a.numerator) * Integer(b.denominator); }

} // namespace

Exact Exact::of(const Decimal& value) {
  return {value.units(), power_of_ten(value.decimals()), value.decimals()};
}

Exact Exact::difference(const Exact& a, const Exact& b) {
  const unsigned decimals = std::max(a.decimals, b.decimals);
  if (a.denominator == b.denominator)
    return {checked_add(a.numerator, -b.numerator), a.denominator, decimals};
  return {checked_add(checked_multiply(a.numerator, b.denominator),
                      -checked_multiply(b.numerator, a.denominator)),
          checked_multiply(a.denominator, b.denominator), decimals};
}

std::string Exact::text() const {
  const Int128 common = greatest_common_divisor(numerator, denominator);
  const Int128 top = numerator / common, bottom = denominator / common;
  // A reduced fraction is a decimal exactly when its denominator has no prime but 2 and 5.
  Int128 rest = bottom;
  unsigned twos = 0, fives = 0;
  for (; rest % 2 == 0; rest /= 2) ++twos;
  for (; rest % 5 == 0; rest /= 5) ++fives;
  const unsigned places = std::max({twos, fives, decimals});
  if (rest == 1 && places <= Decimal::max_decimals_of_product) try {
      return Decimal(checked_multiply(top, power_of_ten(places) / bottom), places).text();
    } catch (const DecimalOverflow&) {} // NOLINT(bugprone-empty-catch): the fraction is exact as well
  return to_text(top) + "/" + to_text(bottom);
}

std::string Exact::rounded(unsigned places) const {
  const Integer scale = boost::multiprecision::pow(Integer(10), places);
  const Integer twice = 2 * Integer(absolute(numerator)) * scale;
  const Integer units = (twice + Integer(denominator)) / (2 * Integer(denominator));
  return (numerator < 0 ? "-" : "") + with_point(units.str(), places);
}

bool operator<(const Exact& a, const Exact& b) {
  if (a.denominator == b.denominator) return a.numerator < b.numerator;
  return cross(a, b) < cross(b, a);
}

bool is_difference(const Exact& result, const Exact& a, const Exact& b) {
  const Integer apart = cross(a, b) - cross(b, a); // in 1 / (a.denominator * b.denominator)
  return Integer(result.numerator) * Integer(a.denominator) * Integer(b.denominator) ==
         apart * Integer(result.denominator);
}

bool are_within(const Exact& a, const Exact& b, std::initializer_list<Exact> slacks) {
  Integer slack = 0, scale = 1;
  for (const Exact& each : slacks) {
    slack = slack * Integer(each.denominator) + Integer(each.numerator) * scale;
    scale *= Integer(each.denominator);
  }
  const Integer apart = abs(cross(a, b) - cross(b, a));
  return apart * scale <= slack * Integer(a.denominator) * Integer(b.denominator);
}

std::int64_t length_of(const Decimal& part, const Decimal& whole, std::int64_t length) {
  const Integer above = Integer(part.units()) * Integer(power_of_ten(whole.decimals())) * length;
  const Integer below = Integer(whole.units()) * Integer(power_of_ten(part.decimals()));
  return static_cast<std::int64_t>(above / below);
}

} // namespace toets
