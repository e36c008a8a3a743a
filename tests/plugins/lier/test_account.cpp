// The annual account of Lier, piece by piece, each with the smallest page that shows it.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording account(const std::string& text) { return parse<toets::lier::Layout>(text, "jaarrekening"); }

// Every digit has a record, every line a reason, and no rule of the boundary is broken.
void check_all_read(const Recording& read) {
  for (const std::string& problem : read.problems) FAIL_CHECK(problem);
  for (const std::uint32_t line : read.not_understood) FAIL_CHECK("not understood: line " << line);
}

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("goal plan and action are nested by their codes") {
  const auto read = account(R"(# 01/11 Sociale dienstverlening

### *Prioritaire Actieplannen*

01/11/SAP/01 Werkervaring

#### Actie

- 01/11/SAP/01/02 Begeleiding naar werk
)");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 3);
  CHECK(read.nodes[0].kind == "policy_objective");
  CHECK(read.nodes[0].place.raw == "01/11 Sociale dienstverlening");
  CHECK(read.nodes[1].kind == "action_plan");
  CHECK(read.nodes[1].parent == read.nodes[0].id);
  CHECK(read.nodes[1].priority == TOETS_YES);
  CHECK(read.nodes[2].kind == "action");
  CHECK(read.nodes[2].parent == read.nodes[1].id);
  CHECK(read.nodes[2].priority == TOETS_YES);
  CHECK(read.nodes[2].printed_code == "01/11/SAP/01/02");
  CHECK(read.nodes[2].title == "Begeleiding naar werk");
  CHECK(read.ignored.at(3) == "marker");
}

