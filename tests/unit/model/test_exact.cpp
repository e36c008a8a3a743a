#include "support/catch.hpp"
#include "toets/engine/relation.hpp"

using toets::Exact;

TEST_CASE("an exact result is written as a decimal where one exists") {
  CHECK(Exact{-44682162, 100, 2}.text() == "-446821.62");
  CHECK(Exact{1, 8, 0}.text() == "0.125");
  CHECK(Exact{3, 6, 0}.text() == "0.5");
  CHECK(Exact{7, 1, 0}.text() == "7");
  CHECK(Exact{1, 40, 0}.text() == "0.025");
}

TEST_CASE("an exact result shows at least the decimals that were printed") {
  CHECK(Exact{0, 1, 2}.text() == "0.00");
  CHECK(Exact{0, 300, 2}.text() == "0.00");
  CHECK(Exact{500, 100, 2}.text() == "5.00");
  CHECK(Exact{1, 8, 2}.text() == "0.125");
}

TEST_CASE("what no decimal writes exactly is a reduced fraction") {
  CHECK(Exact{91, 3, 2}.text() == "91/3");
  CHECK(Exact{-182, 6, 0}.text() == "-91/3");
  CHECK(Exact{1, 30, 0}.text() == "1/30");
}

TEST_CASE("exact results compare by value") {
  CHECK(Exact{1, 3, 0} < Exact{34, 100, 2});
  CHECK_FALSE(Exact{34, 100, 2} < Exact{1, 3, 0});
  CHECK_FALSE(Exact{2, 4, 0} < Exact{1, 2, 0});
  CHECK(Exact{-1, 2, 0} < Exact{0, 1, 0});
}

TEST_CASE("the magnitude of an exact result keeps its decimals") {
  CHECK(Exact{-150, 100, 2}.magnitude().text() == "1.50");
  CHECK(Exact{0, 100, 2}.is_zero());
  CHECK_FALSE(Exact{-1, 100, 2}.is_zero());
}

TEST_CASE("comparing exact results that are too large is refused") {
  const toets::Int128 large = toets::power_of_ten(30);
  CHECK_THROWS_AS((Exact{large, 1, 0} < Exact{1, large, 0}), toets::DecimalOverflow);
}
