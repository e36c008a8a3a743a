#include "toets/engine/decimal.hpp"

#include "support/catch.hpp"

using toets::Decimal;
using toets::DecimalOverflow;

namespace {

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

} // namespace

TEST_CASE("a decimal keeps the decimals it was printed with") {
  for (const std::string text :
       {"0", "0.00", "7", "-7", "1640747.11", "-0.05", "0.050", "12345678901234567890"}) {
    INFO(text);
    CHECK(decimal(text).text() == text);
  }
  CHECK(decimal("1.50").decimals() == 2);
  CHECK(decimal("1").decimals() == 0);
}

TEST_CASE("leading zeros and minus zero have one canonical text") {
  CHECK(decimal("007.50").text() == "7.50");
  CHECK(decimal("-0.00").text() == "0.00");
  CHECK_FALSE(decimal("-0.00").is_negative());
}

TEST_CASE("only canonical text is a decimal") {
  for (const std::string text : {"", "-", ".", "-.", ".5", "5.", "+5", "--5", "1,5", "1.2.3", " 1", "1 ",
                                 "1e3", "0x1", "1\n", "O", "\xC2\xB2"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("thirty digits and twelve decimals are the most") {
  CHECK(Decimal::parse(std::string(30, '9')));
  CHECK_FALSE(Decimal::parse(std::string(31, '9')));
  CHECK(Decimal::parse("-" + std::string(18, '9') + "." + std::string(12, '9')));
  CHECK_FALSE(Decimal::parse("0." + std::string(13, '1')));
}

TEST_CASE("sums and differences are exact and take the larger number of decimals") {
  CHECK((decimal("0.1") + decimal("0.2")).text() == "0.3");
  CHECK((decimal("1") + decimal("0.05")).text() == "1.05");
  CHECK((decimal("1.00") - decimal("1")).text() == "0.00");
  CHECK((decimal("5") - decimal("7.5")).text() == "-2.5");
}

TEST_CASE("products add up the decimals") {
  CHECK((decimal("1.5") * decimal("-0.20")).text() == "-0.300");
  CHECK((decimal("3") * decimal("4")).text() == "12");
}

TEST_CASE("decimals compare by value and not by printing") {
  CHECK(decimal("1.0") == decimal("1.00"));
  CHECK(decimal("-1.01") < decimal("-1"));
  CHECK(decimal("0.9") < decimal("1"));
  CHECK_FALSE(decimal("1.0") < decimal("1"));
}

TEST_CASE("magnitude drops the sign and keeps the decimals") {
  CHECK(decimal("-12.30").magnitude().text() == "12.30");
  CHECK(decimal("12.30").magnitude().text() == "12.30");
}

TEST_CASE("any two decimals compare, also where one number of decimals cannot hold both") {
  const Decimal large = decimal(std::string(30, '9'));
  const Decimal small = decimal("0.000000000001");
  CHECK(small < large);
  CHECK(small > large.negated());
  CHECK(small.negated() < small);
  CHECK(small.negated() > decimal("-0.1"));
  CHECK(large != small);
  CHECK(decimal(std::string(18, '9') + ".000000000001") > decimal(std::string(18, '9')));
}

TEST_CASE("a result that cannot be held exactly is refused and never wrapped") {
  const Decimal large = decimal(std::string(30, '9'));
  const Decimal small = decimal("0.000000000001");
  CHECK_THROWS_AS(large * large, DecimalOverflow);
  CHECK_THROWS_AS(large + small, DecimalOverflow);
  Decimal power = decimal("1");
  CHECK_THROWS_AS(
      [&] {
        for (int i = 0; i < 10; ++i) power = power * decimal("0.0000000001");
      }(),
      DecimalOverflow);
  const toets::Int128 most = ~(toets::Int128{1} << 127);
  CHECK_THROWS_AS(toets::checked_add(most, 1), DecimalOverflow);
  CHECK_THROWS_AS(toets::checked_multiply(most, 2), DecimalOverflow);
  CHECK_THROWS_AS(toets::power_of_ten(39), DecimalOverflow);
  // The least number that there is has no negative.
  CHECK_THROWS_AS(decimal("-18446744073709551616") * decimal("9223372036854775808"), DecimalOverflow);
  CHECK_THROWS_AS(toets::checked_add(-most, -1), DecimalOverflow);
  CHECK(toets::to_text(toets::power_of_ten(38)) == "1" + std::string(38, '0'));
}

TEST_CASE("the largest and the smallest integer are written in full") {
  const toets::Int128 most = ~(toets::Int128{1} << 127);
  CHECK(toets::to_text(most) == "170141183460469231731687303715884105727");
  CHECK(toets::to_text(-most - 1) == "-170141183460469231731687303715884105728");
}
