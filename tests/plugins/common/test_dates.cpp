#include "common/dates.hpp"

#include "support/catch.hpp"

#include <string>

using namespace toets::layout;

namespace {

Date field(const std::string& text) { return read_date_field(text, Range{0, text.size()}); }

} // namespace

TEST_CASE("a date has one value however it is printed") {
  for (const std::string text : {"24-01-2023", "24/01/2023", "24/1/2023", "24.1.2023", "24 januari 2023",
                                 "24 Jan. 2023", "2023-01-24"}) {
    INFO(text);
    CHECK(field(text).value == "2023-01-24");
  }
  CHECK(field("29/02/2024").value == "2024-02-29");
}

TEST_CASE("a date that cannot be is kept with its reason") {
  CHECK(field("31/09/2023").invalid == "no such day");
  CHECK(field("31-02-2023").invalid == "no such day");
  CHECK(field("29/02/2023").invalid == "no such day");
  CHECK(field("12/13/2023").invalid == "no such month");
  CHECK(field("01/01/1889").invalid == "the year is not from 1990 to 2060");
  CHECK(field("01/01/2061").invalid == "the year is not from 1990 to 2060");
  CHECK(field("31-12-20233").invalid == "a year has four digits");
  CHECK(field("31-12-202").invalid == "a year has four digits");
  CHECK(field("31 december 20201").invalid == "a year has four digits");
  CHECK(field("onbekend").invalid == "not a date");
  CHECK(field("28/6").invalid == "the year is missing");
}

TEST_CASE("a day that no year has is told without one") {
  for (const std::string text : {"31 juni", "30 februari", "31 sept. en later", "0 mei", "32 mei"}) {
    INFO(text);
    REQUIRE(read_date(text, 0));
    CHECK(read_date(text, 0)->invalid == "no such day");
  }
  CHECK(read_date("29 februari", 0)->invalid.empty());
  CHECK(read_date("31 mei", 0)->invalid.empty());
}

TEST_CASE("a day and month without a year are a date that says so") {
  const auto date = read_date("28/6 heeft het college beslist", 0);
  REQUIRE(date);
  CHECK_FALSE(date->has_year);
  CHECK(date->value.empty());
  CHECK(date->range.end == 4);
}

TEST_CASE("codes fractions and ranges are no dates") {
  for (const std::string text :
       {"01/11/SAP/01", "60/61", "15-64 jaar", "2021-2022", "1.2.3", "12.500,00", "3 maartse"}) {
    INFO(text);
    CHECK_FALSE(read_date(text, 0));
  }
}

TEST_CASE("three and five digits one away from a year are told apart from other numbers") {
  CHECK(is_misprinted_year("202"));
  CHECK(is_misprinted_year("201"));
  CHECK(is_misprinted_year("20201"));
  CHECK(is_misprinted_year("20223"));
  CHECK_FALSE(is_misprinted_year("365"));
  CHECK_FALSE(is_misprinted_year("45000"));
  CHECK_FALSE(is_misprinted_year("2021"));
}

TEST_CASE("a remark in parentheses behind a date is no part of it") {
  CHECK(field("31-12-2025 (verlengd)").value == "2025-12-31");
  CHECK(field("31-12-2025 (verlengd)").range.end == 10);
  CHECK(field("1 juni 2024 (was 2023)").value == "2024-06-01");
  CHECK(field("31-11-2025 (verlengd)").invalid == "no such day");
  CHECK(field("31-12-2025 en later").invalid == "not a date");
  CHECK(field("31/12 (verlengd)").invalid == "not a date");
}
