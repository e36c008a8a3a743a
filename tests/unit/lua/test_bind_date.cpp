#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::value_of;

TEST_CASE("days compare and show their parts") {
  CHECK(value_of("date(\"2023-09-30\") < date(\"2023-10-01\")") == "true");
  CHECK(value_of("date(\"2023-09-30\") == date(\"2023-09-30\")") == "true");
  CHECK(value_of("date(\"2023-09-30\").month") == "9");
  CHECK(value_of("date(\"2023-09-30\")") == "2023-09-30");
  CHECK_THAT(value_of("date(\"2023-09-31\")"), Contains("'2023-09-31' is no day"));
}

TEST_CASE("the difference of two days is a number of days") {
  CHECK(value_of("date(\"2024-03-01\") - date(\"2024-02-01\")") == "29");
  CHECK(value_of("date(\"2023-12-31\") - date(\"2024-01-01\")") == "-1");
}

} // namespace toets
