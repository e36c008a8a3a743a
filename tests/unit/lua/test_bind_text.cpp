#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using toets::test::seen;

TEST_CASE("texts and mentions know their places") {
  const std::string text = "plan:children()[2]:texts(\"money\")[1]";
  CHECK(seen(text + ".value") == "Raming: 12,50 euro\nop 31/09/2023 en 01/10/2023");
  CHECK(seen(text + ".ordinal") == "1");
  CHECK(seen("#" + text + ":mentions()") == "3");
  CHECK(seen(text + ":mentions(\"amount\")[1].value") == "12.50");
  CHECK(seen(text + ":mentions(\"amount\")[1].from") == "9");
  CHECK(seen(text + ":mentions(\"date\")[1].value") == "nil");
  CHECK(seen(text + ":mentions(\"date\")[1].invalid") == "no such day");
  CHECK(seen(text + ":mentions(\"date\")[2].value") == "2023-10-01");
  CHECK(seen(text + ":at(1, 6).line") == "17");
  CHECK(seen(text + ":at(20, 21).line") == "18");
  CHECK_THAT(seen(text + ":at(0, 1)"), Contains("the text has the bytes 1 to"));
  CHECK_THAT(seen(text + ":at(5, 4)"), Contains("the text has the bytes 1 to"));
  CHECK_THAT(seen(text + ":at(1, 9999)"), Contains("the text has the bytes 1 to"));
}

} // namespace toets
