// The tests that stand beside rules: what they compare, and that a mistake in one is a failing case.
#include "rules/rule_tests.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

/// A rule that finds every action without a code.
const test::RuleFields coded = {
    {"subjects", "{ kind = \"node\", of = \"action\" }"},
    {"evaluate", "function(a) if not a.code then return finding { at = a } end end"}};

std::vector<TestCaseResult> results_of(const std::string& test, const test::RuleFields& rule = coded) {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(rule)).with("core/AA1_x_test.lua", test);
  return run_rule_tests({{bench.folder().path()}}, {}).value();
}

/// All problems of all cases, a line each.
std::string problems_of(const std::string& test, const test::RuleFields& rule = coded) {
  std::string problems;
  for (const TestCaseResult& result : results_of(test, rule))
    for (const std::string& problem : result.problems) problems += problem + "\n";
  return problems;
}

std::string one_case(const std::string& fields) { return "return { { name = \"n\", " + fields + " } }"; }
const std::string silent = "report = { nodes = { { kind = \"action\", code = \"A1\" } } }, ";
const std::string firing = "report = { nodes = { { kind = \"action\", title = \"Werk\" } } }, ";

} // namespace

TEST_CASE("a case passes when the rule says what it expects") {
  const auto results = results_of(
      "return { { name = \"fires\", " + firing + "expect = { { rule = \"AA1\", node = \"Werk\" } } }, " +
      "{ name = \"silent\", " + silent + "expect = {}, outcomes = { evaluated = 1, failed = 0 } } }");
  REQUIRE(results.size() == 2);
  for (const TestCaseResult& result : results) CHECK(result.problems.empty());
  CHECK(results[0].subject == "AA1");
  CHECK(results[0].name == "fires");
}

TEST_CASE("data of a case that the model does not have is told with the right words") {
  const auto problem = [](const std::string& report) {
    return problems_of(one_case("report = { " + report + " }, expect = {}"));
  };
  const auto of_action = [&](const std::string& fields) {
    return problem("nodes = { { kind = \"action\", code = \"A1\", " + fields + " } }");
  };
  const std::string row = "rows = { { \"operating\", \"receipts\", \"100,00\" } }";
  CHECK_THAT(of_action("columns = { \"begroting 2023\" }, rows = {}"),
             Contains("column: measure: the model has no word 'begroting'; those are actual, budget"));
  CHECK_THAT(of_action("columns = { \"actual 2023\" }, " + row), Contains("write \"100.00\""));
  CHECK_THAT(of_action("[\"end\"] = \"31-12-2024\""), Contains("'31-12-2024' is no day; write 2024-12-31"));
  CHECK_THAT(problem("as_of = \"31-12-2024\""), Contains("'31-12-2024' is no day; write 2024-12-31"));
  CHECK_THAT(problem("fiscal_year = \"FY23\""), Contains("'FY23' is not a canonical decimal"));
}

TEST_CASE("a rule that is not there is told with the one that was meant or how its pack is loaded") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(coded));
  const auto refusal_of = [&](const std::string& id) {
    return run_rule_tests({{bench.folder().path()}}, {id}).error().message.en;
  };
  CHECK(refusal_of("aa1") == "there is no rule aa1; `toets rules list` shows them; did you mean 'AA1'?");
  CHECK_THAT(refusal_of("OWN1"), Contains("shows them; a rule of your own needs its pack: packs"));
  CHECK_THAT(refusal_of("AA77777"), !Contains("needs its pack"));
}

TEST_CASE("a case fails when the rule says more or less or something else") {
  CHECK_THAT(problems_of(one_case(firing + "expect = {}")), Contains("expected 0 findings, the rule has 1"));
  CHECK_THAT(problems_of(one_case(silent + "expect = { {} }")),
             Contains("expected 1 finding, the rule has 0"));
  CHECK_THAT(problems_of(one_case(firing + "expect = { { severity = \"note\" } }")),
             Contains("severity is 'error', expected 'note'"));
  CHECK_THAT(problems_of(one_case(firing + "expect = { { colour = \"red\" } }")),
             Contains("expect[1]: there is no field 'colour' here") && Contains("severity, year"));
  CHECK_THAT(problems_of(one_case(silent + "expect = {}, outcomes = { evaluated = 2 }")),
             Contains("evaluated is 1, expected 2"));
  CHECK_THAT(problems_of(one_case(silent + "expect = {}, outcomes = { passed = 1 }")),
             Contains("outcomes: there is no field 'passed' here") && Contains("not_applicable"));
}

