// The tables of the annual account of Lier and what they belong to.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording account(const std::string& text) { return parse<toets::lier::Layout>(text, "jaarrekening"); }

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("a table is read with its sections rows and unnamed total") {
  const auto read = account(
      "01/11/SAP/01/02 Begeleiding\n\n### Jaarrekening 2023\n\n\tRekening 2023\tBudget "
      "2023\n<b>Exploitatie</b>\t\t\n"
      "Ontvangsten\t0,00\t10.000,00\nUitgaven\t1,00\t13.745,60\n<b>Saldo "
      "Exploitatie</b>\t<b>-1,00</b>\t<b>-3.745,60</b>\n"
      "\t<b>-1,00</b>\t<b>-3.745,60</b>\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 8);
  CHECK(read.values() ==
        Values{"0.00", "10000.00", "1.00", "13745.60", "-1.00", "-3745.60", "-1.00", "-3745.60"});
  CHECK(read.cells[0].section == "operating");
  CHECK(read.cells[0].row == "receipts");
  CHECK(read.cells[4].label == "Saldo Exploitatie");
  CHECK(read.cells[4].place.raw == "-1,00");
  CHECK(read.cells[7].row == "total");
  CHECK(read.cells[7].section.empty());
  CHECK(read.cells[7].label.empty());
  CHECK(read.cells[7].column == 1);
  CHECK(read.field(3, "account_year")->value == "2023");
  CHECK(read.field(0, "fiscal_year")->value == "2023");
  CHECK(read.tables[0].place.line == 5);
}

TEST_CASE("investment and financing have their own sections in each spelling") {
  for (const std::string name : {"Investerings", "Investeringen"}) {
    INFO(name);
    const auto read = account(
        "01/11/SAP/02 Kinderarmoede\n\n\tRekening 2023\tBudget 2023\n" + name +
        "\t\t\nUitgaven\t1,00\t2,00\nSaldo " + name +
        "\t-1,00\t-2,00\nFinanciering\t\t\nOntvangsten\t0,00\t0,00\nSaldo Financiering\t0,00\t0,00\n");
    check_all_read(read);
    REQUIRE(read.cells.size() == 8);
    CHECK(read.cells[0].section == "investment");
    CHECK(read.cells[2].section == "investment");
    CHECK(read.cells[4].section == "financing");
  }
}

TEST_CASE("a table of only the unnamed total is a table") {
  const auto read = account("01/11/SAP/01/02 X\n\n\tRekening 2023\tBudget 2023\n\t0,00\t0,00\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 2);
  CHECK(read.cells[1].row == "total");
}

TEST_CASE("the total of the goal belongs to the goal and that of other plans to an aggregate") {
  const std::string totals =
      "### Totaal beleidsdoelstelling Zorg\n\n\tRekening 2023\tBudget 2023\nUitgaven\t3,00\t4,00\n\n"
      "### Totaal niet prioritaire actieplannen\n\n\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n\n";
  for (const bool before : {false, true}) {
    INFO(before);
    const std::string plan = "Prioritaire Actieplannen\n\n01/11/SAP/01 Werk\n\n";
    const auto read = account("# 01/11 Zorg\n\n" + (before ? totals + plan : plan + totals));
    check_all_read(read);
    REQUIRE(read.tables.size() == 2);
    CHECK(read.tables[0].node == read.node("01/11")->id);
    CHECK(read.tables[0].title == "Totaal beleidsdoelstelling Zorg");
    const NodeRecord* rest = read.titled("Totaal niet prioritaire actieplannen");
    REQUIRE(rest);
    CHECK(rest->aggregate);
    CHECK(rest->priority == TOETS_NO);
    CHECK(rest->parent == read.node("01/11")->id);
    CHECK(read.tables[1].node == rest->id);
  }
}

TEST_CASE("a goal with a number in its name has a total") {
  const auto read = account(
      "# 01/11 Lier 2030\n\n01/11/SAP/01 Werk\n\nTotaal beleidsdoelstelling Lier 2030\n\n\tRekening "
      "2023\tBudget 2023\nUitgaven\t1,00\t2,00\n");
  check_all_read(read);
  CHECK(read.tables[0].node == read.node("01/11")->id);
}

TEST_CASE("several goals in one file keep their own plans and totals") {
  const auto read = account(R"(# 01/11 Zorg

Prioritaire Actieplannen

01/11/SAP/01 Werk

# 02/05 Natuur

Prioritaire Actieplannen

02/05/SAP/01 Bomen

### Totaal beleidsdoelstelling Natuur

	Rekening 2023	Budget 2023
Uitgaven	3,00	4,00

### Totaal beleidsdoelstelling Zorg

	Rekening 2023	Budget 2023
Uitgaven	5,00	6,00
)");
  check_all_read(read);
  CHECK(read.node("02/05/SAP/01")->parent == read.node("02/05")->id);
  CHECK(read.node("01/11/SAP/01")->parent == read.node("01/11")->id);
  REQUIRE(read.tables.size() == 2);
  CHECK(read.tables[0].node == read.node("02/05")->id);
  CHECK(read.tables[1].node == read.node("01/11")->id);
}

TEST_CASE("sections may stand in any order or be left out") {
  const auto read = account(R"(01/11/SAP/01/02 X

Einddatum

31-12-2025

Status

2 - Halverwege

Stand van zaken (toelichting)

Het loopt.

Omschrijving

Wat het is.
)");
  check_all_read(read);
  CHECK(read.field(3, "end")->value == "2025-12-31");
  CHECK(read.field(3, "status")->value == "halfway");
  CHECK(read.texts_of(3, "state").size() == 1);
  CHECK(read.texts_of(3, "description").size() == 1);
  CHECK_FALSE(read.field(3, "start"));
}

TEST_CASE("an indicator takes no status and no money table") {
  const auto read = account(
      "01/11/SAP/01 Werk\n\nOmschrijving\n\nTekst.\n\nFietsen\n\nOmschrijving\n\nTekst.\n\n"
      "Status\n\n4 - Afgerond\n\n\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n");
  CHECK(read.tables.empty());
  CHECK_FALSE(read.not_understood.empty());
}

TEST_CASE("a subtotal is an item and the total of a plan is its table") {
  const std::string table =
      "\n\n\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\nSaldo Exploitatie\t-1,00\t-2,00\n\n";
  const auto read =
      account("# 01/11 Zorg\n\n01/11/SAP/01 Werk\n\n### Omschrijving\n\nTekst.\n\n### Totaal actieplan Werk" +
              table + "### Totaal actieplan Werk" + table + "### Totaal prioritaire actieplannen" + table +
              "### Totaal beleidsdoelstelling Zorg" + table);
  check_all_read(read);
  REQUIRE(read.nodes.size() == 4);
  REQUIRE(read.tables.size() == 4);
  CHECK(read.tables[0].node == read.nodes[1].id);
  CHECK(read.nodes[2].kind == "item");
  CHECK(read.nodes[2].parent == read.nodes[1].id);
  CHECK(read.nodes[3].kind == "item");
  CHECK(read.nodes[3].parent == read.nodes[0].id);
  CHECK_FALSE(read.nodes[3].aggregate);
  CHECK(read.tables[3].node == read.nodes[0].id);
}
