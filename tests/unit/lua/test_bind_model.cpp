#include "support/catch.hpp"
#include "support/lua_bench.hpp"
#include "support/lua_plan.hpp"

namespace toets {

using Catch::Contains;
using Catch::EndsWith;
using toets::test::seen;

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

} // namespace toets
