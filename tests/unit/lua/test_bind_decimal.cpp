#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::value_of;

TEST_CASE("decimals are exact in Lua") {
  CHECK(value_of("decimal(\"0.1\") + decimal(\"0.2\") == decimal(\"0.3\")") == "true");
  CHECK(value_of("decimal(\"1.50\") - 1") == "0.50");
  CHECK(value_of("2 * decimal(\"1.50\")") == "3.00");
  CHECK(value_of("-decimal(\"1.50\")") == "-1.50");
  CHECK(value_of("decimal(\"1.0\") == decimal(\"1.00\")") == "true");
  CHECK(value_of("decimal(\"-2\") < decimal(\"1\") and decimal(\"1\") <= decimal(\"1\")") == "true");
  CHECK(value_of("decimal(\"1.50\").decimals") == "2");
  CHECK(value_of("decimal(7).text") == "7");
}

TEST_CASE("a Lua float is no decimal") {
  CHECK_THAT(value_of("decimal(0.1)"), Contains("float"));
  CHECK_THAT(value_of("decimal(\"1\") + 0.5"), Contains("a decimal is needed here"));
  CHECK_THAT(value_of("decimal(\"1\") < 0.5"), Contains("a decimal is needed here"));
  CHECK_THAT(value_of("decimal(\"1\") * 0.5"),
             Contains("a decimal is multiplied by a whole number, a decimal or a figure, not by 0.5") &&
                 Contains("write decimal(\"0.5\")"));
  CHECK_THAT(value_of("decimal(\"1\") * nil"),
             Contains("case.lua:1: a decimal is multiplied") && EndsWith("not by nil"));
  CHECK_THAT(value_of("nil * decimal(\"1\")"), EndsWith("not by nil"));
}

TEST_CASE("decimals are not divided") {
  CHECK_THAT(value_of("decimal(\"1\") / decimal(\"2\")"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"1\") // 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"1\") % 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"2\") ^ 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"2\") / 100"), Contains("decimal(\"0.01\") * params.percent"));
}

TEST_CASE("text that is no canonical decimal is refused") {
  CHECK_THAT(value_of("decimal(\"1.234,50\")"), Contains("'1.234,50' is not a decimal"));
  CHECK_THAT(value_of("decimal({})"), Contains("error"));
}

TEST_CASE("a result that is too large is an error with a message") {
  CHECK_THAT(value_of("decimal((\"9\"):rep(30)) * decimal((\"9\"):rep(30))"), Contains("more digits"));
}

} // namespace toets
