#include "support/catch.hpp"
#include "toets/engine/day.hpp"

using toets::Day;

TEST_CASE("a day that exists is read and written as ISO 8601") {
  for (const std::string text : {"2023-12-31", "2024-02-29", "2000-02-29", "1999-01-01", "0001-01-01"}) {
    INFO(text);
    const auto day = Day::parse(text);
    REQUIRE(day);
    CHECK(day->text() == text);
  }
}

TEST_CASE("a day that no calendar has is none") {
  for (const std::string text :
       {"2023-02-29", "1900-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00"}) {
    INFO(text);
    CHECK_FALSE(Day::parse(text));
  }
}

TEST_CASE("only the full ISO form is a day") {
  for (const std::string text :
       {"", "2023", "2023-1-01", "2023-01-1", "31/12/2023", "31-12-2023", "20231231", "2023-12-31 ",
        " 2023-12-31", "2023/12/31", "-023-12-31", "2023--1-01", "2023-+1-01", "2023-12-3x", "abcd-ef-gh"}) {
    INFO(text);
    CHECK_FALSE(Day::parse(text));
  }
}

TEST_CASE("days are ordered by the calendar") {
  CHECK(*Day::parse("2022-12-31") < *Day::parse("2023-01-01"));
  CHECK(*Day::parse("2023-01-31") < *Day::parse("2023-02-01"));
  CHECK(*Day::parse("2023-02-01") == *Day::parse("2023-02-01"));
}
