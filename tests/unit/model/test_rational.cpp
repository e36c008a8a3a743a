#include "model/rational.hpp"

#include "support/catch.hpp"

using toets::Decimal;
using toets::Int128;
using toets::Rational;

TEST_CASE("a rational is reduced and has a positive denominator") {
  CHECK(Rational(6, 4).text() == "3/2");
  CHECK(Rational(3, -6).text() == "-1/2");
  CHECK(Rational(0, -5).text() == "0");
  CHECK(Rational(-4, -2) == Rational(2));
  CHECK(Rational(1).text() == "1");
}

TEST_CASE("rationals add and multiply exactly") {
  CHECK(Rational(1, 3) + Rational(1, 6) == Rational(1, 2));
  CHECK(Rational(2, 3) * Rational(3, 4) == Rational(1, 2));
  CHECK(Rational(1, 3).negated() == Rational(-1, 3));
}

TEST_CASE("a decimal is a rational") {
  CHECK(Rational::from(Decimal::parse("0.25").value()) == Rational(1, 4));
  CHECK(Rational::from(Decimal::parse("-12.50").value()).text() == "-25/2");
}

TEST_CASE("a rational without a denominator or with too large parts is refused") {
  CHECK_THROWS_AS(Rational(1, 0), toets::DecimalOverflow);
  CHECK_THROWS_AS(Rational(Int128{1} << 64, 1), toets::DecimalOverflow);
  const Rational small(1, Int128{1} << 40);
  CHECK_THROWS_AS(small * small, toets::DecimalOverflow);
  CHECK(Rational(Int128{1} << 64, Int128{1} << 63) == Rational(2));
}
