#include "mutation/changed_digit.hpp"

#include "support/catch.hpp"

#include <set>

namespace toets {
namespace {

std::string printed(std::string_view raw, std::string_view value, std::size_t turn) {
  const auto changed = with_changed_digit(raw, *Decimal::parse(value), turn);
  return changed ? changed->printed + " = " + changed->value.text() : "nothing";
}

} // namespace

TEST_CASE("a turn says which digit changes, in print and in value alike") {
  CHECK(printed("1.234,50", "1234.50", 0) == "4.234,50 = 4234.50");
  CHECK(printed("1.234,50", "1234.50", 4) == "1.234,80 = 1234.80");
  CHECK(printed("1.234,50", "1234.50", 6) == "4.234,50 = 4234.50");
  CHECK(printed("-12", "-12", 1) == "-15 = -15");
}

TEST_CASE(
    "places around each other have different turns, also when only every second or fourth is looked at") {
  for (const std::size_t step : {1U, 2U, 3U, 4U}) {
    std::set<std::size_t> odd;
    for (std::size_t i = 0; i < 10; ++i) odd.insert(turn_of(i * step) % 2);
    CHECK(odd.size() == 2);
  }
  CHECK(turn_of(5) == turn_of(5));
}

TEST_CASE("no number begins with 0 after its digit is changed") {
  CHECK(printed("71", "71", 0) == "11 = 11");
  CHECK(printed("17", "17", 1) == "10 = 10");
}

TEST_CASE("a number in words and digits has fewer of them than its value") {
  CHECK(printed("1,2 miljoen", "1200000", 1) == "1,5 miljoen = 1500000");
}

TEST_CASE("where the digits are not those of the value nothing is changed") {
  CHECK(printed("twaalf", "12", 0) == "nothing");
  CHECK(printed("1O,05", "10.05", 0) == "nothing");
  CHECK_FALSE(with_changed_digit("zonder", 0));
}

} // namespace toets
