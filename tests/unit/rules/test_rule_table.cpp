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

TEST_CASE("a refusal names a file at the top of a pack by its pack, not by the folder of the machine") {
  RuleBench bench;
  bench.with("AA1_x.lua", rule_text({{"basis", ""}}));
  CHECK_THAT(bench.refusal(), Contains("rule refused: core/AA1_x.lua:"));
  bench.with("AA1_x.lua", "return {");
  CHECK_THAT(bench.refusal(), Contains("core/AA1_x.lua:1:"));
}

TEST_CASE("a field that a rule cannot do without is asked for") {
  for (const std::string field : {"id", "name", "title", "severity", "since", "basis", "subjects", "message",
                                  "why", "fix", "evaluate"}) {
    INFO(field);
    CHECK_THAT(refusal({{field, ""}}), Contains("core/AA1_x.lua") && Contains(field));
  }
}

TEST_CASE("since is a version that this program has reached") {
  CHECK_THAT(refusal({{"since", "\"soon\""}}), Contains("since 'soon' is no version"));
  CHECK_THAT(refusal({{"since", "\"0.1\""}}), Contains("is no version"));
  CHECK_THAT(refusal({{"since", "\"999.0.0\""}}), Contains("999.0.0 is later than this toets"));
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
  CHECK_THAT(refusal({{"applies", "{ years = { to = 201400 } }"}}),
             Contains("applies.years.to must be a year"));
  CHECK_THAT(refusal({{"applies", "{ years = { from = 2019, to = 2014 } }"}}),
             Contains("applies.years.to 2014 lies before from, 2019"));
  CHECK_THAT(refusal({{"applies", "{ kinds = { 5 } }"}}), Contains("applies.kinds"));
}

TEST_CASE("what a rule applies to is named in words of the model") {
  CHECK_THAT(refusal({{"applies", "{ kinds = \"anual_account\" }"}}),
             Contains("applies.kinds 'anual_account'") && Contains("did you mean 'annual_account'?"));
  CHECK_THAT(refusal({{"applies", "{ kind = \"annual_account\" }"}}),
             Contains("applies.kind is not a field of applies") && Contains("did you mean 'kinds'?"));
  CHECK_THAT(refusal({{"applies", "{ years = { form = 2014 } }"}}),
             Contains("applies.years.form") && Contains("did you mean 'from'?"));
  CHECK_THAT(refusal({{"applies", "{ kinds = { \"annual_account\", other = \"x\" } }"}}),
             Contains("applies.kinds must be a text or a list of texts"));
  CHECK(refusal({{"applies", "{ layouts = { \"jaarrekening\", \"new_layout-2\" } }"}}).empty());
  CHECK_THAT(refusal({{"applies", "{ layouts = \"Jaarrekening 2023\" }"}}),
             Contains("applies.layouts") && Contains("no id of a layout"));
}

TEST_CASE("subjects are named in words of the model") {
  const auto subjects = [](const std::string& expression) { return refusal({{"subjects", expression}}); };
  CHECK_THAT(subjects("{ kind = \"node\", of = \"actoin\" }"),
             Contains("subjects.of 'actoin'") && Contains("did you mean 'action'?"));
  CHECK_THAT(subjects("{ kind = \"report\", of = \"action\" }"), Contains("subjects.of"));
  CHECK_THAT(subjects("{ kind = \"node\", include_omitted = true }"), Contains("subjects.include_omitted"));
  CHECK_THAT(subjects("{ kind = \"node\", \"action\" }"), Contains("subjects has an entry without a name"));
}

TEST_CASE("what subjects are chosen by is a field they have, with a value it can have") {
  const auto where = [](const std::string& kind, const std::string& expression) {
    return refusal({{"subjects", "{ kind = \"" + kind + "\", where = { " + expression + " } }"}});
  };
  CHECK_THAT(where("figure", "roww = \"balance\""),
             Contains("subjects.where.roww is not a field of a figure") && Contains("did you mean 'row'?"));
  CHECK_THAT(where("node", "row = \"balance\""), Contains("subjects.where.row is not a field of a node"));
  CHECK_THAT(where("node", "children = \"x\""), Contains("subjects.where.children")); // a method
  CHECK_THAT(where("figure", "row = \"saldo\""), Contains("subjects.where.row 'saldo' is none of: receipts"));
  CHECK_THAT(where("figure", "section = { \"operating\", \"investments\" }"),
             Contains("did you mean 'investment'?"));
  CHECK_THAT(where("figure", "measure = \"rekening\""), Contains("actual, budget, plan, booked, measured"));
  CHECK_THAT(where("node", "status = \"done\""), Contains("completed"));
  CHECK_THAT(where("node", "part = \"bdoy\""), Contains("did you mean 'body'?"));
  CHECK_THAT(where("node", "kind = \"amount\""), Contains("policy_objective"));
  CHECK_THAT(where("mention", "kind = \"action\""), Contains("percentage"));
  CHECK_THAT(where("report", "kind = \"account\""), Contains("annual_account"));
  CHECK_THAT(where("text", "name = \"stand van zaken\""), Contains("state"));
  CHECK_THAT(where("text", "empty = \"no\""), Contains("true, false"));
  CHECK_THAT(where("figure", "row = true"), Contains("'true' is none of: receipts"));
  CHECK_THAT(where("figure", "row = {}"), Contains("subjects.where.row must be"));
  CHECK(where("node", "code = \"AP01\", title = { \"a\", \"b\" }, implied = false").empty()); // free texts
}

