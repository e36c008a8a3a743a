// What is counted of each call into a rule, and which things a rule is called for.
#include "rules/runner.hpp"

#include "lua/handle.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::MadeReport;
using toets::test::ReportMaker;
using toets::test::rule_text;
using toets::test::RuleBench;
using toets::test::RuleRun;

namespace {

/// A plan with a table and a text, and two actions below it; one has a status.
MadeReport plan() {
  ReportMaker make;
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", "2023");
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  make.table(plan, {{"actual", 2023}});
  make.row("operating", "receipts", {"10.00"});
  make.row("operating", "expenditure", {"4.00"});
  make.row("operating", "balance", {"6.00"});
  make.text(plan, "state", {"5 dagen"});
  make.mention({.kind = "count", .raw = "5", .value = "5"});
  const auto first = make.node({.parent = plan, .code = "A1"});
  make.field(first, "status", "completed");
  make.node({.parent = plan, .code = "A2"});
  return make.finish();
}

RuleRun ran(const test::RuleFields& changed, LuaLimits limits = {}) {
  static const MadeReport made = plan();
  return RuleBench(limits).with(changed).run(made);
}

/// How often a rule is called with such subjects.
std::uint32_t visits(const std::string& subjects) {
  return ran({{"subjects", subjects}}).receipt().evaluated;
}

/// What becomes of a rule on the report that returns this expression for its one subject.
RuleReceipt receipt_of(const std::string& expression, const std::string& more = {}) {
  return ran({{"subjects", "{ kind = \"node\", of = \"action_plan\" }"},
              {"reasons", "{ early = { nl = \"n\", en = \"e\" } }"},
              {"evaluate",
               "function(plan)\nlocal f = plan:figures()\nlocal receipts, expenditure, balance = f[1], f[2], "
               "f[3]\n" +
                   more + "\nreturn " + expression + "\nend"}})
      .receipt();
}

} // namespace

// ---- outcomes --------------------------------------------------------------------------------

TEST_CASE("a rule that returns nothing was evaluated") {
  CHECK(receipt_of("nil").evaluated == 1);
  CHECK(receipt_of("{}").evaluated == 1);
  CHECK(receipt_of("nil").failed == 0);
}

TEST_CASE("a finding is evaluated and failed") {
  const RuleReceipt receipt = receipt_of("finding { at = plan }");
  CHECK(receipt.evaluated == 1);
  CHECK(receipt.failed == 1);
}

TEST_CASE("a relation is evaluated and fails when it does not hold") {
  const RuleReceipt holds = receipt_of("relation.identity { balance, \"=\", receipts - expenditure }");
  CHECK(holds.evaluated == 1);
  CHECK(holds.failed == 0);
  const RuleReceipt fails = receipt_of("relation.identity { balance, \"=\", receipts }");
  CHECK(fails.evaluated == 1);
  CHECK(fails.failed == 1);
}

TEST_CASE("each of a list of statements counts") {
  const RuleReceipt receipt = receipt_of(
      "{ finding { at = plan }, relation.identity { balance, \"=\", receipts - expenditure }, "
      "not_applicable, not_evaluable(\"early\") }");
  CHECK(receipt.evaluated == 2);
  CHECK(receipt.failed == 1);
  CHECK(receipt.not_applicable == 1);
  CHECK(receipt.not_evaluable == 1);
}

TEST_CASE("a relation over zeros alone is counted as trivial") {
  const RuleReceipt receipt = receipt_of("relation.identity { a, \"=\", a }",
                                         "local a = receipts:sibling({ section = \"financing\" })");
  CHECK(receipt.trivial == 1);
  CHECK(receipt.failed == 0);
}

TEST_CASE("a relation over a number without value is counted as not evaluable") {
  const RuleReceipt receipt = receipt_of("relation.identity { balance, \"=\", a }",
                                         "local a = balance:sibling({ measure = \"budget\" })");
  CHECK(receipt.evaluated == 0);
  CHECK(receipt.not_evaluable == 1);
  CHECK(receipt.reasons.at("number_without_value") == 1);
}