TEST_CASE("a page that opens with an action implies its goal and plan") {
  const auto read = account("01/11/SAP/01/02 Begeleiding\n\nStatus\n\n4 - Afgerond\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 3);
  CHECK(read.nodes[0].implied);
  CHECK(read.nodes[0].place.raw == "01/11");
  CHECK(read.nodes[1].implied);
  CHECK(read.nodes[1].place.raw == "01/11/SAP/01");
  CHECK(read.nodes[1].priority == TOETS_UNSAID);
  CHECK(read.field(3, "status")->value == "completed");
}

TEST_CASE("any code of the scheme is read whatever its letters") {
  for (const std::string letters : {"SAP", "AP", "X", "ABCDE"}) {
    INFO(letters);
    const std::string plan = "07/32/" + letters + "/15";
    const auto read = account(plan + " Groen\n\n- " + plan + "/03 Bomen\n\nOmschrijving\n\nWe planten.\n");
    check_all_read(read);
    REQUIRE(read.node(plan + "/03"));
    CHECK(read.nodes[0].code == "07/32");
  }
}

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

TEST_CASE("labels are read in every dress") {
  for (const std::string dress :
       {"Omschrijving", "## Omschrijving", "###### Omschrijving", "#### **Omschrijving**", "**Omschrijving**",
        "**Omschrijving:**", "OMSCHRIJVING", "Omschrijving :", "<b>Omschrijving</b>", "  Omschrijving  "}) {
    INFO(dress);
    const auto read = account("01/11/SAP/01/02 X\n\n" + dress + "\n\nTekst van de actie.\n");
    check_all_read(read);
    REQUIRE(read.texts.size() == 1);
    CHECK(read.texts[0].name == "description");
    CHECK(read.texts[0].value == "Tekst van de actie.");
  }
}

TEST_CASE("two labels on one line open two blocks and an empty one is a fact") {
  for (const std::string line :
       {"**Tijd (status)****Tijd (toelichting)**", "Tijd (status)   Tijd (toelichting)",
        "### Tijd (status) Tijd (toelichting)"}) {
    INFO(line);
    const auto read = account("01/11/SAP/01/02 X\n\n" + line + "\n\nOp schema.\n");
    check_all_read(read);
    REQUIRE(read.texts.size() == 2);
    CHECK(read.texts[0].name == "time_status");
    CHECK(read.texts[0].span_count == 0);
    CHECK(read.texts[0].place.raw == "Tijd (status)");
    CHECK(read.texts[1].name == "time");
    CHECK(read.texts[1].value == "Op schema.");
  }
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

TEST_CASE("a status is read in each spelling") {
  struct Row {
    std::string printed, value;
    bool is_known;
  };
  const Row rows[] = {{"4 - Afgerond", "completed", true},
                      {"4-Afgerond", "completed", true},
                      {"Afgerond", "completed", true},
                      {"4- afgerond", "completed", true},
                      {"1 - Gestart", "started", true},
                      {"0-Nog niet begonnen", "not_started", true},
                      {"3 - Nadert einde", "near_end", true},
                      {"4 \xE2\x80\x93 Afgerond", "completed", true},
                      {"Afgewerkt", "completed", true},
                      {"0 - Niet opgestart", "not_started", true},
                      {"5 - Geannuleerd", "stopped", true},
                      {"9 - Onbekend", "", false},
                      {"4 - Gestart", "", false}};
  for (const Row& row : rows) {
    INFO(row.printed);
    const auto read =
        account("01/11/SAP/01/02 X\n\n**Status**\n\n" + row.printed + "\n\n**Startdatum**\n\n01-01-2020\n");
    check_all_read(read);
    const FieldRecord* status = read.field(3, "status");
    REQUIRE(status);
    CHECK(status->raw == row.printed);
    CHECK(status->value == row.value);
    CHECK(status->invalid.empty() == row.is_known);
    CHECK(read.field(3, "start")->value == "2020-01-01");
  }
}

TEST_CASE("an empty status is a field with an empty place") {
  const auto read = account("01/11/SAP/01/02 X\n\nStatus\n\nStartdatum\n\n01-01-2020\n\nEinddatum\n\n");
  check_all_read(read);
  REQUIRE(read.field(3, "status"));
  CHECK(read.field(3, "status")->raw.empty());
  CHECK(read.field(3, "status")->invalid.empty());
  CHECK(read.field(3, "end")->raw.empty());
}

TEST_CASE("below the status a word for going on is what the end date says") {
  const auto behind = account("01/11/SAP/01/02 X\n\nStatus\n\n1 - Gestart\n\nEinddatum\n\ndoorlopend\n");
  check_all_read(behind);
  REQUIRE(behind.field(behind.node("01/11/SAP/01/02")->id, "end"));
  CHECK(behind.field(behind.node("01/11/SAP/01/02")->id, "end")->raw == "doorlopend");
  const auto ahead = account("01/11/SAP/01/02 X\n\nEinddatum\n\nDoorlopend\n");
  CHECK(ahead.field(ahead.node("01/11/SAP/01/02")->id, "status")->value == "continuous");
}

TEST_CASE("an impossible date is a field with its reason") {
  const auto read = account("01/11/SAP/01/02 X\n\nEinddatum\n\n31-09-2023\n");
  check_all_read(read);
  CHECK(read.field(3, "end")->value.empty());
  CHECK(read.field(3, "end")->invalid == "no such day");
  CHECK(read.field(3, "end")->raw == "31-09-2023");
}

TEST_CASE("indicators stand under their plan with frequency source and values") {
  const auto read = account(
      "01/11/SAP/02 Kinderarmoede\n\n**Omschrijving**\n\nMinder armoede.\n\n- Indicatoren\n\n## "
      "Kansarmoede-index (jaarlijks)\n\n### Omschrijving\n\n"
      "Aantal op 31/12 van jaar x.\n\n**Frequentie:** jaarlijks\n\nNog uitleg.\n\n*Bron: Kind &amp; "
      "Gezin*\n\n"
      "Gemeente\t2017\t2018\nLier\t15,80%\t14,10%\n\n**Tevredenheid met 3 sterren "
      "(jaarlijks)**\n\n**Omschrijving**\n\n**Actie**\n\n- 01/11/SAP/02/01 X\n");
  check_all_read(read);
  const NodeRecord* index = read.titled("Kansarmoede-index (jaarlijks)");
  REQUIRE(index);
  CHECK(index->kind == "indicator");
  CHECK(index->parent == read.node("01/11/SAP/02")->id);
  CHECK(read.field(index->id, "frequency")->value == "jaarlijks");
  CHECK(read.field(index->id, "source")->raw == "Kind &amp; Gezin");
  CHECK(read.texts_of(index->id, "notes").size() == 1);
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0].node == index->id);
  CHECK(read.tables[0].columns[1].measure == "measured");
  CHECK(read.tables[0].columns[1].year == 2018);
  REQUIRE(read.cells.size() == 2);
  CHECK(read.cells[0].row == "value");
  CHECK(read.cells[0].label == "Lier");
  CHECK(read.cells[0].unit == "%");
  CHECK(read.cells[0].value == "15.80");
  const NodeRecord* bare = read.titled("Tevredenheid met 3 sterren (jaarlijks)");
  REQUIRE(bare);
  REQUIRE(read.texts_of(bare->id, "description").size() == 1);
  CHECK(read.texts_of(bare->id, "description")[0]->span_count == 0);
}

TEST_CASE("values of an indicator are read with single spaces too") {
  const auto read = account(
      "01/11/SAP/02 K\n\nIndicatoren\n\nIndex\n\nOmschrijving\n\nUitleg.\n\nGemeente 2017 2018 2019\nLier "
      "15,80% 14,10% 13,80%\nVlaanderen 12 13 14\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[5].label == "Vlaanderen");
  CHECK(read.cells[5].unit == "count");
}

TEST_CASE("an unknown heading inside a block is text of the block") {
  const auto read = account(
      "01/11/SAP/01/02 X\n\n### Stand van zaken (toelichting)\n\nInleiding.\n\n### Kwartaal 1 - 2022:\n\n- "
      "Aantal:\n  - Januari: 19\n");
  check_all_read(read);
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].span_count == 4);
  REQUIRE(read.mentions.size() == 3);
  CHECK(read.mentions[0].kind == "ordinal");
  CHECK(read.mentions[2].label == "Januari");
}

