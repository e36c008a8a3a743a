#include "toets/engine/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <algorithm>

namespace toets {
namespace {

using Integer = boost::multiprecision::cpp_int;
using Fraction = boost::multiprecision::cpp_rational;

/// Of any size: what is compared or shown may need more digits than what was added.
Fraction fraction_of(const Exact& exact) { return {Integer(exact.numerator), Integer(exact.denominator)}; }

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
  return fraction_of(a) < fraction_of(b);
}

bool is_difference(const Exact& result, const Exact& a, const Exact& b) {
  return fraction_of(result) == fraction_of(a) - fraction_of(b);
}

bool are_within(const Exact& a, const Exact& b, std::initializer_list<Exact> slacks) {
  Fraction slack;
  for (const Exact& each : slacks) slack += fraction_of(each);
  return abs(fraction_of(a) - fraction_of(b)) <= slack;
}

} // namespace toets