TEST_CASE("a rule that says it cannot be evaluated gives one of its reasons") {
  CHECK(receipt_of("not_evaluable(\"early\")").reasons.at("early") == 1);
  const RuleReceipt unknown = receipt_of("not_evaluable(\"la\" .. \"te\")"); // plain text is seen at load
  CHECK(unknown.errors == 1);
  CHECK_THAT(unknown.troubles.at(0).message,
             Contains("core/AA1_x.lua:") && Contains("\"late\"") && Contains("reasons"));
}

TEST_CASE("what a rule may not return is an error") {
  for (const std::string value : {"5", "\"x\"", "true", "{ 5 }", "plan", "receipts + balance"}) {
    INFO(value);
    const RuleReceipt receipt = receipt_of(value);
    CHECK(receipt.errors == 1);
    CHECK(receipt.evaluated == 0);
  }
}

TEST_CASE("a rule that fails is an error with its line and the place of its subject") {
  const RuleReceipt receipt = receipt_of("error(\"oops\")");
  CHECK(receipt.errors == 1);
  CHECK(receipt.evaluated == 0);
  CHECK_THAT(receipt.troubles.at(0).message, Contains("AA1_x.lua:") && Contains("oops"));
  CHECK(receipt.troubles.at(0).at.line == 3);
  CHECK_THAT(receipt.troubles.at(0).subject, Contains("AP1"));
  CHECK_FALSE(receipt.troubles.at(0).is_over_budget);
}

TEST_CASE("a rule without end is over budget and the next subject is tried") {
  const RuleReceipt receipt =
      ran({{"subjects", "{ kind = \"node\" }"},
           {"evaluate", "function(node) if node.kind == \"action_plan\" then while true do end end end"}},
          {.instructions = 1'000'000})
          .receipt();
  CHECK(receipt.errors == 1);
  CHECK(receipt.troubles.at(0).is_over_budget);
  CHECK(receipt.evaluated == 2);
}

TEST_CASE("a rule that hoards memory to the last byte does not end the run") {
  RuleBench bench({.memory_bytes = 2 << 20});
  bench.with(
      "core/AA1_x.lua",
      rule_text(
          {{"subjects", "{ kind = \"node\" }"},
           {"evaluate",
            "(function() local hoard; return function() while true do hoard = { hoard } end end end)()"}}));
  // The engine itself needs memory for what it hands to the next rule.
  bench.with("core/BB1_x.lua",
             rule_text({{"id", "\"BB1\""},
                        {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                        {"params",
                         "{ first = { default = \"a text that is kept for this rule alone\", "
                         "description = \"d\" }, second = { default = 2, description = \"d\" } }"}}));
  const MadeReport made = plan();
  const RuleRun run = bench.run(made);
  CHECK(run.receipt(0).errors == 3);
  CHECK(run.receipt(0).troubles.at(0).is_over_budget);
  CHECK(run.receipt(1).evaluated + run.receipt(1).errors == 1);
}

TEST_CASE("a table that is no list of findings is an error of the rule, not a pass") {
  for (const std::string returned :
       {"{ at = r, args = {} }", "{ finding { at = r }, said = true }",
        "{ finding { at = r }, nil, finding { at = r } }", "{ [2] = finding { at = r } }"}) {
    INFO(returned);
    const RuleRun run =
        ran({{"subjects", "{ kind = \"report\" }"}, {"evaluate", "function(r) return " + returned + " end"}});
    CHECK(run.receipt().evaluated == 0);
    REQUIRE(run.receipt().errors == 1);
    CHECK_THAT(run.receipt().troubles.front().message, Contains("more than a list in it"));
  }
}

TEST_CASE("a second value that a rule returns is an error, not lost") {
  const RuleRun run = ran({{"subjects", "{ kind = \"report\" }"},
                           {"evaluate", "function(r) return nil, finding { at = r } end"}});
  CHECK(run.receipt().evaluated == 0);
  REQUIRE(run.receipt().errors == 1);
  CHECK_THAT(run.receipt().troubles.front().message, Contains("more than one value"));
}

TEST_CASE("an overflow while a relation is evaluated is an error of the rule") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1"}), {{"actual", 2023}});
  make.row("operating", "receipts", {std::string(30, '9')});
  const MadeReport made = make.finish();
  const RuleRun run =
      RuleBench()
          .with({{"subjects", "{ kind = \"figure\" }"},
                 {"evaluate",
                  "function(f) return relation.identity { 9000000000000000000 * f, \"=\", f } end"}})
          .run(made);
  CHECK(run.receipt().errors == 1);
  CHECK_THAT(run.receipt().troubles.at(0).message, Contains("more digits"));
}

