#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using toets::test::seen;

TEST_CASE("figures are filtered by section and row and measure and year") {
  CHECK(seen("#plan:figures()") == "5");
  CHECK(seen("#plan:figures({ row = \"receipts\" })") == "2");
  CHECK(seen("plan:figures({ row = \"receipts\", measure = \"budget\" })[1].value") == "40.00");
  CHECK(seen("#plan:figures({ year = 2022 })") == "0");
  CHECK(seen("#plan:figures({ section = \"investment\" })") == "0");
}

TEST_CASE("a figure shows its value or why there is none") {
  CHECK(seen("plan:figures()[1].value") == "30.00");
  CHECK(seen("plan:figures()[1].column.label") == "actual 2023");
  CHECK(seen("plan:figures()[3].value") == "nil");
  CHECK(seen("plan:figures()[3].absent") == "unreadable");
  CHECK(seen("plan:figures()[5].value") == "nil"); // belongs to no column
  CHECK(seen("plan:figures()[5].assigned") == "no");
  CHECK(seen("plan:figures()[5].raw") == "9.99");
  CHECK(seen("plan:children()[1]:figures()[1].value") == "10.00"); // printed negative
}

TEST_CASE("a sibling is the same column in another row") {
  CHECK(seen("plan:figures()[2]:sibling({ row = \"expenditure\" }).value") == "4.00");
  CHECK(seen("plan:figures()[1]:sibling({ measure = \"budget\" }).value") == "40.00");
  CHECK(seen("plan:figures()[1]:sibling({ section = \"investment\" }).printed") == "false");
  CHECK(seen("plan:figures()[1]:sibling({ row = \"balance\" }).value") == "0");
  CHECK(seen("plan:figures()[1]:sibling({ section = false }).section") == "nil");
}

TEST_CASE("the figures of children stand at the same coordinate") {
  CHECK(seen("#plan:figures()[1]:of_children(\"action\")") == "2");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[1].value") == "10.00");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[2].printed") == "false");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[2].value") == "0");
  CHECK(seen("plan:figures()[2]:of_children(\"action\")[1].value") == "nil"); // no budget column
}

} // namespace toets
