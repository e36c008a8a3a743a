// Heads and feet of pages behind, between and in the middle of the tables of Lier.
#include "lier/layout.hpp"
#include "lier/page_lines.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;
using toets::layout::VisibleLine;
using toets::lier::PageLine;
using toets::lier::read_page_line;

namespace {

using Values = std::vector<std::string>;

const std::string heading = "03/01/SAP/01 Werk\n\nDe stad helpt wie werk zoekt.\n\n";
const std::string columns = "                          Geboekt 2023        Budget 2023\n";
const std::string operating =
    "Exploitatie\n"
    "Uitgaven                       48.120,35         105.000,00\n"
    "Saldo Exploitatie             -48.120,35        -105.000,00\n";
const std::string investment =
    "Investeringen\n"
    "Uitgaven                        4.200,00          25.000,00\n"
    "Saldo Investeringen            -4.200,00         -25.000,00\n";
const std::string total = "                              -52.320,35        -130.000,00\n";

Recording follow_up(const std::string& text) {
  return parse<toets::lier::Layout>(heading + text, "opvolging");
}

// As a page ends: the number near the margin or in the middle.
const std::vector<std::string> numbers{"4 / 9",
                                       "4/9",
                                       "- 4 -",
                                       "4 van 9",
                                       "p. 4",
                                       "| 4",
                                       "4 |",
                                       "\xE2\x80\x93 4 \xE2\x80\x93",
                                       "blz. 4",
                                       "Pag. 4",
                                       "Pagina 4/9",
                                       "Jaarrekening 2023 - 4",
                                       "4 | Jaarrekening 2023",
                                       "Stad en OCMW Lier - Jaarrekening 2023 - 4/9"};
const std::vector<std::string> days{"15/03/2025", "15-03-2025   4/9", "15-03-2025 4/9", "15/03/2025 10:45",
                                    "Opvolging van het beleid 2023 - blz. 4"};
const std::vector<std::string> between{"Gemeenteraad 24 juni 2025", "afgedrukt op 15/03/2025",
                                       "Opvolging van het beleid - 4", "2024", "4"};

} // namespace

TEST_CASE("the form of a line tells the head or foot of a page") {
  for (const std::string& line : numbers)
    if (line.find("Pagina") == std::string::npos) {
      INFO(line);
      CHECK(read_page_line(VisibleLine(line, 1, 1)) == PageLine::numbered);
    }
  for (const std::string line : {"4", "2024", "15/03/2025", "15-03-2025", "24 juni 2025"}) {
    INFO(line);
    CHECK(read_page_line(VisibleLine(line, 1, 1)) == PageLine::bare);
  }
  CHECK(read_page_line(VisibleLine("Opvolging van het beleid - blz. 4", 1, 1)) == PageLine::named);
  CHECK(read_page_line(VisibleLine("Gemeenteraad 24 juni 2025", 1, 1)) == PageLine::worded);
}

TEST_CASE("no form of a page has an amount, a code, a school year, a fraction or a sentence") {
  for (const std::string line :
       {"4.000,00", "-4", "4.000", "9 / 4", "2022/2023", "01/11", "0 / 9", "4 9", "4.000,00   5.000,00",
        "-   4   -   5", "\t4\t-", "3 van de 4", "Uitgaven 4", "In 2023 - 4 gezinnen.", "Werk",
        "Jaarrekening 2023", "4 - 9 - 12", "Toestand: 4", "12 gezinnen"}) {
    INFO(line);
    CHECK(read_page_line(VisibleLine(line, 1, 1)) == PageLine::none);
  }
}

TEST_CASE("a foot behind a table is no total row") {
  for (const auto* feet : {&numbers, &days})
    for (const std::string& foot : *feet)
      for (const std::string indent : {"", "                                 "}) {
        INFO(indent + foot);
        const auto read = follow_up(columns + operating + "\n" + indent + foot +
                                    "\nTotaal beleidsdoelstelling Werk\n" + columns + operating);
        check_all_read(read);
        CHECK(read.tables.size() == 2);
        CHECK(read.cells.size() == 8);
        for (const CellRecord& cell : read.cells) CHECK(cell.row != "total");
      }
}

TEST_CASE("a small number or a year below amounts with cents is the page's") {
  for (const std::string foot : {"4", "12", "2024"}) {
    INFO(foot);
    const auto read = follow_up(columns + operating + "\n                              " + foot +
                                "\n\nTotaal beleidsdoelstelling Werk\n" + columns + operating);
    check_all_read(read);
    CHECK(read.cells.size() == 8);
  }
}