TEST_CASE("what a rule fails on is told by its node, its coordinate or its text") {
  const auto subject = [](const std::string& subjects) {
    return ran({{"subjects", subjects}, {"evaluate", "function() error(\"x\") end"}})
        .receipt()
        .troubles.at(0)
        .subject;
  };
  CHECK(subject("{ kind = \"report\" }").empty());
  CHECK_THAT(subject("{ kind = \"node\" }"), Contains("AP1"));
  CHECK_THAT(subject("{ kind = \"figure\", where = { row = \"balance\" } }"),
             Contains("AP1") && Contains("operating balance"));
  CHECK_THAT(subject("{ kind = \"text\" }"), Contains("AP1") && Contains("text state"));
  CHECK_THAT(subject("{ kind = \"mention\" }"), Contains("AP1") && Contains("text state"));
}

TEST_CASE("only the first troubles are kept and all are counted") {
  ReportMaker make;
  for (int i = 0; i < 50; ++i) make.node({.code = "A1"});
  const MadeReport made = make.finish();
  const RuleRun run =
      RuleBench()
          .with({{"subjects", "{ kind = \"node\" }"}, {"evaluate", "function() error(\"x\") end"}})
          .run(made);
  CHECK(run.receipt().errors == 50);
  CHECK(run.receipt().troubles.size() == 20);
}

TEST_CASE("a helper that fails says why each time it is used") {
  ReportMaker make;
  for (int i = 0; i < 3; ++i) make.node({.code = "A1"});
  const MadeReport made = make.finish();
  const auto troubles_of = [&](const std::string& helper) {
    return RuleBench()
        .with("lib/outer.lua", "return use(\"inner\")")
        .with("lib/inner.lua", helper)
        .with({{"subjects", "{ kind = \"node\" }"}, {"evaluate", "function() use(\"outer\") end"}})
        .run(made)
        .receipt()
        .troubles;
  };
  const std::pair<std::string, std::string> helpers[] = {
      {"error(\"no codes of this layout\")", "lib/inner.lua:1: no codes of this layout"},
      {"return {", "lib/inner.lua:1:"},
      {"return use(\"absent\")", "there is no helper 'absent'"},
      {"return nil", "the helper 'inner' returns nothing"},
      {"return use(\"outer\")", "the helper 'outer' uses itself, directly or through others"}};
  for (const auto& [helper, cause] : helpers) {
    const auto troubles = troubles_of(helper);
    REQUIRE(troubles.size() == 3);
    for (const auto& trouble : troubles) CHECK_THAT(trouble.message, Contains(cause));
  }
}

// ---- needs and applies -----------------------------------------------------------------------

TEST_CASE("a subject without a field that the rule needs is not evaluable") {
  const RuleReceipt receipt =
      ran({{"subjects", "{ kind = \"node\", of = \"action\", needs = \"status\" }"}}).receipt();
  CHECK(receipt.evaluated == 1);
  CHECK(receipt.not_evaluable == 1);
  CHECK(receipt.reasons.at("missing:status") == 1);
}

TEST_CASE("a need can lead through other things") {
  CHECK(visits("{ kind = \"node\", needs = \"report.as_of\" }") == 3);
  CHECK(visits("{ kind = \"node\", needs = \"parent.code\" }") == 2);
  CHECK(visits("{ kind = \"node\", needs = \"report.nis_code\" }") == 0);
}

