#include "common/numbers.hpp"

#include "toets/engine/decimal.hpp"

#include "support/catch.hpp"

#include <toets/abi.h>

#include <string>

using toets::layout::is_digit;
using toets::layout::Number;
using toets::layout::NumberStyle;
using toets::layout::Range;

namespace {

Number read(std::string_view field, NumberStyle style = {}) {
  return toets::layout::read_number(field, Range{0, field.size()}, style);
}

struct Row {
  std::string field, value, unit;
};

} // namespace

TEST_CASE("a printed number has one canonical value with its printed decimals") {
  const Row rows[] = {{"856.051,00", "856051.00", ""},
                      {"-342.179,81", "-342179.81", ""},
                      {"0,00", "0.00", ""},
                      {"1.234", "1234", ""},
                      {"1234,5", "1234.5", ""},
                      {"12", "12", ""},
                      {"\xE2\x88\x92"
                       "5,00",
                       "-5.00", ""},
                      {"5,00-", "-5.00", ""},
                      {"4.500,-", "4500", ""},
                      {"\xE2\x80\x94"
                       "92.030",
                       "-92030", ""},
                      {"-4.500,--", "-4500", ""},
                      {"\xE2\x82\xAC 12,-", "12", "EUR"},
                      {"(1.234,56)", "-1234.56", ""},
                      {"\xE2\x82\xAC 1.234,56", "1234.56", "EUR"},
                      {"1.234,56 \xE2\x82\xAC", "1234.56", "EUR"},
                      {"EUR 7", "7", "EUR"},
                      {"7 EUR", "7", "EUR"},
                      {"15,80%", "15.80", "%"},
                      {"15,80 %", "15.80", "%"},
                      {"1\xC2\xA0"
                       "234\xC2\xA0"
                       "567",
                       "1234567", ""},
                      {"- 3.602.229", "-3602229", ""},
                      {"+4", "4", ""},
                      {"-0,00", "0.00", ""},
                      {"007", "7", ""}};
  for (const Row& row : rows) {
    INFO(row.field);
    const Number number = read(row.field);
    CHECK(number.state == Number::State::valid);
    CHECK(number.value == row.value);
    CHECK(number.unit == row.unit);
  }
}

TEST_CASE("plain spaces group digits only where a field between tabs holds the number") {
  CHECK(read("1 234 567").state == Number::State::unreadable);
  CHECK(read("1 234 567", {.plain_space_groups = true}).value == "1234567");
  CHECK(read("12 34", {.plain_space_groups = true}).state == Number::State::unreadable);
}

TEST_CASE("what looks like a number and is none is kept with a reason") {
  for (const std::string field :
       {"1.198.230,8l", "12.34,5", "1.2345,00", "1,234.56", "1,2,3", "12,", ",50", "O,OO", "1.23O,00",
        "1.234.5", "1234.567,00", "0.123", "1234567890123456789"}) {
    INFO(field);
    const Number number = read(field);
    CHECK(number.state == Number::State::unreadable);
    CHECK_FALSE(number.invalid.empty());
    CHECK(number.value.empty());
  }
}

TEST_CASE("a number with a digit or a decimal too many is kept with a reason") {
  const std::string digits(TOETS_MOST_DIGITS, '7');
  const std::string decimals(TOETS_MOST_DECIMALS, '1');
  CHECK(read(digits).value == digits);
  CHECK(read(digits + "7").invalid == "it has more digits than an amount can have");
  CHECK(read("0," + decimals).value == "0." + decimals);
  CHECK(read("0," + decimals + "1").invalid == "it has more decimals than an amount can have");
  CHECK(read("14.300," + decimals + "1").state == Number::State::unreadable);
}

TEST_CASE("the model holds each number that a plugin may give") {
  STATIC_REQUIRE(TOETS_MOST_DECIMALS == toets::Decimal::max_decimals);
  const std::string decimals(TOETS_MOST_DECIMALS, '1');
  const std::string digits(TOETS_MOST_DIGITS, '7');
  CHECK(toets::Decimal::parse(digits.substr(decimals.size()) + "." + decimals));
  constexpr std::size_t billion = 9; // the most zeros that a word stands for: "miljard"
  CHECK(toets::Decimal::parse(toets::layout::scaled(digits, billion)));
}

TEST_CASE("words and marks are no numbers") {
  for (const std::string field : {"/", "*", "nvt", "zie bijlage", "", "-", "p. 12 en 13"}) {
    INFO(field);
    CHECK(read(field).state == Number::State::none);
  }
  CHECK(toets::layout::absence("/") == "slash");
  CHECK(toets::layout::absence(" ") == "blank");
  CHECK(toets::layout::absence("**") == "asterisk");
  CHECK(toets::layout::absence("nvt") == "text");
}

TEST_CASE("the range of a number holds its sign and percent sign but no currency") {
  const Number euro = read("\xE2\x82\xAC -1,00");
  CHECK(euro.range.begin == 4);
  CHECK(read("15,80%").range.end == 6);
}

TEST_CASE("a word such as million moves the decimal point exactly") {
  CHECK(toets::layout::scaled("1.5", 6) == "1500000");
  CHECK(toets::layout::scaled("-2", 3) == "-2000");
  CHECK(toets::layout::scaled("1.2345", 3) == "1234.5");
}

TEST_CASE("sign, currency and parentheses stand in every order") {
  for (const std::string field :
       {"\xE2\x82\xAC -1.000,00", "- \xE2\x82\xAC 1.000,00", "(\xE2\x82\xAC 1.000,00)",
        "\xE2\x82\xAC (1.000,00)", "EUR - 1.000,00", "1.000,00 -", "\xE2\x82\xAC 1.000,00-",
        "\xE2\x80\x91"
        "1.000,00",
        "\xE2\x80\x92"
        "1.000,00",
        "\xE2\x80\x93"
        "1.000,00",
        "1.000,00\xE2\x88\x92"}) {
    INFO(field);
    const Number number = read(field);
    CHECK(number.state == Number::State::valid);
    CHECK(number.value == "-1000.00");
  }
}

TEST_CASE("a scale in front of the currency, or a word for one, raises the value") {
  const Row rows[] = {{"133,7 k\xE2\x82\xAC", "133700", "EUR"},  {"133.700k\xE2\x82\xAC", "133700000", "EUR"},
                      {"-1,2 M\xE2\x82\xAC", "-1200000", "EUR"}, {"5 kEUR", "5000", "EUR"},
                      {"1,96 miljoen euro", "1960000", "EUR"},   {"1,96 mln.", "1960000", ""}};
  for (const Row& row : rows) {
    INFO(row.field);
    const Number number = read(row.field);
    CHECK(number.value == row.value);
    CHECK(number.unit == row.unit);
    CHECK(is_digit(row.field[number.range.end - 1]));
  }
  CHECK(read("5 k").state != Number::State::valid);
}
