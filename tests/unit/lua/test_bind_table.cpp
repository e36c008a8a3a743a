#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using toets::test::seen;

TEST_CASE("a table has a figure at each coordinate of its columns") {
  const std::string own = "plan:tables()[1]:figure_at(plan:tables()[1].columns[1], ";
  CHECK(seen(own + "{ section = \"operating\", row = \"receipts\" }).value") == "30.00");
  CHECK(seen(own + "{ section = \"investment\", row = \"receipts\" }).printed") == "false");
  CHECK(seen(own + "{ section = \"investment\", row = \"receipts\" }).column.label") == "actual 2023");
  CHECK(seen(own + "{ row = \"total\" }).section") == "nil");
  const std::string of_child = "plan:children()[1]:tables()[1]:figure_at(plan:tables()[1].columns";
  CHECK(seen(of_child + "[1], { section = \"operating\", row = \"receipts\" }).value") == "10.00");
  CHECK(seen(of_child + "[2], { section = \"operating\", row = \"receipts\" })") ==
        "nil"); // no budget column
  CHECK_THAT(seen(own + "{ section = \"operating\" })"), Contains("figure_at: the row is missing"));
  CHECK_THAT(seen(own + "{ row = \"sum\" })"), Contains("figure_at: row 'sum' is none of: receipts"));
  CHECK_THAT(seen(own + "{ row = \"total\", year = 2023 })"), Contains("figure_at: 'year' is not a field"));
  CHECK_THAT(seen("plan:tables()[1]:figure_at(2023, { row = \"total\" })"), Contains("toets.Column"));
}

} // namespace toets
