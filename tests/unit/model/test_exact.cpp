#include "support/catch.hpp"
#include "toets/engine/exact.hpp"

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

TEST_CASE("exact results of any size compare") {
  const toets::Int128 large = toets::power_of_ten(30);
  CHECK(Exact{1, large, 0} < Exact{large, 1, 0});
  CHECK_FALSE(Exact{large, 1, 0} < Exact{1, large, 0});
  CHECK(Exact{large, large + 1, 0} < Exact{large + 1, large + 2, 0});
}

TEST_CASE("a decimal of more digits than can be held is given as the fraction it is") {
  CHECK(Exact{25, toets::Int128{1} << 40, 0}.text() == "25/1099511627776");
  CHECK(Exact{toets::power_of_ten(37), 8, 0}.text() == "1250000000000000000000000000000000000");
  CHECK(Exact{toets::power_of_ten(37) + 1, 8, 0}.text() == "10000000000000000000000000000000000001/8");
}

TEST_CASE("a fraction is rounded half away from zero") {
  CHECK(Exact{91, 3, 0}.rounded(2) == "30.33");
  CHECK(Exact{-200, 3, 0}.rounded(2) == "-66.67");
  CHECK(Exact{1, 8, 0}.rounded(2) == "0.13");
  CHECK(Exact{-1, 8, 0}.rounded(2) == "-0.13");
  CHECK(Exact{2, 3, 0}.rounded(0) == "1");
  CHECK(Exact{toets::power_of_ten(37), 3, 0}.rounded(2) == "3333333333333333333333333333333333333.33");
}

TEST_CASE("differences of exact results are compared without a limit") {
  const Exact large{toets::power_of_ten(37), 7, 0}, small{1, 7, 0};
  CHECK(is_difference({toets::power_of_ten(37) - 1, 7, 0}, large, small));
  CHECK_FALSE(is_difference(large, large, small));
  CHECK(are_within(large, {toets::power_of_ten(37) - 14, 7, 0}, {{1, 1, 0}, {1, 1, 0}}));
  CHECK_FALSE(are_within(large, {toets::power_of_ten(37) - 15, 7, 0}, {{1, 1, 0}, {1, 1, 0}}));
}

TEST_CASE("a length stands for a part of a whole, however many digits both have") {
  const auto length = [](const std::string& part, const std::string& whole) {
    return toets::length_of(*toets::Decimal::parse(part), *toets::Decimal::parse(whole), 200);
  };
  CHECK(length("0", "7") == 0);
  CHECK(length("7.00", "7") == 200);
  CHECK(length("1", "3.0") == 66);
  CHECK(length("0.000000000001", std::string(30, '9')) == 0);
  CHECK(length(std::string(29, '9'), std::string(30, '9')) == 19);
}
