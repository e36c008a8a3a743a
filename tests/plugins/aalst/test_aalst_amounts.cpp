// What one cell of a year holds.
#include "aalst/amounts.hpp"

#include "support/catch.hpp"

using toets::aalst::read_values;

namespace {

std::size_t count_in(std::string_view field) {
  return read_values(field, toets::layout::Range{0, field.size()}).size();
}

} // namespace

TEST_CASE("words beside an amount, or a remark behind it, leave it one value") {
  CHECK(count_in("400 EUR") == 1);
  CHECK(count_in("400 EUR inkomsten") == 1);
  CHECK(count_in("400 EUR (dagelijks)") == 1);
}

TEST_CASE("a field with other words beside its amount holds no value") {
  CHECK(count_in("tram 400 EUR bus") == 0);
  CHECK(count_in("400 EUR tram(dagelijks)") == 0);
}
