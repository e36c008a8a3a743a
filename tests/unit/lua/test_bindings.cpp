#include "support/catch.hpp"
#include "support/lua_bench.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::LuaBench;
using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

std::string value_of(const std::string& expression) {
  LuaBench bench;
  const auto value = bench.run("return " + expression);
  return value ? *value : "error: " + value.error().message.en;
}

/// A plan with two actions; each has a table, the second action leaves a row out.
MadeReport plan() {
  ReportMaker make;
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", "2023");
  make.report_field("entity_name", "Stad");
  const auto plan = make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"});
  make.table(plan, {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "receipts", {"30.00", "40.00"});
  make.row("operating", "expenditure", {"?", "4.00", "9.99"});
  const auto first = make.node({.parent = plan, .code = "A1"});
  make.field(first, "status", "completed");
  make.field(first, "end", "2022-12-31", "date");
  make.table(first, {{"actual", 2023}}, {.receipts_sign = -1});
  make.row("operating", "receipts", {"-10.00"});
  const auto second = make.node({.parent = plan, .code = "A2"});
  make.table(second, {{"actual", 2023}});
  make.row("operating", "expenditure", {"5.00"});
  make.text(second, "money", {"Raming: 12,50 euro", "op 31/09/2023 en 01/10/2023"});
  make.mention({.kind = "amount", .raw = "12,50", .value = "12.50", .unit = "EUR"});
  make.mention({.kind = "date", .raw = "31/09/2023", .invalid = "no such day"});
  make.mention({.kind = "date", .raw = "01/10/2023", .value = "2023-10-01"});
  make.loose_mention(second, {.kind = "count", .raw = "307", .value = "307"});
  return make.finish();
}

/// The value of an expression over `report`.
std::string seen(const std::string& expression) {
  LuaBench bench;
  const MadeReport made = plan();
  bench.look_at(made);
  const auto value = bench.run_on_report("local plan = report:nodes(\"action_plan\")[1]\nreturn tostring(" +
                                         expression + ")");
  return value ? *value : "error: " + value.error().message.en;
}

} // namespace

// ---- decimals and days -----------------------------------------------------------------------

TEST_CASE("decimals are exact in Lua") {
  CHECK(value_of("decimal(\"0.1\") + decimal(\"0.2\") == decimal(\"0.3\")") == "true");
  CHECK(value_of("decimal(\"1.50\") - 1") == "0.50");
  CHECK(value_of("2 * decimal(\"1.50\")") == "3.00");
  CHECK(value_of("-decimal(\"1.50\")") == "-1.50");
  CHECK(value_of("decimal(\"1.0\") == decimal(\"1.00\")") == "true");
  CHECK(value_of("decimal(\"-2\") < decimal(\"1\") and decimal(\"1\") <= decimal(\"1\")") == "true");
  CHECK(value_of("decimal(\"1.50\").decimals") == "2");
  CHECK(value_of("decimal(7).text") == "7");
}

TEST_CASE("a Lua float is no decimal") {
  CHECK_THAT(value_of("decimal(0.1)"), Contains("float"));
  CHECK_THAT(value_of("decimal(\"1\") + 0.5"), Contains("a decimal is needed here"));
  CHECK_THAT(value_of("decimal(\"1\") < 0.5"), Contains("a decimal is needed here"));
  CHECK_THAT(value_of("decimal(\"1\") * 0.5"),
             Contains("a decimal is multiplied by a whole number, a decimal or a figure, not by 0.5") &&
                 Contains("write decimal(\"0.5\")"));
  CHECK_THAT(value_of("decimal(\"1\") * nil"),
             Contains("case.lua:1: a decimal is multiplied") && EndsWith("not by nil"));
  CHECK_THAT(value_of("nil * decimal(\"1\")"), EndsWith("not by nil"));
}

TEST_CASE("decimals are not divided") {
  CHECK_THAT(value_of("decimal(\"1\") / decimal(\"2\")"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"1\") // 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"1\") % 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"2\") ^ 2"), Contains("arithmetic"));
  CHECK_THAT(value_of("decimal(\"2\") / 100"), Contains("decimal(\"0.01\") * params.percent"));
}

