// Which outcomes and branches the tests of a rule reach.
#include "rules/coverage.hpp"
#include "rules/outcomes.hpp"

#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

const std::string graded =
    "function(a)\n"
    "  if not a.title then return not_applicable end\n"
    "  if not a.code then return not_evaluable('no_code') end\n"
    "  if a.title == 'Fout' then return finding { at = a, severity = a.code == 'A1' and "
    "'error' or 'note' } end\n"
    "end";

const test::RuleFields rule = {
    {"subjects", "{ kind = \"node\", of = \"action\" }"},
    {"reasons", "{ no_code = { nl = \"n\", en = \"e\" }, no_date = { nl = \"n\", en = \"e\" } }"},
    {"severity", "\"warning\""},
    {"evaluate", graded}};

std::string test_case(const std::string& action, const std::string& expect = "{}") {
  return "{ name = \"n\", report = { nodes = { { kind = \"action\", " + action +
         " } } }, expect = " + expect + " },";
}

std::vector<Covered> covered(const std::string& cases, const std::vector<std::string>& ids = {"AA1"}) {
  RuleBench bench;
  bench.with("core/AA1_x.lua", rule_text(rule)).with("core/AA1_x_test.lua", "return { " + cases + " }");
  bench.with("core/BB1_x.lua", rule_text({{"id", "\"BB1\""}}));
  bench.with("lib/helper.lua", "return { f = function() return 1 end,\ng = function() return 2 end }");
  bench.with("lib/helper_test.lua",
             "local helper = use(\"helper\") return { { name = \"f\", check = function() helper.f() end } }");
  Coverage coverage;
  REQUIRE(run_rule_tests({{bench.folder().path()}}, ids, &coverage, &coverage));
  return coverage.result();
}

std::vector<std::string> unreached_outcomes(const Covered& one) {
  std::vector<std::string> names;
  for (const auto& outcome : one.outcomes)
    if (!outcome.is_reached) names.push_back(outcome.name);
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("the outcomes of a rule are what its table and its code can give") {
  RuleBench bench;
  const auto rules = bench.with(rule).load();
  REQUIRE(rules);
  const RuleDescription& description = rules->front().description;
  CHECK(possible_outcomes(description, rule_text(rule)) == Names{"fired", "holds", "not_evaluable: no_code",
                                                                 "not_evaluable: no_date", "not_applicable",
                                                                 "severity: error", "severity: note"});
  // Not what comments, texts or the rule's own severity say.
  CHECK(possible_outcomes(description,
                          "-- not_applicable\nreturn { severity = 'note', "
                          "f = function() return 'not_applicable, severity = \"note\"' end }")
            .size() == 4);
}

TEST_CASE("an outcome counts as reached when a case comes to it") {
  const auto all = covered(test_case("title = \"Werk\", code = \"A1\""));
  REQUIRE(all.size() == 1);
  CHECK(all[0].subject == "AA1");
  CHECK(all[0].file == "core/AA1_x.lua");
  CHECK(unreached_outcomes(all[0]) == Names{"fired", "not_evaluable: no_code", "not_evaluable: no_date",
                                            "not_applicable", "severity: error", "severity: note"});
  const auto more = covered(test_case("title = \"Fout\", code = \"A2\"", "{ { severity = \"note\" } }") +
                            test_case("title = \"Fout\", code = \"A1\"", "{ { severity = \"error\" } }") +
                            test_case("code = \"A1\"") + test_case("title = \"Werk\""));
  CHECK(unreached_outcomes(more[0]) == Names{"holds", "not_evaluable: no_date"});
}

TEST_CASE("branches are told by their line in the file") {
  const auto all = covered(test_case("title = \"Werk\", code = \"A1\""));
  std::vector<std::uint32_t> lines;
  for (const auto& branch : all[0].branches)
    if (!branch.is_reached) lines.push_back(branch.line);
  // rule_text writes its fields in the order of their names, a line each: evaluate stands on line 3.
  CHECK(lines == std::vector<std::uint32_t>{4, 5, 6});
  CHECK(all[0].branches.size() == 7);
  CHECK(all[0].branches_reached() == 4);
}

TEST_CASE("helpers are covered where their tests run and rules without tests not at all") {
  const auto all = covered(test_case("title = \"Werk\", code = \"A1\""), {});
  REQUIRE(all.size() == 3);
  CHECK(all[1].subject == "BB1");
  CHECK(all[1].outcomes_reached() == 0);
  CHECK(all[2].subject == "lib/helper");
  CHECK(all[2].outcomes.empty());
  REQUIRE(all[2].branches.size() == 2);
  CHECK(all[2].branches[0].is_reached);
  CHECK_FALSE(all[2].branches[1].is_reached);
}

} // namespace toets
