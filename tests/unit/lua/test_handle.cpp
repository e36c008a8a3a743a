#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::plan_with_actions;
using toets::test::seen;
using toets::test::value_of;

TEST_CASE("a wrong field is an error that lists the right ones") {
  CHECK_THAT(seen("plan.titel"),
             Contains("Node has no field 'titel'") && Contains("title") && Contains("children"));
  CHECK_THAT(seen("report.year"), Contains("Report has no field 'year'") && Contains("fiscal_year"));
  CHECK_THAT(seen("plan:figures()[1].amount"), Contains("Figure has no field 'amount'") && Contains("value"));
  CHECK_THAT(seen("plan[1]"), Contains("Node has no field '1'"));
  CHECK_THAT(value_of("decimal(\"1\").value"),
             Contains("Decimal has no field 'value'") && Contains("text, decimals"));
}

TEST_CASE("handles are read-only") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  CHECK_THAT(bench.error_on_report("report.kind = \"x\""), Contains("a Report is read-only"));
  CHECK_THAT(bench.error_on_report("report:nodes()[1].code = \"x\""), Contains("a Node is read-only"));
  CHECK_THAT(bench.error_on_report("report:nodes()[1]:figures()[1].value = 1"),
             Contains("a Figure is read-only"));
  CHECK_THAT(bench.error_of("decimal(\"1\").text = \"2\""), Contains("a Decimal is read-only"));
}

TEST_CASE("a method called on something else is an error and no crash") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  for (const std::string body :
       {"report.nodes({})", "report.nodes(report:nodes()[1])", "report:nodes()[1].children(report)",
        "report:nodes()[1].figures(7)", "re.compile(\"a\").find(report)", "report.nodes()"}) {
    INFO(body);
    CHECK_FALSE(bench.error_on_report(body).empty());
  }
}

TEST_CASE("a handle of an earlier report is an error") {
  LuaBench bench;
  const MadeReport first = plan_with_actions(), second = plan_with_actions();
  lua_State* L = bench.state().raw();
  REQUIRE(bench.state().run_file(bench.folder().write("case.lua", R"(
    local node, figure, report
    return function(given, use)
      if not use then
        node, figure, report = given:nodes()[1], given:nodes()[1]:figures()[1], given
        return node.code
      end
      if use == "node" then return node.code end
      if use == "figure" then return figure.value end
      if use == "form" then return figure + figure end
      if use == "report" then return report:nodes() end
      return node == given:nodes()[1]
    end)")));
  const auto call = [&](const char* use) {
    lua_pushvalue(L, 1);
    lua::push_handle<lua::ReportHandle>(L, 0);
    lua_pushstring(L, use);
    bench.state().call(2, 1);
    std::string text = luaL_tolstring(L, -1, nullptr);
    lua_settop(L, 1);
    return text;
  };
  bench.look_at(first);
  CHECK(call(nullptr) == "AP1");
  CHECK(call("node") == "AP1");
  bench.look_at(second);
  for (const char* use : {"node", "figure", "form", "report"})
    CHECK_THAT(call(use), Contains("no longer there"));
  CHECK(call("equality") == "false");
}

} // namespace toets
