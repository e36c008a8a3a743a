#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::plan_with_actions;

TEST_CASE("a relation that is not stated right says what is wrong") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  const auto error_of = [&](const std::string& expression) {
    return bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn " + expression);
  };
  CHECK_THAT(error_of("relation.identity { a, \"==\", a }"), Contains("'==' is no comparison"));
  CHECK_THAT(error_of("relation.identity { a, \"=\" }"), Contains("is needed here, not nil"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, tolerance = \"1,5\" }"),
             Contains("'1,5' is not a decimal"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, args = 5 }"), Contains("args must be a table"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, args = { x = {} } }"),
             Contains("cannot be an argument"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, key = {} }"), Contains("key must be a text"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, at = 5 }"), Contains("a place is needed here"));
  CHECK_THAT(error_of("relation.mean { a, {} }"), Contains("list of parts is empty"));
  CHECK_THAT(error_of("relation.mean { a, a }"), Contains("list of parts"));
  CHECK_THAT(error_of("relation.mean { a + a, { a } }"), Contains("one single number"));
  CHECK_THAT(error_of("relation.ratio { a, a + a, a }"), Contains("two single numbers"));
  CHECK_THAT(error_of("relation.ratio { a, a }"), Contains("is needed here"));
  CHECK_THAT(error_of("relation.product { a, a, a, kind = \"truth\" }"), Contains("'truth' is none of"));
  CHECK(error_of("relation.product { a, a, a, kind = \"identity\" }").empty());
  CHECK_THAT(
      error_of("relation.claim { a, \"=\", a, arg = {} }"),
      EndsWith("case.lua:3: relation: 'arg' is not a field; those are args, at, key, tolerance; did you mean "
               "'args'?"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, kind = \"claim\" }"),
             Contains("'kind' is not a field"));
  CHECK_THAT(error_of("relation.identity { a, \"=\", a, a }"), Contains("relation: an entry has no name"));
  CHECK_THAT(error_of("relation.mean { a, { a }, a }"), Contains("relation: an entry has no name"));
  CHECK_THAT(error_of("relation.ratio { a, a, a, knd = \"claim\" }"), Contains("did you mean 'kind'?"));
}

TEST_CASE("a finding that is not stated right says what is wrong") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  CHECK_THAT(bench.error_on_report("return finding {}"), Contains("nothing without a place"));
  CHECK_THAT(bench.error_on_report("return finding { at = report, severity = \"fatal\" }"),
             Contains("'fatal' is none of"));
  CHECK_THAT(bench.error_on_report("return finding { at = report, related = { 5 } }"),
             Contains("a place is needed here"));
  CHECK_THAT(bench.error_on_report("return finding { at = report, args = { [1] = \"x\" } }"),
             Contains("names must be texts"));
  CHECK_THAT(bench.error_on_report("return finding(5)"), Contains("table expected"));
  CHECK_THAT(
      bench.error_on_report("return finding { at = report, severty = \"note\" }"),
      EndsWith(
          "case.lua:2: finding: 'severty' is not a field; those are at, args, related, severity, key; did "
          "you mean 'severity'?"));
  CHECK_THAT(bench.error_on_report("return finding { report, at = report }"),
             Contains("finding: an entry has no name"));
  CHECK_THAT(bench.error_on_report("return finding { at = report, related = report }"),
             Contains("finding: related must be a list of places, not a report"));
}

TEST_CASE("of several wrong arguments the first by name is told, whatever the order of Lua's tables") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  std::string arguments = "ok = 1";
  for (char c = 'z'; c >= 'b'; --c) arguments += std::string(", ") + c + " = 1.5, " + c + c + " = true";
  CHECK_THAT(bench.error_on_report("return finding { at = report, args = { aa = {}, " + arguments + " } }"),
             EndsWith("args.aa: a table cannot be an argument of a message"));
  CHECK_THAT(bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn relation.claim { a, "
                                   "\"=\", a, args = { " +
                                   arguments + " } }"),
             EndsWith("args.b: 1.5 cannot be an argument of a message"));
}

} // namespace toets
