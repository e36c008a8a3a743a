#include "toets/engine/relation.hpp"

#include <algorithm>

namespace toets {
namespace {

Int128 absolute(Int128 value) { return value < 0 ? -value : value; }

} // namespace

std::string Exact::text() const {
  // A fraction is a decimal exactly when its reduced denominator has no prime but 2 and 5.
  Int128 a = absolute(numerator), b = denominator;
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  const Int128 common = a == 0 ? 1 : a;
  const Int128 top = numerator / common;
  Int128 bottom = denominator / common;
  unsigned twos = 0, fives = 0;
  for (; bottom % 2 == 0; bottom /= 2) ++twos;
  for (; bottom % 5 == 0; bottom /= 5) ++fives;
  if (bottom != 1) return to_text(top) + "/" + to_text(denominator / common);
  const unsigned places = std::max({twos, fives, decimals});
  return Decimal(checked_multiply(top, power_of_ten(places)) / (denominator / common), places).text();
}

bool operator<(const Exact& a, const Exact& b) {
  return checked_multiply(a.numerator, b.denominator) < checked_multiply(b.numerator, a.denominator);
}

} // namespace toets