TEST_CASE("a rule runs on the kinds and layouts and years it applies to") {
  const auto applies = [](const std::string& expression) {
    const RuleRun run = ran({{"applies", expression}});
    CHECK(run.receipt().not_applicable + run.receipt().evaluated == 1);
    return run.receipt().evaluated == 1;
  };
  CHECK(applies("{}"));
  CHECK(applies("{ kinds = { \"half_year_report\", \"annual_account\" } }"));
  CHECK_FALSE(applies("{ kinds = \"half_year_report\" }"));
  CHECK(applies("{ layouts = \"test\" }"));
  CHECK_FALSE(applies("{ layouts = \"other\" }"));
  CHECK(applies("{ years = { from = 2023, to = 2023 } }"));
  CHECK_FALSE(applies("{ years = { from = 2024 } }"));
  CHECK_FALSE(applies("{ years = { to = 2022 } }"));
}

TEST_CASE("a report without a year fits no bounds of years") {
  const MadeReport made = ReportMaker().finish();
  for (const std::string bound : {"from = 2000", "to = 2100"}) {
    INFO(bound);
    const RuleRun run = RuleBench().with({{"applies", "{ years = { " + bound + " } }"}}).run(made);
    CHECK(run.receipt().not_applicable == 1);
  }
}

// ---- subjects --------------------------------------------------------------------------------

TEST_CASE("each kind of subject is visited once") {
  CHECK(visits("{ kind = \"report\" }") == 1);
  CHECK(visits("{ kind = \"node\" }") == 3);
  CHECK(visits("{ kind = \"table\" }") == 1);
  CHECK(visits("{ kind = \"figure\" }") == 3);
  CHECK(visits("{ kind = \"text\" }") == 1);
  CHECK(visits("{ kind = \"mention\" }") == 1);
}

TEST_CASE("subjects can be of some kinds of nodes only") {
  CHECK(visits("{ kind = \"node\", of = { \"action\", \"indicator\" } }") == 2);
  CHECK(visits("{ kind = \"figure\", of = \"action\" }") == 0);
  CHECK(visits("{ kind = \"text\", of = \"action_plan\" }") == 1);
  CHECK(visits("{ kind = \"mention\", of = \"action\" }") == 0);
}

TEST_CASE("subjects can be chosen by their fields") {
  CHECK(visits("{ kind = \"figure\", where = { row = \"balance\" } }") == 1);
  CHECK(visits("{ kind = \"figure\", where = { row = { \"balance\", \"receipts\" }, section = \"operating\" "
               "} }") == 2);
  CHECK(visits("{ kind = \"figure\", where = { section = \"financing\" } }") == 0);
  CHECK(visits("{ kind = \"figure\", where = { year = \"2023\", printed = true } }") == 3);
  CHECK(visits("{ kind = \"node\", where = { aggregate = true } }") == 0);
  CHECK(visits("{ kind = \"node\", where = { status = \"completed\" } }") == 1); // the others have none
}

TEST_CASE("rows that only children print are visited when the rule asks for them") {
  ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  make.table(plan, {{"actual", 2023}});
  make.row("operating", "receipts", {"10.00"});
  for (const std::string code : {"A1", "A2"}) {
    make.table(make.node({.parent = plan, .code = code}), {{"actual", 2023}, {"budget", 2023}});
    make.row("operating", "receipts", {"5.00", "5.00"});
    make.row("investment", "expenditure", {"1.00", "1.00"});
  }
  const MadeReport made = make.finish();
  const auto visited = [&](const std::string& more) {
    return RuleBench()
        .with({{"subjects", "{ kind = \"figure\", of = \"action_plan\"" + more + " }"},
               {"evaluate", "function(f) return finding { at = f } end"}})
        .run(made);
  };
  CHECK(visited("").receipt().evaluated == 1);
  const RuleRun both = visited(", include_omitted = true");
  REQUIRE(both.receipt().evaluated == 2); // once for the two children, not for a column that the plan lacks
  CHECK(both.results.statements[1].subject.section == "investment");
  CHECK(both.results.statements[1].subject.row == "expenditure");
}

