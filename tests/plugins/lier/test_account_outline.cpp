// Codes, headings and lines of text of the annual account of Lier, each with the smallest page that shows it.
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

TEST_CASE("one action with the code of a plan that no line opened stays under the plan where it stands") {
  const std::string head =
      "# 01/11 Zorg\n\n01/11/SAP/01 Werk\n\n### Omschrijving\n\nTekst.\n\n- 01/11/SAP/01/01 Fietspunt\n\n";
  const std::string later = "01/11/SAP/03 Wonen\n\n### Omschrijving\n\nTekst.\n";
  for (const std::string code : {"01/11/SAP/03/02", "01/11/SPA/01/02", "01/12/SAP/01/02"}) {
    INFO(code);
    const auto read = account(head + "- " + code + " Taal\n\n- 01/11/SAP/01/03 Bus\n\n" + later);
    check_all_read(read);
    REQUIRE(read.node(code));
    CHECK(read.node(code)->parent == read.node("01/11/SAP/01")->id);
    for (const NodeRecord& node : read.nodes) CHECK_FALSE(node.implied);
  }
  // Where the plan's actions do not go on, the heading of another plan was lost.
  const auto lost = account(head + "- 01/11/SAP/02/01 Taal\n\n- 01/11/SAP/02/02 Bus\n\n" + later);
  CHECK(lost.node("01/11/SAP/02")->implied);
}