TEST_CASE("a difference shows what is as expected, what is missing and what was found") {
  const std::string two =
      "report = { nodes = { { kind = \"action\", title = \"Werk\" }, { kind = \"action\", "
      "title = \"Zorg\" } } }, ";
  const std::string other =
      problems_of(one_case(two + "expect = { { node = \"Werk\" }, { node = \"Spel\" } }"));
  CHECK_THAT(other, Contains("as expected  rule=AA1 severity=error node=Werk") &&
                        Contains("missing      node=Spel") &&
                        Contains("found        rule=AA1 severity=error node=Zorg: message") &&
                        Contains("node is 'Zorg', expected 'Spel'"));
  const std::string second = problems_of(one_case(two + "expect = { { node = \"Zorg\" } }"));
  CHECK_THAT(second, Contains("expected 1 finding, the rule has 2") &&
                         Contains("as expected  rule=AA1 severity=error node=Zorg") && !Contains("missing"));
  CHECK_THAT(problems_of(one_case(two + "expect = { { node = \"Zorg\" }, { node = \"Werk\" } }")),
             Contains("missing")); // the order is that of the document
  CHECK_THAT(problems_of(one_case(firing + "expect = { { section = \"operating\" } }")),
             Contains("section is not there: it is no sum, expected 'operating'"));
}

TEST_CASE("of several fields in a list the first by name is told, whatever the order of Lua's tables") {
  std::string fields = "kind = \"action\"";
  for (char c = 'z'; c >= 'a'; --c) fields += std::string(", ") + c + " = 1";
  CHECK_THAT(problems_of(one_case("report = { nodes = { " + fields + " } }, expect = {}")),
             Contains("it has a field 'a'"));
}

TEST_CASE("a field that nothing reads is refused with the place and the right ones") {
  const std::pair<std::string, std::string> slips[] = {
      {one_case(silent + "expect = {}, expected = {}"),
       "there is no field 'expected' here; those are earlier, expect, name"},
      {one_case("report = { nods = {} }, expect = {}"),
       "report: there is no field 'nods' here; those are as_of"},
      {one_case("report = { nodes = { { kind = \"action\", titel = \"x\" } } }, expect = {}"),
       "nodes[1]: there is no field 'titel' here; those are aggregate"},
      {one_case("report = { nodes = { { kind = \"action\", children = { { kind = \"action\", 5 } } } } }, "
                "expect = {}"),
       "nodes[1].children[1]: there is no field '1'"},
      {one_case("report = { nodes = { kind = \"action\" } }, expect = {}"),
       "nodes must be a list of tables, nodes = { … } with one of them after the other; it has a field "
       "'kind'"},
      {one_case("report = { nodes = { { kind = \"action\", fields = { { nam = \"x\" } } } } }, expect = {}"),
       "nodes[1].fields[1]: there is no field 'nam' here; those are invalid, name"},
      {one_case(
           "report = { nodes = { { kind = \"action\", texts = { money = \"x 5\" }, mentions = { { text = "
           "\"money\", kind = \"count\", raw = \"5\", unt = \"x\" } } } } }, expect = {}"),
       "mentions[1]: there is no field 'unt' here"},
      {one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" }, rows = { { "
                "\"operating\", "
                "\"receipts\", { valeu = \"1.00\" } } } } } }, expect = {}"),
       "nodes[1].rows[1][3]: there is no field 'valeu' here; those are absent"},
      {one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" }, rows = { { "
                "\"operating\", "
                "\"receipts\", 5 } } } } }, expect = {}"),
       "nodes[1].rows[1][3]: a value is a text"},
      {one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" } } } }, expect = {}"),
       "nodes[1]: there are columns, but no rows"},
      {one_case("report = { nodes = { { kind = \"action\", priority = \"yes\" } } }, expect = {}"),
       "nodes[1]: priority must be true or false"},
      {one_case("report = { nodes = { { kind = \"action\", omitted_row = \"nul\" } } }, expect = {}"),
       "omitted_row is 'nul'; it may be zero or unknown"},
  };
  for (const auto& [test, problem] : slips) {
    INFO(test);
    CHECK_THAT(problems_of(test), Contains(problem));
  }
}

