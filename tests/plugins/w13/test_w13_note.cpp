// The note of a W13 report: headings, tables, prose, each with the smallest page that shows it.
#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording note(const std::string& text) { return parse<toets::w13::Layout>(text, "beleidsevaluatie"); }

using Values = std::vector<std::string>;

const std::string plan = "Actieplan AP05: Maatregelen (Prioritair)\n\n";

} // namespace

TEST_CASE("goal, objective, plan and action of a note are nested as they follow each other") {
  const auto read = note(R"(Strategische doelstelling: SD1 (prioritair)

Beleidsdoelstelling: OD2 (prioritair)

Actieplan APO5: Flankerende maatregelen (Prioritair)

Actie AO506 sociale eco en werk: Sociale economie en werk (Prioritair)

Beleidsdoelstelling: OD3 (niet-prioritair)
)");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 5);
  CHECK(read.nodes[0].kind == "strategic_goal");
  CHECK(read.nodes[0].code == "SD1");
  CHECK(read.nodes[0].title.empty());
  CHECK(read.nodes[0].place.raw == "Strategische doelstelling: SD1 (prioritair)");
  CHECK(read.nodes[1].kind == "policy_objective");
  CHECK(read.nodes[1].parent == read.nodes[0].id);
  CHECK(read.nodes[2].code == "AP05");
  CHECK(read.nodes[2].printed_code == "APO5");
  CHECK(read.nodes[2].parent == read.nodes[1].id);
  CHECK(read.nodes[3].code == "A0506");
  CHECK(read.nodes[3].title == "sociale eco en werk: Sociale economie en werk");
  CHECK(read.nodes[3].part == "note");
  CHECK(read.nodes[3].parent == read.nodes[2].id);
  CHECK(read.nodes[4].parent == read.nodes[0].id);
  CHECK(read.nodes[3].priority == TOETS_YES);
  CHECK(read.nodes[4].priority == TOETS_NO);
}

