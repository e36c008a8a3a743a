#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using toets::test::seen;

TEST_CASE("a node shows its fields and its family") {
  CHECK(seen("plan.label") == "AP1 Werk");
  CHECK(seen("plan.parent") == "nil");
  CHECK(seen("plan.priority") == "nil");
  CHECK(seen("plan:children()[2].code") == "A2");
  CHECK(seen("#plan:children(\"indicator\")") == "0");
  CHECK(seen("plan:children()[1].parent == plan") == "true");
  CHECK(seen("plan:children()[1].status") == "completed");
  CHECK(seen("plan:children()[1]:fields(\"end\")[1].value") == "2022-12-31");
  CHECK(seen("plan:children()[1]:fields(\"end\")[1].node == plan:children()[1]") == "true");
  CHECK(seen("plan:children()[1].end_date") == "2022-12-31");
  CHECK(seen("plan:children()[1].start_date") == "nil");
  CHECK(seen("plan:children()[1]:at(\"end_date\").line") == "10");
  CHECK(seen("plan:at(\"status\")") == "nil");
  CHECK_THAT(seen("plan:at(\"prize\")"), Contains("no place of 'prize'") && Contains("end_date"));
}

TEST_CASE("a node knows the mentions that stand in none of its texts") {
  const std::string action = "plan:children()[2]";
  CHECK(seen("#" + action + ":mentions()") == "1");
  CHECK(seen(action + ":mentions(\"count\")[1].value") == "307");
  CHECK(seen(action + ":mentions(\"count\")[1].text") == "nil");
  CHECK(seen("#" + action + ":mentions(\"amount\")") == "0");
  CHECK(seen("#plan:children()[1]:mentions()") == "0"); // the dates of fields are not among them
  CHECK_THAT(seen(action + ":mentions(\"getal\")"), Contains("mentions: kind 'getal' is none of: amount"));
}

} // namespace toets