TEST_CASE("a case that expects nothing is refused") {
  CHECK_THAT(problems_of(one_case("report = { nodes = {} }")),
             Contains("expect is missing; `expect = {}` says that the rule is silent"));
}

TEST_CASE("a node may have several tables") {
  const test::RuleFields figures = {{"subjects", "{ kind = \"table\" }"}, {"evaluate", "function() end"}};
  const std::string table =
      "{ columns = { \"actual 2023\" }, rows = { { \"operating\", \"receipts\", \"1.00\" } } }";
  CHECK(problems_of(one_case("report = { nodes = { { kind = \"action\", tables = { " + table + ", " + table +
                             " } } } }, expect = {}, outcomes = { evaluated = 2 }"),
                    figures)
            .empty());
}

TEST_CASE("a rule sees what else divides a figure and what its footnotes say") {
  const test::RuleFields shared = {
      {"subjects", "{ kind = \"figure\" }"},
      {"evaluate",
       "function(f) local note = f:footnotes()[1] "
       "if f:dimension(\"budget_code\") == \"AC000224\" and note and note.value == \"samen\" "
       "and not f:dimension(\"other\") then return finding { at = f } end end"}};
  const auto report = [](const std::string& notes) {
    return "report = { nodes = { { kind = \"action\", code = \"A1\", texts = { notes = \"samen\" }, "
           "columns = { \"plan 2023\" }, rows = { { false, \"value\", { value = \"5000\", "
           "dimensions = { budget_code = \"AC000224\" }, footnotes = { [\"*\"] = \"" +
           notes + "\" } } } } } } }, ";
  };
  CHECK(problems_of(one_case(report("notes") + "expect = { { rule = \"AA1\", node = \"A1\" } }"), shared)
            .empty());
  CHECK_THAT(problems_of(one_case(report("remarks") + "expect = {}"), shared),
             Contains("the node has no text 'remarks' for a footnote"));
}

TEST_CASE("a rule sees a footnote mark that no text explains") {
  const test::RuleFields marked = {
      {"subjects", "{ kind = \"figure\" }"},
      {"evaluate",
       "function(f) if f:footnote_marks()[1] == \"*\" and #f:footnotes() == 0 then return finding { at = f } "
       "end end"}};
  const auto report = [](const std::string& notes) {
    return "report = { nodes = { { kind = \"action\", code = \"A1\", texts = { notes = \"samen\" }, "
           "columns = { \"plan 2023\" }, rows = { { false, \"value\", { value = \"5000\", "
           "footnotes = { [\"*\"] = \"" +
           notes + "\" } } } } } } }, ";
  };
  CHECK(problems_of(one_case(report("") + "expect = { { rule = \"AA1\", node = \"A1\" } }"), marked).empty());
  CHECK(problems_of(one_case(report("notes") + "expect = {}"), marked).empty());
}

TEST_CASE("a rule that fails makes its case fail") {
  CHECK_THAT(problems_of(one_case(silent + "expect = {}"), {{"evaluate", "function() error(\"oops\") end"}}),
             Contains("the rule failed") && Contains("oops"));
}

TEST_CASE("sums of a relation are compared") {
  const test::RuleFields balance = {
      {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
      {"evaluate",
       "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) } end"}};
  const std::string report =
      "report = { nodes = { { kind = \"action\", code = \"A1\", columns = { \"actual 2023\" }, rows = { "
      "{ \"operating\", \"receipts\", \"3.00\" }, { \"operating\", \"balance\", \"5.00\" } } } } }, ";
  CHECK(problems_of(one_case(report +
                             "expect = { { row = \"balance\", section = \"operating\", measure = \"actual\", "
                             "year = 2023, expected = \"3.00\", actual = \"5.00\", delta = \"2.00\" } }"),
                    balance)
            .empty());
}

TEST_CASE("a rule without tests is a failing case") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text());
  const auto results = run_rule_tests({{bench.folder().path()}}, {}).value();
  REQUIRE(results.size() == 1);
  CHECK_THAT(results[0].problems.at(0), Contains("AA1_x_test.lua is missing"));
}