TEST_CASE("what subjects need is a field that they or what they lead to have") {
  const auto needs = [](const std::string& kind, const std::string& path) {
    return refusal({{"subjects", "{ kind = \"" + kind + "\", needs = \"" + path + "\" }"}});
  };
  for (const std::string path : {"status", "report.as_of", "parent.parent.end_date"})
    CHECK(needs("node", path).empty());
  CHECK(needs("figure", "column.version").empty());
  CHECK(needs("mention", "text.node.report.fiscal_year").empty());
  CHECK_THAT(needs("report", "yaer"), Contains("subjects.needs 'yaer'") && Contains("fiscal_year"));
  CHECK_THAT(needs("node", "end"), Contains("a node has no such field") && Contains("end_date"));
  CHECK_THAT(needs("node", "report.status"), Contains("a report has no such field"));
  CHECK_THAT(needs("node", "status.value"), Contains("'status' of a node has no fields"));
  CHECK_THAT(needs("node", ""), Contains("subjects.needs"));
  CHECK_THAT(needs("node", "report."), Contains("a report has no such field"));
}

TEST_CASE("a text has the two languages and no other") {
  CHECK_THAT(refusal({{"title", "{ nl = \"x\", en = \"x\", fr = \"x\" }"}}),
             Contains("title.fr is not a field") && Contains("nl, en"));
  CHECK_THAT(refusal({{"title", "{ \"x\", nl = \"x\", en = \"x\" }"}}),
             Contains("title has an entry without a name"));
  CHECK_THAT(refusal({{"reasons", "{ early = { nl = \"x\", en = \"x\", fr = \"x\" } }"}}),
             Contains("reasons.early.fr"));
}

TEST_CASE("a parameter has a default and a description and nothing else") {
  CHECK_THAT(refusal({{"params", "{ most = { default = 1, description = \"d\", max = 5 } }"}}),
             Contains("params.most.max is not a field of a parameter"));
  CHECK_THAT(refusal({{"params", "{ [\"the most\"] = { default = 1, description = \"d\" } }"}}),
             Contains("params.the most is no name of a parameter"));
}

TEST_CASE("both languages of a message speak of the same arguments") {
  CHECK_THAT(refusal({{"message", "{ nl = \"{node} {status}\", en = \"{node}\" }"}}),
             Contains("message.en does not speak of {status}"));
  CHECK_THAT(refusal({{"summary", "{ nl = \"x\", en = \"{count}\" }"}}),
             Contains("summary.nl does not speak of {count}"));
  CHECK_THAT(refusal({{"message", "{ nl = \"{node\", en = \"{node}\" }"}}),
             Contains("message.nl has a brace"));
  CHECK_THAT(refusal({{"message", "{ nl = \"{}\", en = \"{}\" }"}}), Contains("message.nl has {}"));
  CHECK(refusal({{"message", "{ nl = \"{a} {b}\", en = \"{b} {a} {b}\" }"}}).empty());
}

TEST_CASE("a reason that a rule gives stands in its reasons") {
  const std::string gives = "function()\nreturn not_evaluable(\"no_stauts\")\nend";
  CHECK_THAT(refusal({{"evaluate", gives}, {"reasons", "{ no_status = { nl = \"x\", en = \"x\" } }"}}),
             Contains("core/AA1_x.lua: line ") && Contains("not_evaluable(\"no_stauts\")") &&
                 Contains("did you mean 'no_status'?"));
  CHECK_THAT(refusal({{"evaluate", gives}}), Contains("the rule has no `reasons`"));
  CHECK(refusal({{"evaluate", gives}, {"reasons", "{ no_stauts = { nl = \"x\", en = \"x\" } }"}}).empty());
}

TEST_CASE("ids and names have one form") {
  for (const std::string id : {"aa1", "AA", "1", "AA1b", "A-1", "AA0", "AA01", "AA1000000"}) {
    INFO(id);
    CHECK_THAT(refusal({{"id", "\"" + id + "\""}}), Contains("id '" + id + "' is no id"));
  }
  CHECK_THAT(RuleBench().with("core/IN7_x.lua", rule_text({{"id", "\"IN7\""}})).refusal(),
             Contains("the engine's own checks"));
  CHECK_THAT(refusal({{"name", "\"A name\""}}), Contains("name 'A name' is no name"));
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