TEST_CASE("an open place of a short row is visited once, also when children print it") {
  ReportMaker make;
  const auto plan = make.node({.kind = "action_plan", .code = "AP1"});
  make.table(plan, {{"actual", 2022}, {"actual", 2023}}, {.omitted_row_is_zero = false});
  make.loose_row("operating", "receipts", {"10.00"});
  make.table(make.node({.parent = plan, .code = "A1"}), {{"actual", 2022}, {"actual", 2023}});
  make.row("operating", "receipts", {"4.00", "5.00"});
  const RuleRun run =
      RuleBench()
          .with({{"subjects", "{ kind = \"figure\", of = \"action_plan\", include_omitted = true }"},
                 {"evaluate", "function(f) return finding { at = f } end"}})
          .run(make.finish());
  CHECK(run.receipt().evaluated == 3); // the number, and the place of either year
}

// ---- what a statement is about -----------------------------------------------------------------

TEST_CASE("a statement is about its subject") {
  const RuleRun run =
      ran({{"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
           {"evaluate",
            "function(f) return relation.identity { f, \"=\", f:sibling({ row = \"receipts\" }) } end"}});
  const Statement& statement = run.results.statements.at(0);
  CHECK(statement.is_relation);
  CHECK(statement.subject.node == 0);
  CHECK(statement.subject.section == "operating");
  CHECK(statement.subject.row == "balance");
  CHECK(statement.subject.measure == "actual");
  CHECK(statement.subject.year == 2023);
  CHECK(statement.at.raw == "6.00");
}

TEST_CASE("a statement with a place in another node is about that node") {
  const RuleRun run = ran({{"subjects", "{ kind = \"node\", of = \"action_plan\" }"},
                           {"evaluate", "function(plan) return finding { at = plan:children()[2] } end"}});
  CHECK(run.results.statements.at(0).subject.node == 2);
  CHECK(run.results.statements.at(0).at.raw == "A2\t");
}

TEST_CASE("parameters reach the rule in their types") {
  const std::string params =
      "{ most = { default = \"2.50\", description = \"d\" }, days = { default = 7, description = \"d\" },"
      "  strict = { default = true, description = \"d\" } }";
  CHECK(ran({{"params", params},
             {"evaluate",
              "function(_, p) assert(p.most == \"2.50\" and p.days == 7 and p.strict == true) end"}})
            .receipt()
            .errors == 0);
}

TEST_CASE("a parameter that a rule does not have is refused with those it has") {
  const std::string params = "{ percent = { default = 150, description = \"d\" } }";
  const auto trouble = [&](const std::string& given, const std::string& body) {
    return ran({{"params", given}, {"evaluate", "function(_, params) " + body + " end"}})
        .receipt()
        .troubles.at(0)
        .message;
  };
  CHECK_THAT(trouble(params, "return params.procent"),
             EndsWith(": params has no field 'procent'; it has: percent; did you mean 'percent'?"));
  CHECK_THAT(trouble(params, "params.percent = 2"), EndsWith("params is read-only"));
  CHECK_THAT(trouble("{}", "return params.procent"), EndsWith("params has no field 'procent'; it has none"));
}

TEST_CASE("every rule has its own receipt and all state into one network") {
  RuleBench bench;
  const std::string evaluate = "function(f) return relation.identity { f, \"=\", f } end";
  bench.with("core/AA1_x.lua", rule_text({{"subjects", "{ kind = \"figure\" }"}, {"evaluate", evaluate}}));
  bench.with("core/BB1_x.lua", rule_text({{"id", "\"BB1\""}, {"evaluate", "function() error(\"x\") end"}}));
  const MadeReport made = plan();
  const RuleRun run = bench.run(made);
  CHECK(run.receipt(0).evaluated == 3);
  CHECK(run.receipt(0).errors == 0);
  CHECK(run.receipt(1).errors == 1);
  CHECK(run.network->relation_count() == 3);
  CHECK(lua_gettop(bench.state().raw()) == 0);
}

} // namespace toets
