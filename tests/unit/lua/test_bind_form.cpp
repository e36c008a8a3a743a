#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::plan_with_actions;

TEST_CASE("figures add up to forms") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  for (const std::string expression :
       {"a + b", "a - b", "2 * a", "a * decimal(\"0.5\")", "decimal(\"0.5\") * a", "-a",
        "sum({ a, b, a + b })", "sum({})", "a + (b - a) * 3"}) {
    INFO(expression);
    const auto made_form = bench.run_on_report(
        "local f = report:nodes()[1]:figures()\nlocal a, b = f[1], f[2]\nreturn " + expression);
    REQUIRE(made_form);
    CHECK_THAT(*made_form, Catch::StartsWith("toets.Form"));
  }
}

TEST_CASE("forms hold figures and mentions and nothing else") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  for (const std::string expression :
       {"a + 1", "a - decimal(\"1\")", "a + \"1\"", "sum({ 1 })", "sum({ report })", "a + nil"}) {
    INFO(expression);
    CHECK_THAT(bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn " + expression),
               Contains("rules do no arithmetic on amounts"));
  }
}

TEST_CASE("a figure that is multiplied by something else says by what and where") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  const auto error_of = [&](const std::string& expression) {
    return bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn " + expression);
  };
  for (const std::string expression : {"a * 1.5", "1.5 * a", "(a + a) * 1.5", "a * \"1.5\""}) {
    INFO(expression);
    CHECK_THAT(
        error_of(expression),
        Contains("case.lua:3: a figure is multiplied by a whole number or a decimal, not by") &&
            Contains(
                "(write decimal(\"1.5\"); there is no division: use decimal(\"0.01\") * params.percent)"));
  }
  CHECK_THAT(error_of("a * nil"), EndsWith("a decimal, not by nil"));
  CHECK_THAT(error_of("nil * a"), EndsWith("a decimal, not by nil"));
  CHECK_THAT(error_of("a * report"), EndsWith("a decimal, not by a report"));
  CHECK_THAT(error_of("a * a"), Contains("not by a figure; relation.product"));
  CHECK_THAT(error_of("a * (a + a)"), Contains("not by a sum of figures; relation.product"));
  CHECK_THAT(error_of("a / 2"), Contains("case.lua:3: exact arithmetic is + - and * alone"));
  CHECK_THAT(error_of("(a + a) % 2"), Contains("arithmetic"));
  CHECK_THAT(error_of("a + nil"), Contains("is needed here, not nil"));
  CHECK_THAT(error_of("a + decimal(\"1\")"), Contains("is needed here, not a decimal"));
  CHECK_THAT(error_of("decimal(\"1\") + a"), Contains("a decimal is needed here, not a figure"));
}

TEST_CASE("a coefficient that is too large is an error") {
  LuaBench bench;
  const MadeReport made = plan_with_actions();
  bench.look_at(made);
  CHECK_THAT(
      bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn math.maxinteger * (2 * a)"),
      Contains("more digits"));
}

} // namespace toets
