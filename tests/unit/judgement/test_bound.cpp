#include "judgement/bound.hpp"

#include "support/catch.hpp"

namespace toets {

namespace {

std::string read(std::string_view text) {
  const auto bound = bound_of(text);
  return bound ? bound->text() : "refused";
}

} // namespace

TEST_CASE("an amount is read as programs write it and as Dutch does") {
  CHECK(read("500") == "500");
  CHECK(read("500.00") == "500.00");
  CHECK(read("500,00") == "500.00");
  CHECK(read("1.500,00") == "1500.00");
  CHECK(read("1.234.567,8") == "1234567.8");
  CHECK(read("0") == "0");
  CHECK(read("18093.980") == "18093.980");
  CHECK(read("1.234,567") == "1234.567");
  CHECK(read("0,500") == "0.500");
}

TEST_CASE("what can be read in two ways is no amount, and neither is anything else") {
  CHECK_THAT(bound_of("1.500").error().message.en, Catch::Contains("two ways"));
  CHECK_THAT(bound_of("20,000").error().message.en, Catch::Contains("two ways"));
  for (const char* text : {"", "-1", "-1,00", "1,500.00", "1.50,00", "15.0.000,00", "1500.000,00", "500,",
                           ",5", "5 00", "500 EUR", "1e3", "12345678901234567890"})
    CHECK(read(text) == "refused");
}

TEST_CASE("an amount is held against a bound exactly") {
  const Decimal bound = *Decimal::parse("500.00");
  CHECK(is_within({500, 1, 0}, bound));
  CHECK_FALSE(is_within({50001, 100, 2}, bound));
  CHECK(is_within({1000, 3, 0}, bound));
  CHECK_FALSE(is_within({1501, 3, 0}, bound));
  CHECK(is_below({49999, 100, 2}, bound));
  CHECK_FALSE(is_below({500, 1, 0}, bound));
}

TEST_CASE("an amount with more digits than can be compared is above every bound") {
  const Exact vast{power_of_ten(37), 1, 0};
  CHECK_FALSE(is_within(vast, *Decimal::parse("0.000000000001")));
  CHECK_FALSE(is_below(vast, *Decimal::parse("0.000000000001")));
}

} // namespace toets