TEST_CASE("text that is no canonical decimal is refused") {
  CHECK_THAT(value_of("decimal(\"1.234,50\")"), Contains("'1.234,50' is not a decimal"));
  CHECK_THAT(value_of("decimal({})"), Contains("error"));
}

TEST_CASE("a result that is too large is an error with a message") {
  CHECK_THAT(value_of("decimal((\"9\"):rep(30)) * decimal((\"9\"):rep(30))"), Contains("more digits"));
}

TEST_CASE("days compare and show their parts") {
  CHECK(value_of("date(\"2023-09-30\") < date(\"2023-10-01\")") == "true");
  CHECK(value_of("date(\"2023-09-30\") == date(\"2023-09-30\")") == "true");
  CHECK(value_of("date(\"2023-09-30\").month") == "9");
  CHECK(value_of("date(\"2023-09-30\")") == "2023-09-30");
  CHECK_THAT(value_of("date(\"2023-09-31\")"), Contains("'2023-09-31' is no day"));
}

TEST_CASE("an expression replaces each of its matches") {
  CHECK(value_of("re.compile(\"b+\"):replace(\"abbcb\", \"-\")") == "a-c-");
  CHECK(value_of("re.compile(\"b\"):replace(\"abc\", \"\\\\0\")") == "a\\0c"); // taken as it is
  CHECK(value_of("re.compile(\"x\"):replace(\"abc\", \"-\")") == "abc");
  CHECK(value_of("re.compile(\"^a\"):replace(\"aa\", \"\")") == "a");
  CHECK(value_of("re.compile(\"x*\"):replace(\"axb\", \"-\")") == "-a--b"); // also where it matches nothing
  CHECK(value_of("re.compile(\"x\"):replace(\"\", \"-\")").empty());
  CHECK_THAT(value_of("re.compile(\"x\"):replace(\"x\", nil)"), Contains("string expected"));
}

TEST_CASE("an expression that ignores case gives the text as it is written") {
  CHECK(value_of("select(3, re.compile(\"(?i)de (actie)\"):find(\"Van De ACTIE\"))") == "ACTIE");
  CHECK(value_of("re.compile(\"(?i)actie\"):replace(\"De Actie LIEP\", \"-\")") == "De - LIEP");
  CHECK(value_of("re.compile(\"(?i)één k\"):find(\"Één \u212A\")") == "1"); // the sign of kelvin is a k
  CHECK(value_of("re.compile(\"(?i)ACTIE\"):find((\"x\"):rep(20000) .. \"Actie\")") == "20001");
  CHECK(value_of("re.compile(\"(?i)b\"):find(\"Bb b\", 3)") == "4");
  CHECK_THAT(value_of("re.compile(\"(?i)(a\"):test(\"a\")"), Contains("not a valid expression"));
}

TEST_CASE("a list of words becomes an alternative") {
  CHECK(value_of("re.any_of(\"\\n bleef\\tin_totaal \")") == "(?:bleef|in\\s+totaal)");
  CHECK(value_of("re.any_of(\"een\")") == "(?:een)");
  CHECK(value_of("re.any_of(\" \")") == "(?:)");
  CHECK_THAT(value_of("re.any_of(nil)"), Contains("string expected"));
}

TEST_CASE("the difference of two days is a number of days") {
  CHECK(value_of("date(\"2024-03-01\") - date(\"2024-02-01\")") == "29");
  CHECK(value_of("date(\"2023-12-31\") - date(\"2024-01-01\")") == "-1");
}

// ---- handles ---------------------------------------------------------------------------------

TEST_CASE("a report shows what was read") {
  CHECK(seen("report.kind") == "annual_account");
  CHECK(seen("report.fiscal_year") == "2023");
  CHECK(seen("report.as_of") == "2023-12-31");
  CHECK(seen("report.entity_name") == "Stad");
  CHECK(seen("report.nis_code") == "nil");
  CHECK(seen("#report:nodes()") == "3");
  CHECK(seen("#report:nodes(\"action\")") == "2");
  CHECK(seen("#report:fields()") == "3");
  CHECK(seen("report:fields(\"entity_name\")[1].value") == "Stad");
  CHECK(seen("report:fields(\"officer\")[1]") == "nil");
}