TEST_CASE("prose outside every known heading is not understood") {
  const auto read = account("01/11/SAP/01/02 X\n\nEinddatum\n\n31-12-2025\n\nLosse zin met 12 woorden.\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{7});
}

TEST_CASE("a code inside prose is a mention and a reference") {
  const auto read = account(
      "01/11/SAP/01/02 X\n\nOmschrijving\n\nDit sluit aan bij actie\n01/11/SAP/01/05 Uitbouw van het "
      "huis.\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 3);
  REQUIRE(read.references.size() == 1);
  CHECK(read.references[0].target == "01/11/SAP/01/05");
}

TEST_CASE("a misread code is given in its normal form") {
  const auto read = account("O1/11/SAP/0l Werk\n\nOmschrijving\n\nTekst.\n");
  REQUIRE(read.node("01/11/SAP/01"));
  CHECK(read.node("01/11/SAP/01")->printed_code == "O1/11/SAP/0l");
}

TEST_CASE("digits of markup need no record") {
  const auto read = account(
      "<h1>01/11 Zorg</h1>\n\n<h2>01/11/SAP/01 Werk</h2>\n\n<h3>Omschrijving</h3>\n\n<p>Hulp &#8211; en "
      "zorg</p>\n\n<h3>Jaarrekening 2023:</h3>\n");
  check_all_read(read);
  CHECK(read.node("01/11")->title == "Zorg");
  CHECK(read.mentions.empty());
  CHECK(read.field(2, "account_year")->raw == "2023");
}

TEST_CASE("a day of the year at the start of a line is no goal") {
  const auto read = account(
      "01/11/SAP/01/02 X\n\nOmschrijving\n\nHet project eindigt op\n31/12 Daarna volgt een nieuw project.\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 3);
}

TEST_CASE("the same file with CRLF and a byte order mark reads the same") {
  const auto read = account(
      "\xEF\xBB\xBF# 01/11 Zorg\r\n\r\n01/11/SAP/01 Werk\r\n\r\n\tRekening 2023\tBudget "
      "2023\r\nUitgaven\t1,00\t2,00\r\n");
  check_all_read(read);
  CHECK(read.values() == Values{"1.00", "2.00"});
}

TEST_CASE("an action is read whatever leads its code and however its title begins") {
  for (const std::string heading :
       {"o 01/11/SAP/01/01 Fietspunt", "\xE2\x9E\xA2 01/11/SAP/01/01 Fietspunt",
        "> 01/11/SAP/01/01 Fietspunt", "\xE2\x80\x94 01/11/SAP/01/01 Fietspunt",
        "1. 01/11/SAP/01/01 Fietspunt", "Prioritaire actie 01/11/SAP/01/01 Fietspunt",
        "- Actie 3: 01/11/SAP/01/01 Fietspunt", "01/11/SAP/01/01\tFietspunt",
        "01/11/SAP/01/01 \xE2\x80\x93 Fietspunt", "01/11/SAP/01/01. Fietspunt", "01/11/SAP/01/01 fietspunt",
        "01/11/SAP/01/01 \xE2\x80\x9C"
        "Fietspunt\xE2\x80\x9D",
        "01/11/SAP/01/01 (her)inrichting", "01/11/SAP/01/01 \xE2\x82\xAC 5 per rit",
        "01/11/SAP/01/01\n\nFietspunt"}) {
    INFO(heading);
    const auto read =
        account("01/11/SAP/01 Werk\n\nOmschrijving\n\nTekst.\n\nActie\n\n" + heading +
                "\n\nOmschrijving\n\nTekst.\n\nStatus\n\n4 - Afgerond\n\n\tRekening 2023\tBudget 2023\n"
                "Uitgaven\t1,00\t2,00\nSaldo Exploitatie\t-1,00\t-2,00\n");
    REQUIRE(read.node("01/11/SAP/01/01"));
    const NodeRecord& action = *read.node("01/11/SAP/01/01");
    CHECK(action.kind == "action");
    CHECK_FALSE(action.title.empty());
    CHECK(read.nodes.size() == 3);
    CHECK(read.field(action.id, "status")->value == "completed");
    CHECK(read.tables.size() == 1);
    CHECK(read.not_understood.empty());
  }
}

TEST_CASE("an action heading that is not recognised leaves its lines without a word") {
  const auto read = account(
      "01/11/SAP/01 Werk\n\nOmschrijving\n\nTekst.\n\nActie\n\nFietspunt (01/11/SAP/01/01)\n\n"
      "Omschrijving\n\nTekst.\n\nStatus\n\n4 - Afgerond\n\n\tRekening 2023\tBudget 2023\n"
      "Uitgaven\t1,00\t2,00\nSaldo Exploitatie\t-1,00\t-2,00\n\n01/11/SAP/02 "
      "Wonen\n\nOmschrijving\n\nTekst.\n");
  for (const auto& node : read.nodes) CHECK(node.kind != "indicator");
  CHECK(read.tables.empty());
  CHECK(read.texts_of(2, "description").size() == 1);
  CHECK_FALSE(read.not_understood.empty());
  CHECK(read.node("01/11/SAP/02"));
}

TEST_CASE("an indicator takes no status and no money table") {
  const auto read = account(
      "01/11/SAP/01 Werk\n\nOmschrijving\n\nTekst.\n\nFietsen\n\nOmschrijving\n\nTekst.\n\n"
      "Status\n\n4 - Afgerond\n\n\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n");
  CHECK(read.tables.empty());
  CHECK_FALSE(read.not_understood.empty());
}

TEST_CASE("a code that is announced in a text refers and opens nothing") {
  const auto read = account(
      "- 01/11/SAP/01/01 Fietspunt\n\n### Stand van zaken (toelichting)\n\nZie ook:\n\n"
      "- 01/11/SAP/02/03 Huiswerk\n- 01/11/SAP/02/04 Taal\n\n### Status\n\n4 - Afgerond\n\n"
      "- 01/11/SAP/01/02 Bus\n\n### Omschrijving\n\nTekst.\n");
  check_all_read(read);
  CHECK(read.node("01/11/SAP/02/03") == nullptr);
  REQUIRE(read.node("01/11/SAP/01/01"));
  CHECK(read.field(read.node("01/11/SAP/01/01")->id, "status")->value == "completed");
  CHECK(read.node("01/11/SAP/01/02"));
  CHECK(read.references.size() == 2);
}

TEST_CASE("plans below a heading without priority have none") {
  for (const std::string heading : {"Niet-prioritaire actieplannen", "Niet prioritaire actieplannen"}) {
    INFO(heading);
    const auto read =
        account("### " + heading + "\n\n01/11/AP/02 Vrije tijd\n\n### Omschrijving\n\nTekst.\n");
    check_all_read(read);
    REQUIRE(read.node("01/11/AP/02"));
    CHECK(read.node("01/11/AP/02")->priority == TOETS_NO);
    CHECK(read.ignored.at(1) == "marker");
  }
}

TEST_CASE("entries of a table of contents are no nodes of the body") {
  for (const std::string gap : {" ........ ", "      "}) {
    INFO(gap);
    const auto read = account("Inhoudstafel\n\n01/11 Zorg" + gap + "3\n01/11/SAP/01 Werk" + gap +
                              "4\n\n# 01/11 Zorg\n\n01/11/SAP/01 Werk\n\n### Omschrijving\n\nTekst.\n");
    check_all_read(read);
    REQUIRE(read.nodes.size() == 4);
    CHECK(read.nodes[0].part == "contents");
    CHECK(read.nodes[1].title == "Werk");
    CHECK(read.nodes[1].parent == read.nodes[0].id);
    CHECK(read.nodes[3].part == "body");
  }
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

TEST_CASE("lines of a text that begin like a label or a total stay prose") {
  for (const std::string line :
       {"Totaal beleidsdoelstelling bereikt.", "Status: het dossier ligt bij de dienst.",
        "Verantwoordelijke: de dienst werkt eraan.", "Burgemeester: hij opende de zaal."}) {
    INFO(line);
    const auto read =
        account("- 01/11/SAP/01/01 Fietspunt\n\n### Stand van zaken (toelichting)\n\nTekst.\n\n" + line +
                "\n\n### Status\n\n4 - Afgerond\n");
    check_all_read(read);
    const auto action = read.node("01/11/SAP/01/01")->id;
    CHECK(read.texts_of(action, "state").size() == 1);
    CHECK(read.texts_of(action, "state")[0]->span_count == 2);
    CHECK(read.field(action, "status")->value == "completed");
    CHECK_FALSE(read.field(0, "officer"));
  }
}

TEST_CASE("a page head between a label and its value is passed over") {
  const auto read = account(
      "# 01/11 Zorg\n\nStad en OCMW Voorbeeldstad\n\nNIS-code 12099\n\n- 01/11/SAP/01/01 Werk\n\n"
      "### Einddatum\n\nStad en OCMW Voorbeeldstad\n\n31-12-2023\n");
  check_all_read(read);
  CHECK(read.field(read.node("01/11/SAP/01/01")->id, "end")->value == "2023-12-31");
}