TEST_CASE("a mistake in a test file is a failing case and no crash") {
  const std::string mistakes[] = {
      "return {}",
      "return 5",
      "return {",
      "error(\"oops\")",
      "return { 5 }",
      "return { { name = \"n\" } }",
      "return { { " + silent + "expect = {} } }",
      one_case(silent),
      one_case(silent + "expect = 5"),
      one_case(firing + "expect = { \"AA1\" }"),
      one_case(firing + "expect = { { \"AA1\" } }"),
      one_case(firing + "expect = { { [true] = 1 } }"),
      one_case(silent + "expect = {}, outcomes = { 1 }"),
      one_case(silent + "expect = {}, outcomes = { [true] = 1 }"),
      one_case("report = 5, expect = {}"),
      one_case("report = {}, expect = { {} }"),
      one_case("report = { nodes = 5 }, expect = {}"),
      one_case("report = { nodes = { 5 } }, expect = {}"),
      one_case("report = { nodes = { \"x\" } }, expect = {}"),
      one_case("report = { nodes = { {} } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"project\" } } }, expect = {}"),
      one_case("report = { nodes = { { kind = {} } } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", children = { 5 } } } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", mentions = { 5 } } } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", mentions = { { text = \"state\", raw = \"5\" } } } "
               "} }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", texts = { 5 } } } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" }, rows = { 5 } } } }, "
               "expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" }, rows = { { 5, 5, "
               "\"x\" } } } } }, "
               "expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", columns = { \"actual 2023\" }, rows = { { "
               "\"operating\", \"receipts\", "
               "\"1,5\" } } } } }, expect = {}"),
      one_case("report = { nodes = { { kind = \"action\", start = \"31/12/2023\" } } }, expect = {}"),
  };
  for (const std::string& mistake : mistakes) {
    INFO(mistake);
    CHECK_FALSE(problems_of(mistake).empty());
  }
}

TEST_CASE("only the rules that are asked for are tested") {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text()).with("core/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  const RuleFolders folders{{bench.folder().path()}};
  CHECK(run_rule_tests(folders, {"BB1"}).value().size() == 1);
  CHECK(run_rule_tests(folders, {}).value().size() == 2);
  const auto unknown = run_rule_tests(folders, {"CC1"});
  REQUIRE_FALSE(unknown);
  CHECK_THAT(unknown.error().message.en, Contains("there is no rule CC1"));
}

TEST_CASE("tests of helpers are run") {
  RuleBench bench;
  bench.with("lib/good_test.lua", "return { { name = \"a\", check = function() assert(1 == 1) end } }");
  bench.with("lib/poor_test.lua",
             "return { { name = \"b\", check = function() assert(1 == 2, \"no\") end } }");
  const auto results = run_rule_tests({{bench.folder().path()}}, {}).value();
  REQUIRE(results.size() == 2);
  CHECK(results[0].subject == "lib/good");
  CHECK(results[0].problems.empty());
  CHECK_THAT(results[1].problems.at(0), Contains("no"));
}

TEST_CASE("a mistake in the test of a helper is a failing case and no crash") {
  for (const std::string mistake : {"return {}", "return 5", "return {", "return { 5 }", "return { {} }",
                                    "return { { name = \"a\", check = 5 } }", "return { { name = \"a\" } }",
                                    "return { { check = function() end } }",
                                    "return { { name = \"a\", check = function() end, chek = 1 } }"}) {
    INFO(mistake);
    RuleBench bench;
    bench.with("lib/poor_test.lua", mistake);
    const auto results = run_rule_tests({{bench.folder().path()}}, {}).value();
    REQUIRE_FALSE(results.empty());
    CHECK_FALSE(results[0].problems.empty());
  }
}

TEST_CASE("a reason that is declared and never given is a failing case") {
  const auto problems = [](const std::string& evaluate) {
    return problems_of(one_case(silent + "expect = {}"),
                       {{"reasons", "{ early = { nl = \"n\", en = \"e\" } }"}, {"evaluate", evaluate}});
  };
  CHECK_THAT(problems("function() end"), Contains("reasons.early is declared"));
  CHECK(problems("function(node) if node then return end return not_evaluable(\"early\") end").empty());
}

} // namespace toets