TEST_CASE("a node shows its fields and its family") {
  CHECK(seen("plan.label") == "AP1 Werk");
  CHECK(seen("plan.parent") == "nil");
  CHECK(seen("plan.priority") == "nil");
  CHECK(seen("plan:children()[2].code") == "A2");
  CHECK(seen("#plan:children(\"indicator\")") == "0");
  CHECK(seen("plan:children()[1].parent == plan") == "true");
  CHECK(seen("plan:children()[1].status") == "completed");
  CHECK(seen("plan:children()[1]:fields(\"end\")[1].value") == "2022-12-31");
  CHECK(seen("plan:children()[1]:fields(\"end\")[1].node == plan:children()[1]") == "true");
  CHECK(seen("plan:children()[1].end_date") == "2022-12-31");
  CHECK(seen("plan:children()[1].start_date") == "nil");
  CHECK(seen("plan:children()[1]:at(\"end_date\").line") == "10");
  CHECK(seen("plan:at(\"status\")") == "nil");
  CHECK_THAT(seen("plan:at(\"prize\")"), Contains("no place of 'prize'") && Contains("end_date"));
}

TEST_CASE("figures are filtered by section and row and measure and year") {
  CHECK(seen("#plan:figures()") == "5");
  CHECK(seen("#plan:figures({ row = \"receipts\" })") == "2");
  CHECK(seen("plan:figures({ row = \"receipts\", measure = \"budget\" })[1].value") == "40.00");
  CHECK(seen("#plan:figures({ year = 2022 })") == "0");
  CHECK(seen("#plan:figures({ section = \"investment\" })") == "0");
}

TEST_CASE("a query for a word that the model does not have is refused with the right ones") {
  const std::string figure = "plan:figures()[1]", text = "plan:children()[2]:texts()[1]";
  CHECK_THAT(
      seen(figure + ":sibling({ measure = \"budgett\" })"),
      EndsWith("case.lua:3: sibling: measure 'budgett' is none of: actual, budget, plan, booked, measured; "
               "did you mean 'budget'?"));
  CHECK_THAT(seen(figure + ":sibling({ row = \"sum\" })"),
             Contains("sibling: row 'sum' is none of: receipts"));
  CHECK_THAT(seen(figure + ":sibling({ section = \"x\" })"), Contains("sibling: section 'x' is none of"));
  CHECK_THAT(seen(figure + ":of_children(\"actie\")"), Contains("of_children: kind 'actie' is none of"));
  for (const std::string owner : {"plan", "plan:tables()[1]"}) {
    CHECK_THAT(seen(owner + ":figures({ measure = \"Budget\" })"), Contains("did you mean 'budget'?"));
    CHECK_THAT(seen(owner + ":figures({ row = \"uitgaven\" })"),
               Contains("figures: row 'uitgaven' is none of"));
    CHECK_THAT(seen(owner + ":figures({ section = \"operatng\" })"), Contains("did you mean 'operating'?"));
  }
  CHECK_THAT(seen("plan:children(\"actie\")"), Contains("children: kind 'actie' is none of: strategic_goal"));
  CHECK_THAT(seen("report:nodes(\"actie\")"), Contains("nodes: kind 'actie' is none of: strategic_goal"));
  CHECK_THAT(seen("plan:texts(\"geld\")"), Contains("texts: name 'geld' is none of") && Contains("money"));
  CHECK_THAT(seen("plan:fields(\"einddatum\")"), Contains("fields: name 'einddatum' is none of: status"));
  CHECK_THAT(seen("report:fields(\"nis\")"),
             Contains("fields: name 'nis' is none of") && Contains("nis_code"));
  CHECK_THAT(seen(text + ":mentions(\"getal\")"), Contains("mentions: kind 'getal' is none of: amount"));
}

