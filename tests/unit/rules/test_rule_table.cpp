// What a rule file must return, and how it is refused when it does not.
#include "lua/handle.hpp"
#include "support/catch.hpp"
#include "support/rule_bench.hpp"

namespace toets {

using Catch::Contains;
using toets::test::rule_text;
using toets::test::RuleBench;

namespace {

std::string refusal(const test::RuleFields& changed) { return RuleBench().with(changed).refusal(); }

RuleDescription described(const test::RuleFields& changed) {
  RuleBench bench;
  bench.with(changed);
  return bench.load().value().front().description;
}

} // namespace

TEST_CASE("a rule with all it needs is accepted") {
  const RuleDescription rule = described({});
  CHECK(rule.id == "AA1");
  CHECK(rule.name == "a-name");
  CHECK(rule.pack == "core");
  CHECK(rule.title.nl == "titel");
  CHECK(rule.title.en == "title");
  CHECK(rule.severity == Severity::error);
  CHECK(rule.status == "stable");
  CHECK(rule.sha256.size() == 64);
}

TEST_CASE("a refusal names the file and the field") {
  CHECK_THAT(refusal({{"basis", ""}}), Contains("rule refused: core/AA1_x.lua: basis is missing"));
}

TEST_CASE("a field that a rule cannot do without is asked for") {
  for (const std::string field : {"id", "name", "title", "severity", "since", "basis", "subjects", "message",
                                  "why", "fix", "evaluate"}) {
    INFO(field);
    CHECK_THAT(refusal({{field, ""}}), Contains("core/AA1_x.lua") && Contains(field));
  }
}

TEST_CASE("a field of another type is named") {
  const std::pair<std::string, std::string> wrong[] = {
      {"id", "7"},           {"name", "{}"},   {"title", "\"titel\""}, {"severity", "true"},
      {"since", "0.1"},      {"status", "1"},  {"basis", "{}"},        {"applies", "\"all\""},
      {"subjects", "\"x\""}, {"params", "5"},  {"group_by", "{ 5 }"},  {"message", "\"text\""},
      {"summary", "5"},      {"reasons", "5"}, {"why", "{}"},          {"fix", "function() end"},
      {"evaluate", "{}"}};
  for (const auto& [field, expression] : wrong) {
    INFO(field + " = " + expression);
    CHECK_THAT(refusal({{field, expression}}), Contains("core/AA1_x.lua") && Contains(field));
  }
}

TEST_CASE("a text in one language alone is refused") {
  for (const std::string field : {"title", "message", "why", "fix", "summary"}) {
    INFO(field);
    CHECK_THAT(refusal({{field, "{ nl = \"x\" }"}}), Contains(field + ".en is missing"));
    CHECK_THAT(refusal({{field, "{ en = \"x\" }"}}), Contains(field + ".nl is missing"));
    CHECK_THAT(refusal({{field, "{ nl = \"x\", en = \"\" }"}}), Contains(field + ".en is missing"));
  }
  CHECK_THAT(refusal({{"reasons", "{ early = { nl = \"x\" } }"}}), Contains("reasons.early.en is missing"));
}

TEST_CASE("a word that is none of the known ones is refused with those") {
  CHECK_THAT(refusal({{"severity", "\"fatal\""}}), Contains("'fatal' is none of: error, warning, note"));
  CHECK_THAT(refusal({{"status", "\"draft\""}}),
             Contains("'draft'") && Contains("preview, stable, deprecated"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"cell\" }"}}), Contains("subjects.kind") && Contains("figure"));
  CHECK_THAT(refusal({{"group_by", "{ \"node\", \"colum\" }"}}), Contains("group_by") && Contains("'colum'"));
  CHECK(refusal({{"group_by", "{ \"args.year\", \"section\" }"}}).empty());
}

TEST_CASE("a field that a rule does not have is refused") {
  CHECK_THAT(refusal({{"serverity", "\"error\""}}), Contains("serverity is not a field of a rule"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", off = \"action\" }"}}),
             Contains("subjects.off is not a field of subjects"));
}