TEST_CASE("a foot in the middle of a table does not end it") {
  for (const auto* feet : {&numbers, &days, &between})
    for (const std::string& foot : *feet) {
      INFO(foot);
      const auto read =
          follow_up(columns + operating + "\n" + foot + "\n\n" + investment + "\n" + foot + "\n\n" + total);
      check_all_read(read);
      CHECK(read.tables.size() == 1);
      CHECK(read.values() == Values{"48120.35", "105000.00", "-48120.35", "-105000.00", "4200.00", "25000.00",
                                    "-4200.00", "-25000.00", "-52320.35", "-130000.00"});
      CHECK(read.cells.back().row == "total");
    }
}

TEST_CASE("a foot and the head of the next page may part a section and its rows") {
  const auto read =
      follow_up(columns + "Exploitatie\nUitgaven                       48.120,35         105.000,00\n\n" +
                "Gemeenteraad 24 juni 2025          4\n\nOpvolging 2023 - blz. 5\n\n" + columns +
                "Saldo Exploitatie             -48.120,35        -105.000,00\n");
  check_all_read(read);
  CHECK(read.tables.size() == 1);
  CHECK(read.cells.size() == 4);
  CHECK(read.cells[2].section == "operating");
}

TEST_CASE("words that nobody knows between two sections do not end the table and stay without a word") {
  const auto read = follow_up(columns + operating + "\nDienst Welzijn en Samenleven\n\n" + investment);
  CHECK(read.problems.empty());
  CHECK(read.not_understood.size() == 1);
  CHECK(read.tables.size() == 1);
  CHECK(read.cells.size() == 8);
  CHECK(read.cells[4].section == "investment");
}

TEST_CASE("words above a table that begins again announce another table") {
  for (const std::string words : {"Cijfers van het actieplan Wonen", "Cijfers van 2023"})
    for (const std::string& head : {columns, std::string{}}) {
      INFO(words + head);
      const auto read = follow_up(columns + operating + "\n" + words + "\n\n" + head + operating);
      CHECK(read.problems.empty());
      CHECK(read.tables.size() == 1);
      CHECK(read.cells.size() == 4);
      CHECK_FALSE(read.not_understood.empty());
    }
}

TEST_CASE("a total row keeps its amounts, whatever stands around it") {
  for (const std::string& row : {total, std::string("                               -4,00           -9,00\n"),
                                 std::string("                                   4               9,00\n")}) {
    INFO(row);
    const auto read = follow_up(columns + operating + investment + row + "\n4 / 9\n");
    check_all_read(read);
    REQUIRE(read.cells.size() == 10);
    CHECK(read.cells[8].row == "total");
  }
  // Where no amount has cents a whole number may be the total.
  const auto whole = follow_up(
      "                          Geboekt 2023        Budget 2023\nExploitatie\nUitgaven                      "
      "       4  "
      "                9\nSaldo Exploitatie                   -4                 -9\n                        "
      "            4  "
      "                9\n");
  CHECK(whole.problems.empty());
  REQUIRE(whole.cells.size() == 6);
  CHECK(whole.cells[4].row == "total");
}

TEST_CASE("the foot of a page inside prose is no part of it") {
  const auto read = follow_up(
      "Actie\n\n03/01/SAP/01/01 Tewerkstelling\n\nStand van Zaken\n\nEr waren 14 personen:\n\n   -  6 in het "
      "woonzorgcentrum\n\n                               3 / 9\n\n   -  8 bij de groendienst\n");
  check_all_read(read);
  REQUIRE(!read.texts.empty());
  CHECK(read.texts.back().value.find("3 / 9") == std::string::npos);
  CHECK(read.texts.back().value.find("8 bij de groendienst") != std::string::npos);
}

TEST_CASE("a day or a number below a label is its value and no foot") {
  const auto read = follow_up(
      "Actie\n\n03/01/SAP/01/01 "
      "Tewerkstelling\n\nStartdatum\n\n01/01/2020\n\nEinddatum\n\n31/12/2025\n\nStand van "
      "Zaken\n\nOp schema.\n");
  check_all_read(read);
  CHECK(read.field(3, "start")->value == "2020-01-01");
  CHECK(read.field(3, "end")->value == "2025-12-31");
}