TEST_CASE("a goal may have a number and a title") {
  const auto read =
      note("Strategische doelstelling: 2 - Samen zorgen\n\nOperationele doelstelling: 2.1: Wijken\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 2);
  CHECK(read.nodes[0].code == "2");
  CHECK(read.nodes[0].title == "Samen zorgen");
  CHECK(read.nodes[1].code == "2.1");
  CHECK(read.nodes[1].kind == "policy_objective");
}

TEST_CASE("a heading over two lines ends with its priority") {
  const auto read = note(
      "Actie A0101 kort: een lange naam die op deze regel niet past en\ndoorloopt (Prioritair)\nTekst.\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].title == "kort: een lange naam die op deze regel niet past en doorloopt");
  CHECK(read.nodes[0].priority == TOETS_YES);
  CHECK(read.texts_of(1, "description").size() == 1);
}

TEST_CASE("a sentence that begins with the word Actie and a code is no heading") {
  const auto read = note(plan +
                         "We beginnen dit jaar met de voorbereiding van al het werk, want\nActie A0506 loopt "
                         "verder.\n\nActie A0506 was eerder klaar dan wij hadden gedacht.\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 1);
}

TEST_CASE("each printed section of a note is a table with its own columns") {
  const auto read = note(plan + R"(Exploitatie
Rek 2020 Rek 2021 Mijp 2021
Ontvangsten 1.200 0 300
Uitgaven 1.000 0] 300
Saldo 200 0 0
Investeringen

Rek 2020 Rek 2021 Mjp 2021
Uitgaven 5 0 0
Saldo -5 0 0
)");
  check_all_read(read);
  REQUIRE(read.tables.size() == 2);
  REQUIRE(read.tables[0].columns.size() == 3);
  CHECK(read.tables[0].place.line == 4);
  CHECK(read.tables[0].columns[2].label == "Mijp 2021");
  CHECK(read.tables[0].columns[2].measure == "plan");
  CHECK(read.tables[0].columns[2].version.empty());
  CHECK(read.values() ==
        Values{"1200", "0", "300", "1000", "0", "300", "200", "0", "0", "5", "0", "0", "-5", "0", "0"});
  CHECK(read.cells[0].section == "operating");
  CHECK(read.cells[4].place.raw == "0]");
  CHECK(read.cells[9].section == "investment");
  CHECK(read.cells[9].row == "expenditure");
}

TEST_CASE("a short row with single spaces has as many cells as numbers and no columns") {
  const auto read =
      note(plan +
           "Exploitatie\nRek 2020 Rek 2021 Rek 2022 Mjp 2022\nOntvangsten 92.135 130.644\nUitgaven 1 2 3 "
           "4\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[0].column == -1);
  CHECK(read.cells[0].assigned == "no");
  CHECK(read.cells[1].column == -1);
  CHECK(read.cells[5].column == 3);
}

TEST_CASE("of more numbers than columns none has a column") {
  const auto read = note(plan + "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten 1 2 3\nUitgaven 4 5\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 5);
  CHECK(read.cells[0].column == -1);
  CHECK(read.cells[2].column == -1);
  CHECK(read.cells[4].column == 1);
}

TEST_CASE("columns that stand apart tell where a short row has its blanks") {
  const auto read =
      note(plan +
           "Exploitatie\n               Rek 2020      Mjp 2020      Rek 2021\nOntvangsten     120.000  "
           "     118.500       121.000\nUitgaven        100.000                     120.000\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 5);
  CHECK(read.cells[4].column == 2);
  CHECK(read.cells[4].assigned == "printed");
}

TEST_CASE("amounts with cents, minus behind and parentheses keep their value") {
  const auto read = note(
      plan +
      "Exploitatie\nRekening 2025\tBudget 2025\nOntvangsten\t1.200,50\t41,94\nUitgaven\t(3,25)\t2,00-\n");
  check_all_read(read);
  CHECK(read.values() == Values{"1200.50", "41.94", "-3.25", "-2.00"});
}

TEST_CASE("a comma before three digits groups thousands only where the report prints no cents") {
  const auto whole = note(plan + "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten 41,941 1.000\n");
  CHECK(whole.values() == Values{"41941", "1000"});
  const auto cents = note(plan + "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten 41,941 1.000,50\n");
  CHECK(cents.values() == Values{"", "1000.50"});
  CHECK(cents.cells[0].absent == "unreadable");
}

TEST_CASE("a table that goes on behind a page end stays one table") {
  const auto read = note(
      "Beleidsevaluatie 2024\nZorgvereniging NOORD\nKerkstraat 1\nKBO: 0123456789 NIS: 34022\n\n" + plan +
      "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten 1 2\n\nZorgvereniging NOORD\nKerkstraat 1\nKBO: "
      "0123456789\nPagina 3\n\nUitgaven 3 4\nSaldo -2 -2\n");
  check_all_read(read);
  CHECK(read.tables.size() == 1);
  CHECK(read.cells.size() == 6);
  CHECK(read.ignored.at(12) == "page_footer");
}

TEST_CASE("no financial data is the money of its node however the scan reads the word") {
  for (const std::string word : {"financiële", "financiéle", "financiele", "financi?le"}) {
    INFO(word);
    const auto read = note("Actie A0101 x: Iets (Prioritair)\nTekst.\n\nGeen " + word + " gegevens\n");
    check_all_read(read);
    REQUIRE(read.texts_of(1, "money").size() == 1);
    CHECK(read.texts_of(1, "money")[0]->value == "Geen " + word + " gegevens");
    CHECK(read.texts_of(1, "description")[0]->value == "Tekst.");
  }
}

TEST_CASE("a section without labels of its own stands under those of its node") {
  const auto read = note(plan + "Exploitatie\nRek 2020 Mjp 2020\nSaldo 1 2\nInvesteringen\nSaldo 3 4\n");
  check_all_read(read);
  REQUIRE(read.tables.size() == 2);
  CHECK(read.tables[1].columns.size() == 2);
  CHECK(read.cells[3].section == "investment");
  CHECK(read.cells[3].column == 1);
}

TEST_CASE("prose names other parts by code and by title") {
  const auto read = note(R"(Actieplan AP05: Maatregelen (Prioritair)

Actie A0506 sociaal: Werk (Prioritair)
Zie AP05 en actie AO507. De vereniging W13 blijft.

Actie A0507 taal: Wij leren de taal die nodig
is (Prioritair)
- Voor het budget: zie actie ‘A0506 sociaal’

Voor meer zie actie '"Wij leren de taal

die nodig is.'

Deze actie ‘on hold’ wacht.
)");
  check_all_read(read);
  REQUIRE(read.references.size() == 4);
  CHECK(read.references[0].target == "AP05");
  CHECK(read.references[1].target == "A0507");
  CHECK(read.references[1].place.raw == "AO507");
  CHECK(read.references[2].kind == "code");
  CHECK(read.references[2].target == "A0506");
  CHECK(read.references[3].kind == "title");
  CHECK(read.references[3].target == "Wij leren de taal die nodig is");
  for (const MentionRecord& mention : read.mentions)
    if (mention.place.raw == "W13") CHECK(mention.kind == "name");
}

TEST_CASE("a number in the name of a project counts nothing") {
  const auto read = note(
      "Actie A0501 food: W13 gaat door met Food Act 13. (Prioritair)\n\nFood Act 13 € 20 000 en 12 "
      "fietsen.\n");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 3);
  CHECK(read.mentions[0].kind == "name");
  CHECK(read.mentions[1].kind == "amount");
  CHECK(read.mentions[1].value == "20000");
  CHECK(read.mentions[2].value == "12");
}

TEST_CASE("the name of a project is known on two lines and in parentheses") {
  const auto read = note(
      "Actie A0501 food: W13 gaat door met Food Act 13. (Prioritair)\n\nHet plan (Food Act\n13) liep goed "
      "af, "
      "zoals Food Acts 13 en\nFood 13.\n\nFood Act\n\n13 fietsen.\n");
  check_all_read(read);
  std::string kinds;
  for (const MentionRecord& mention : read.mentions) kinds.append(mention.kind).append(" ");
  CHECK(kinds == "name count count count ");
}

TEST_CASE("one wrong letter in a heading, a section or a row label is read") {
  const auto read = note(
      "Actle A0101 x: Iets (Prioritair)\n\nExploitatle\nRek 2020 Mjp 2020\nOntvangslen 1 2\nUitgaven 3 "
      "4\nSa1do -2 -2\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].kind == "action");
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[0].section == "operating");
  CHECK(read.cells[0].row == "receipts");
  CHECK(read.cells[0].label == "Ontvangslen");
  CHECK(read.cells[5].row == "balance");
  const auto prose =
      note("Actle is nodig in 2024.\n\nActieplan AP01: X (Prioritair)\nActle A0101 is nodig.\n");
  CHECK(prose.nodes.size() == 1);
}

TEST_CASE("a section printed twice under one heading is of a heading that was lost, and listed") {
  const std::string table = "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten 1 2\nUitgaven 3 4\nSaldo -2 -2\n";
  const auto read = note(plan + table + "\nTekst van een ander.\n\n" + table +
                         "\nActie A0501 x: Y (Prioritair)\n\n" + table);
  CHECK(read.not_understood == std::vector<std::uint32_t>{11, 12, 13, 14, 15});
  REQUIRE(read.tables.size() == 2);
  CHECK(read.tables[0].node == read.node("AP05")->id);
  CHECK(read.tables[1].node == read.node("A0501")->id);
}

TEST_CASE(
    "figures right below the sentence that there are none are read, behind other words they are listed") {
  for (const std::string sentence : {"Geen financiële gegevens", "Geen financiéle gegevens"}) {
    INFO(sentence);
    const auto read = note(plan + sentence + "\n\nExploitatie\nRek 2020 Mjp 2020\nSaldo 3 4\n");
    check_all_read(read);
    CHECK(read.values() == Values{"3", "4"});
    CHECK(read.texts_of(read.node("AP05")->id, "money").size() == 1);
  }
  const auto lost = note(plan +
                         "Geen financiële gegevens\n\nEen pool van brugfiguren.\n\nExploitatie\nRek 2020 "
                         "Mjp 2020\nSaldo 3 4\n");
  CHECK(lost.not_understood == std::vector<std::uint32_t>{7, 8, 9});
  CHECK(lost.cells.empty());
}

TEST_CASE("a row is told by its label, in whatever order the rows stand") {
  const std::string labels = "Rek 2020 Mjp 2020\n";
  const std::string receipts = "Ontvangsten 7 8\n";
  const std::string expenditure = "Uitgaven 4 6\n";
  const std::string balance = "Saldo 3 2\n";
  for (const std::string& rows : {expenditure + receipts + balance, balance + receipts + expenditure,
                                  expenditure + balance + receipts, balance + expenditure + receipts}) {
    INFO(rows);
    const auto read = note(plan + "Exploitatie\n" + labels + rows + "Investeringen\n" + labels + rows);
    check_all_read(read);
    REQUIRE(read.tables.size() == 2);
    REQUIRE(read.cells.size() == 12);
    for (const CellRecord& cell : read.cells) {
      CHECK(cell.section == (cell.table == read.tables[0].id ? "operating" : "investment"));
      if (cell.row == "receipts") CHECK(cell.value == (cell.column == 0 ? "7" : "8"));
      if (cell.row == "balance") CHECK(cell.value == (cell.column == 0 ? "3" : "2"));
    }
  }
  // A label that comes again: a heading between was lost.
  const auto lost =
      note(plan + "Exploitatie\n" + labels + expenditure + balance + receipts + expenditure + balance);
  REQUIRE(lost.tables.size() == 2);
  CHECK(lost.cells[4].row == "receipts");
  CHECK(lost.cells[4].table == lost.tables[1].id);
  CHECK(lost.cells[4].section.empty());
}

TEST_CASE("a dash with blanks around it is a cell without an amount") {
  for (const std::string dash : {"-", "–", "—"}) {
    INFO(dash);
    const auto read =
        note(plan + "Exploitatie\nRek 2020 Rek 2021 Mjp 2021\nOntvangsten " + dash + " 425 3\nUitgaven " +
             dash + " " + dash + " " + dash + "\nSaldo " + dash + " -425 " + dash + "\n");
    check_all_read(read);
    REQUIRE(read.cells.size() == 9);
    CHECK(read.values() == Values{"", "425", "3", "", "", "", "", "-425", ""});
    CHECK(read.cells[0].absent == "text");
    CHECK(read.cells[0].place.raw == dash);
    CHECK(read.cells[7].column == 1);
  }
}

TEST_CASE("a dash is a minus where the numbers alone are as many as the columns") {
  const auto read =
      note(plan + "Exploitatie\nRek 2020 Rek 2021 Mjp 2021\nOntvangsten 1 2 3\nSaldo - 425 - 3 4\n");
  check_all_read(read);
  CHECK(read.values() == Values{"1", "2", "3", "-425", "-3", "4"});
}

TEST_CASE("common words and units name sections and rows too") {
  const auto read =
      note(plan +
           "Exploitatiebudget (in euro)\nRek 2020 Mjp 2020\nInkomsten (€) 7 8\nKosten (in EUR): 4 6\n"
           "Totaal 3 2\nInvesteringsbudget:\nRek 2020 Mjp 2020\nOntvangsten: 1 2\nUitgaven in euro 3 4\n"
           "Resultaat (€) -2 -2\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 12);
  CHECK(read.cells[0].section == "operating");
  CHECK(read.cells[0].row == "receipts");
  CHECK(read.cells[0].label == "Inkomsten (€)");
  CHECK(read.cells[2].row == "expenditure");
  CHECK(read.cells[4].row == "balance");
  CHECK(read.cells[4].label == "Totaal");
  CHECK(read.cells[6].section == "investment");
  CHECK(read.cells[6].label == "Ontvangsten");
  CHECK(read.cells[6].label_read.empty());
  CHECK(read.cells[10].row == "balance");
  CHECK(read.cells[10].label == "Resultaat (€)");
}

TEST_CASE("a row with a word that nobody knows and a number for each column is no prose") {
  const auto read =
      note(plan + "Exploitatie\nRek 2020 Mjp 2020\nBaten 7 8\nLasten 4 6\nBatig slot 3 2\n\nTekst.\n");
  CHECK(read.not_understood == std::vector<std::uint32_t>{5, 6, 7});
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].value == "Tekst.");
}

TEST_CASE("a table goes on behind its section and labels printed again, not behind rows it has") {
  const std::string labels = "Rek 2020 Mjp 2020\n";
  const auto on = note(plan + "Exploitatie\n" + labels + "Ontvangsten 1 2\nExploitatie\n" + labels +
                       "Uitgaven 3 4\nSaldo -2 -2\n");
  check_all_read(on);
  CHECK(on.tables.size() == 1);
  CHECK(on.ignored.at(6) == "page_header");
  const auto other = note(plan + "Exploitatie\n" + labels + "Ontvangsten 1 2\nUitgaven 3 4\n" + labels +
                          "Ontvangsten 5 6\nSaldo 7 8\n");
  check_all_read(other);
  REQUIRE(other.tables.size() == 2);
  CHECK(other.cells[4].section.empty());
}

TEST_CASE("a row in disorder or without its label is listed and the table goes on") {
  for (const std::string row : {"1.000 2.000", "Ontvangsten 1 2 Uitgaven 3 4", "Omtvamgslem 1 2"}) {
    INFO(row);
    const auto read = note(plan + "Exploitatie\nRek 2020 Mjp 2020\n" + row + "\nSaldo 3 4\n");
    CHECK(read.not_understood == std::vector<std::uint32_t>{5});
    REQUIRE(read.cells.size() == 2);
    CHECK(read.cells[0].section == "operating");
  }
}

TEST_CASE("a row label with its numbers on the next line is one row") {
  const auto read = note(plan + "Exploitatie\nRek 2020 Mjp 2020\nOntvangsten\n1.000 2.000\nSaldo O 0\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 4);
  CHECK(read.cells[0].row == "receipts");
  CHECK(read.cells[0].label == "Ontvangsten");
  CHECK(read.cells[1].column == 1);
  CHECK(read.cells[2].row == "balance");
  CHECK(read.cells[2].read == "0");
}