TEST_CASE("subjects are read") {
  const Subjects subjects =
      described(
          {{"subjects",
            "{ kind = \"figure\", of = { \"action\", \"action_plan\" }, needs = \"report.as_of\", "
            "include_omitted = true,"
            "  where = { row = \"balance\", printed = true, section = { \"operating\", \"financing\" } } }"}})
          .subjects;
  CHECK(subjects.kind == "figure");
  CHECK(subjects.of == std::vector<std::string>{"action", "action_plan"});
  CHECK(subjects.needs == std::vector<std::string>{"report.as_of"});
  CHECK(subjects.include_omitted);
  CHECK(subjects.where.at("row") == std::vector<std::string>{"balance"});
  CHECK(subjects.where.at("printed") == std::vector<std::string>{"true"});
  CHECK(subjects.where.at("section").size() == 2);
}

TEST_CASE("subjects of another type are named") {
  CHECK_THAT(refusal({{"subjects", "{}"}}), Contains("subjects.kind is missing"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", of = 5 }"}}), Contains("subjects.of"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", needs = { 5 } }"}}), Contains("subjects.needs"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", include_omitted = 1 }"}}),
             Contains("subjects.include_omitted"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", where = \"x\" }"}}), Contains("subjects.where"));
  CHECK_THAT(refusal({{"subjects", "{ kind = \"node\", where = { code = 5 } }"}}),
             Contains("subjects.where.code"));
}

TEST_CASE("parameters have a default of their type and a description") {
  const auto parameters = described({{"params",
                                      "{ most = { default = \"2.50\", description = \"d\" }, days = { "
                                      "default = 7, description = \"d\" },"
                                      "  strict = { default = false, description = \"d\" } }"}})
                              .parameters;
  CHECK(parameters.at("most").type == "text");
  CHECK(parameters.at("most").value == "2.50");
  CHECK(parameters.at("days").type == "integer");
  CHECK(parameters.at("strict").value == "false");
  CHECK_THAT(refusal({{"params", "{ most = { default = 2.5, description = \"d\" } }"}}),
             Contains("params.most.default") && Contains("amounts are texts"));
  CHECK_THAT(refusal({{"params", "{ most = { default = \"2\" } }"}}),
             Contains("params.most.description is missing"));
  CHECK_THAT(refusal({{"params", "{ most = { description = \"d\" } }"}}), Contains("params.most.default"));
  CHECK_THAT(refusal({{"params", "{ most = \"2\" }"}}), Contains("params.most must be a table"));
}

TEST_CASE("years that a rule applies to are whole numbers") {
  CHECK(described({{"applies", "{ years = { from = 2014, to = 2019 } }"}}).applies.from_year == 2014);
  CHECK_THAT(refusal({{"applies", "{ years = { from = \"2014\" } }"}}), Contains("applies.years.from"));
  CHECK_THAT(refusal({{"applies", "{ kinds = { 5 } }"}}), Contains("applies.kinds"));
}

TEST_CASE("the id stands in the name of the file") {
  CHECK_THAT(refusal({{"id", "\"AA2\""}}), Contains("id is 'AA2', but the file is not named AA2_"));
  CHECK_THAT(RuleBench().with("core/AA12_x.lua", rule_text({{"id", "\"AA1\""}})).refusal(),
             Contains("id is 'AA1'"));
}

TEST_CASE("a file that returns no table is refused") {
  for (const std::string text : {"return 5", "return", "", "return function() end"}) {
    INFO(text);
    CHECK_THAT(RuleBench().with("core/AA1_x.lua", text).refusal(),
               Contains("AA1_x.lua") && Contains("must return one table"));
  }
}

TEST_CASE("a file that fails is refused with its line") {
  CHECK_THAT(RuleBench().with("core/AA1_x.lua", "local x = 1\nerror(\"oops\")").refusal(),
             Contains("rule refused") && Contains("AA1_x.lua:2:") && Contains("oops"));
  CHECK_THAT(RuleBench().with("core/AA1_x.lua", "return {").refusal(), Contains("AA1_x.lua:1:"));
}

TEST_CASE("loading rules leaves nothing on the stack") {
  RuleBench bench;
  bench.with(test::RuleFields{});
  REQUIRE(bench.load());
  CHECK(lua_gettop(bench.state().raw()) == 0);
  bench.with({{"fix", "5"}});
  REQUIRE_FALSE(bench.load());
  CHECK(lua_gettop(bench.state().raw()) == 0);
  bench.with({{"params", "{ a = { default = 1.5, description = \"d\" } }"}});
  REQUIRE_FALSE(bench.load());
  CHECK(lua_gettop(bench.state().raw()) == 0);
  bench.with({{"evaluate", ""}});
  REQUIRE_FALSE(bench.load());
  CHECK(lua_gettop(bench.state().raw()) == 0);
}

} // namespace toets