TEST_CASE("a query with a field that it does not have is refused with the right ones") {
  CHECK_THAT(
      seen("plan:figures({ rows = \"receipts\" })"),
      EndsWith("figures: 'rows' is not a field; those are section, row, measure, year; did you mean 'row'?"));
  CHECK_THAT(seen("plan:figures({ zzz = 1, mesure = \"actual\" })"), Contains("'mesure' is not a field"));
  CHECK_THAT(seen("plan:figures({ \"receipts\" })"), Contains("figures: an entry has no name"));
  CHECK_THAT(seen("plan:figures({ year = \"2023\" })"),
             Contains("figures: year must be a whole number, not the text '2023'"));
  CHECK_THAT(seen("plan:figures({ row = 7 })"), Contains("figures: row must be a text, not 7"));
  CHECK_THAT(seen("plan:figures()[1]:sibling({ year = 2022 })"),
             Contains("sibling: 'year' is not a field; those are row, section, measure"));
  CHECK_THAT(seen("plan:figures()[1]:sibling({ section = true })"),
             Contains("sibling: section must be a text, not true"));
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

TEST_CASE("the figures of children stand at the same coordinate") {
  CHECK(seen("#plan:figures()[1]:of_children(\"action\")") == "2");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[1].value") == "10.00");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[2].printed") == "false");
  CHECK(seen("plan:figures()[1]:of_children(\"action\")[2].value") == "0");
  CHECK(seen("plan:figures()[2]:of_children(\"action\")[1].value") == "nil"); // no budget column
}

TEST_CASE("texts and mentions know their places") {
  const std::string text = "plan:children()[2]:texts(\"money\")[1]";
  CHECK(seen(text + ".value") == "Raming: 12,50 euro\nop 31/09/2023 en 01/10/2023");
  CHECK(seen(text + ".ordinal") == "1");
  CHECK(seen("#" + text + ":mentions()") == "3");
  CHECK(seen(text + ":mentions(\"amount\")[1].value") == "12.50");
  CHECK(seen(text + ":mentions(\"amount\")[1].from") == "9");
  CHECK(seen(text + ":mentions(\"date\")[1].value") == "nil");
  CHECK(seen(text + ":mentions(\"date\")[1].invalid") == "no such day");
  CHECK(seen(text + ":mentions(\"date\")[2].value") == "2023-10-01");
  CHECK(seen(text + ":at(1, 6).line") == "17");
  CHECK(seen(text + ":at(20, 21).line") == "18");
  CHECK_THAT(seen(text + ":at(0, 1)"), Contains("the text has the bytes 1 to"));
  CHECK_THAT(seen(text + ":at(5, 4)"), Contains("the text has the bytes 1 to"));
  CHECK_THAT(seen(text + ":at(1, 9999)"), Contains("the text has the bytes 1 to"));
}

TEST_CASE("a node knows the mentions that stand in none of its texts") {
  const std::string action = "plan:children()[2]";
  CHECK(seen("#" + action + ":mentions()") == "1");
  CHECK(seen(action + ":mentions(\"count\")[1].value") == "307");
  CHECK(seen(action + ":mentions(\"count\")[1].text") == "nil");
  CHECK(seen("#" + action + ":mentions(\"amount\")") == "0");
  CHECK(seen("#plan:children()[1]:mentions()") == "0"); // the dates of fields are not among them
  CHECK_THAT(seen(action + ":mentions(\"getal\")"), Contains("mentions: kind 'getal' is none of: amount"));
}

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
  const MadeReport made = plan();
  bench.look_at(made);
  CHECK_THAT(bench.error_on_report("report.kind = \"x\""), Contains("a Report is read-only"));
  CHECK_THAT(bench.error_on_report("report:nodes()[1].code = \"x\""), Contains("a Node is read-only"));
  CHECK_THAT(bench.error_on_report("report:nodes()[1]:figures()[1].value = 1"),
             Contains("a Figure is read-only"));
  CHECK_THAT(bench.error_of("decimal(\"1\").text = \"2\""), Contains("a Decimal is read-only"));
}

TEST_CASE("a method called on something else is an error and no crash") {
  LuaBench bench;
  const MadeReport made = plan();
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
  const MadeReport first = plan(), second = plan();
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

// ---- forms and relations ---------------------------------------------------------------------

TEST_CASE("figures add up to forms") {
  LuaBench bench;
  const MadeReport made = plan();
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
  const MadeReport made = plan();
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
  const MadeReport made = plan();
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
  const MadeReport made = plan();
  bench.look_at(made);
  CHECK_THAT(
      bench.error_on_report("local a = report:nodes()[1]:figures()[1]\nreturn math.maxinteger * (2 * a)"),
      Contains("more digits"));
}

TEST_CASE("a relation that is not stated right says what is wrong") {
  LuaBench bench;
  const MadeReport made = plan();
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
  const MadeReport made = plan();
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

} // namespace toets
