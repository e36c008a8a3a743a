// Tables of Lier that are damaged, wide or printed otherwise than in the account.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording account(const std::string& table) {
  return parse<toets::lier::Layout>("01/11/SAP/01/02 X\n\n" + table, "jaarrekening");
}

using Values = std::vector<std::string>;

} // namespace

TEST_CASE("six columns of accounts and budgets are read") {
  const auto read = account(
      "\tRekening 2020\tRekening 2021\tRekening 2022\tRekening 2023\tBudget 2024\tBudget "
      "2025\nExploitatie\t\t\t\t\t\t\nUitgaven\t1,00\t2,00\t3,00\t4,00\t5,00\t6,00\n");
  CHECK(read.problems.empty());
  REQUIRE(read.cells.size() == 6);
  CHECK(read.tables[0].columns[5].year == 2025);
  CHECK(read.cells[5].column == 5);
  CHECK(read.field(0, "fiscal_year")->value == "2023");
}

TEST_CASE("column labels over two lines make one heading") {
  const auto read = account(
      "                 Rekening       Budget\n                     2023         2024\nUitgaven             "
      "1,00         2,00\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0].columns[1].label == "Budget 2024");
  CHECK(read.values() == Values{"1.00", "2.00"});
}

TEST_CASE("a table without its heading keeps its numbers without columns") {
  const auto read =
      account("Exploitatie\nOntvangsten 1,00 2,00\nUitgaven 3,00 4,00\nSaldo Exploitatie -2,00 -2,00\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0].columns.empty());
  REQUIRE(read.cells.size() == 6);
  for (const CellRecord& cell : read.cells) {
    CHECK(cell.column == -1);
    CHECK(cell.assigned == "no");
    CHECK(cell.section == "operating");
  }
}

TEST_CASE("a short row between tabs keeps the column of its field") {
  const auto read = account("\tRekening 2023\tBudget 2023\nUitgaven\t\t2,00\n");
  REQUIRE(read.cells.size() == 2);
  CHECK(read.cells[0].absent == "blank");
  CHECK(read.cells[0].column == 0);
  CHECK(read.cells[0].place.raw.empty());
  CHECK(read.cells[1].value == "2.00");
  CHECK(read.cells[1].column == 1);
}

TEST_CASE("a short row with single spaces has no column") {
  const auto read = account("   Rekening 2023 Budget 2023\nUitgaven 2,00\n");
  CHECK(read.not_understood.empty());
  REQUIRE(read.cells.size() == 1);
  CHECK(read.cells[0].column == -1);
  CHECK(read.cells[0].assigned == "no");
}

TEST_CASE("numbers beyond the columns belong to none") {
  const auto read = account("\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\t3,00\n");
  REQUIRE(read.cells.size() == 3);
  CHECK(read.cells[2].value == "3.00");
  CHECK(read.cells[2].assigned == "no");
}

TEST_CASE("an unreadable number keeps its cell") {
  for (const std::string separator : {"\t", " "}) {
    const auto read =
        account((separator == "\t" ? "\tRekening 2023\tBudget 2023\n" : "Rekening 2023 Budget 2023\n") +
                ("Uitgaven" + separator) + "1.198.230,8l" + separator + "2,00\n");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
    REQUIRE(read.cells.size() == 2);
    CHECK(read.cells[0].absent == "unreadable");
    CHECK(read.cells[0].invalid == "a letter stands among the digits");
    CHECK(read.cells[0].place.raw == "1.198.230,8l");
    CHECK(read.cells[0].column == 0);
  }
}

TEST_CASE("a mark instead of a number says why there is none") {
  const auto read = account("\tRekening 2023\tBudget 2023\nOntvangsten\t/\tnvt\nUitgaven\t*\t1,00\n");
  REQUIRE(read.cells.size() == 4);
  CHECK(read.cells[0].absent == "slash");
  CHECK(read.cells[1].absent == "text");
  CHECK(read.cells[2].absent == "asterisk");
}

TEST_CASE("a section whose heading is lost is named by its balance") {
  const auto read = account(
      "\tRekening 2023\tBudget 2023\nExploitatie\t\t\nSaldo "
      "Exploitatie\t1,00\t1,00\nUitgaven\t1,00\t2,00\nSaldo Investeringen\t-1,00\t-2,00\n");
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[2].section == "investment");
}

TEST_CASE("rows apart by blank lines are one table") {
  const auto read = account(
      "   Rekening 2023 Budget 2023 \n\nExploitatie   \n\nOntvangsten 1,00 2,00 \n\nSaldo Exploitatie 1,00 "
      "2,00 \n\nTijd\n\nGoed.\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.cells.size() == 4);
  CHECK(read.tables.size() == 1);
}

TEST_CASE("a table that goes on after a page break is one table") {
  const auto read = account(
      "                  Rekening 2023    Budget 2023\nExploitatie\nOntvangsten                1,00          "
      " 2,00\n"
      "\fStad en OCMW Lier        Jaarrekening 2023          pagina 3/9\n\n                  Rekening 2023   "
      " Budget 2023\nUitgaven                   3,00           4,00\n"
      "Saldo Exploitatie         -2,00          -2,00\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.tables.size() == 1);
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[2].section == "operating");
  CHECK(read.cells[3].column == 1);
  CHECK(read.ignored.at(6) == "page_header");
}

TEST_CASE("an aligned row that lacks a number is told by its edge") {
  const auto read = account(
      "                  Rekening 2023      Budget 2023\nOntvangsten                1,00             "
      "2,00\nUitgaven                                    4,00\n");
  CHECK(read.not_understood.empty());
  REQUIRE(read.cells.size() == 3);
  CHECK(read.cells[2].column == 1);
}

TEST_CASE("tables in Markdown and HTML rows are read") {
  const auto piped =
      account("|  | Rekening 2023 | Budget 2023 |\n|---|---:|---:|\n| Uitgaven | 1,00 | 2,00 |\n");
  CHECK(piped.values() == Values{"1.00", "2.00"});
  CHECK(piped.not_understood.empty());
  const auto html = account(
      "<tr><td></td><td>Rekening 2023</td><td>Budget "
      "2023</td></tr>\n<tr><td>Uitgaven</td><td>1,00</td><td>2,00</td></tr>\n");
  CHECK(html.values() == Values{"1.00", "2.00"});
}

TEST_CASE("one column is a table and a year above a table is its heading") {
  const auto column = account("Rekening 2023\nOntvangsten 1,00\nUitgaven 2,00\n");
  CHECK(column.cells.size() == 2);
  REQUIRE(column.tables.size() == 1);
  CHECK(column.tables[0].columns.size() == 1);
  const auto heading = account("Rekening 2023\n\nRekening 2023 Budget 2023\nUitgaven 1,00 2,00\n");
  CHECK(heading.field(3, "account_year")->value == "2023");
  CHECK(heading.tables[0].columns.size() == 2);
}

TEST_CASE("amounts with currency parentheses and no-break spaces are read") {
  const auto read = account(
      "\tRekening 2023\tBudget 2023\nUitgaven\t\xE2\x82\xAC 1.234,56\t1\xC2\xA0"
      "234,00 EUR\nSaldo\t(5,00)\t5,00-\n");
  CHECK(read.values() == Values{"1234.56", "1234.00", "-5.00", "-5.00"});
  CHECK(read.not_understood.empty());
}

TEST_CASE("a second table under unknown words is not given to the node above") {
  const auto read = account(
      "\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n\n### Overzicht van iets anders\n\n\tRekening "
      "2023\tBudget 2023\nUitgaven\t3,00\t4,00\n");
  CHECK(read.problems.empty());
  CHECK(read.values() == Values{"1.00", "2.00"});
  CHECK(read.not_understood == std::vector<std::uint32_t>{6, 8, 9});
}

TEST_CASE("a total heading may end in a colon") {
  const auto read = account(
      "\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n\nTotaal niet prioritaire "
      "actieplannen:\n\n\tRekening 2023\tBudget 2023\nUitgaven\t3,00\t4,00\n");
  CHECK(read.not_understood.empty());
  REQUIRE(read.tables.size() == 2);
  CHECK(read.nodes.back().aggregate);
  CHECK(read.tables[1].node == read.nodes.back().id);
}

namespace {

// The values of the rows over all sections.
Values totals(const Recording& read) {
  Values all;
  for (const CellRecord& cell : read.cells)
    if (cell.row == "total" && cell.section.empty()) all.push_back(cell.value);
  return all;
}

const std::string tab_head = "\tRekening 2023\tBudget 2023\n";
const std::string tab_rows =
    "Exploitatie\nUitgaven\t1.000,00\t1.200,00\nSaldo Exploitatie\t-1.000,00\t-1.200,00\n";

} // namespace

TEST_CASE("the total row is read with or without a name, sign, currency and leading tab") {
  for (const std::string row :
       {"\t-1.000,00\t-1.200,00", "\t- 1.000,00\t- 1.200,00", "\t<b>- 1.000,00</b>\t<b>- 1.200,00</b>",
        "\t- \xE2\x82\xAC 1.000,00\t- \xE2\x82\xAC 1.200,00", "\tEUR -1.000,00\tEUR -1.200,00",
        "-1.000,00\t-1.200,00", "- 1.000,00\t- 1.200,00", "Saldo\t-1.000,00\t-1.200,00",
        "Totaal\t-1.000,00\t-1.200,00", "Totaal saldo\t-1.000,00\t-1.200,00"}) {
    INFO(row);
    const auto read = account(tab_head + tab_rows + row + "\n");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
    CHECK(totals(read) == Values{"-1000.00", "-1200.00"});
  }
  const auto aligned = account(
      "                    Rekening 2023      Budget 2023\nExploitatie\nUitgaven                 1.000,00    "
      "     "
      "1.200,00\nSaldo Exploitatie      - 1.000,00       - 1.200,00\n                       - 1.000,00       "
      "- "
      "1.200,00\n");
  CHECK(totals(aligned) == Values{"-1000.00", "-1200.00"});
}

TEST_CASE("a total row that opens with a dash is a row") {
  const auto read = account(
      "              Rekening 2022    Rekening 2023\nInvesteringen\nUitgaven                  -         "
      "1.320,00\nSaldo Investeringen       -        -1.320,00\n                          -        "
      "-1.320,00\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[5].row == "total");
  CHECK(read.cells[5].column == 1);
  CHECK(read.cells[5].value == "-1320.00");
}

TEST_CASE("a page's number and head between two rows do not end the table") {
  for (const std::string part :
       {"2\n", "Stad en OCMW Voorbeeldstad\n", "\n12\n\nStad en OCMW Voorbeeldstad\n\n"}) {
    INFO(part);
    const auto read = account("   Rekening 2023 Budget 2023\nExploitatie\nUitgaven 1.000,00 1.200,00\n" +
                              part + "Saldo Exploitatie -1.000,00 -1.200,00\n");
    CHECK(read.problems.empty());
    CHECK(read.tables.size() == 1);
    CHECK(read.values() == Values{"1000.00", "1200.00", "-1000.00", "-1200.00"});
  }
}

TEST_CASE("one row that cannot be read does not lose the rest of the table") {
  const auto read = account(
      "   Rekening 2023 Budget 2023\nExploitatie\nOntvangsten 5,00 zie nota\nUitgaven 1,00 2,00\n"
      "Saldo Exploitatie -1,00 -2,00\n");
  CHECK(read.tables.size() == 1);
  CHECK(read.not_understood.size() == 1);
  CHECK(read.values() == Values{"1.00", "2.00", "-1.00", "-2.00"});
}

TEST_CASE("a column of percentages has that unit and a section on the heading's line counts") {
  const auto read = account("Exploitatie\tRekening 2023\tBudget 2023\t%\nUitgaven\t1,00\t2,00\t50,00\n");
  REQUIRE(read.cells.size() == 3);
  CHECK(read.cells[0].section == "operating");
  CHECK(read.cells[1].unit == "EUR");
  CHECK(read.cells[2].unit == "%");
}

TEST_CASE("a sentence below measured values is prose though it ends in a number") {
  const auto read = parse<toets::lier::Layout>(
      "01/11/SAP/01/02 X\n\nStand van zaken (toelichting)\n\nBezoekers 2021 2022\n\nZaal 120 140\n\nDat is "
      "meer dan in "
      "2019.\n",
      "jaarrekening");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.values() == Values{"120", "140"});
}

TEST_CASE("a colon behind a section or the label of a row loses nothing") {
  for (const std::string gap : {"\t", "    "}) {
    INFO(gap);
    const auto read =
        account(gap + "Rekening 2023" + gap + "Budget 2023\n<b>Exploitatie:</b>\nUitgaven:" + gap + "1,00" +
                gap + "2,00\nSaldo Exploitatie:" + gap + "-1,00" + gap + "-2,00\n");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
    CHECK(read.values() == Values{"1.00", "2.00", "-1.00", "-2.00"});
    CHECK(read.cells[0].section == "operating");
    CHECK(read.cells[0].label == "Uitgaven");
  }
}

TEST_CASE("the figures of a column of percentages have that unit, however it is called") {
  for (const std::string label : {"Realisatiegraad", "%", "Verschil (%)", "Uitvoeringspercentage"}) {
    INFO(label);
    const auto read = account("\tRekening 2023\tBudget 2023\t" + label + "\nUitgaven\t1,00\t2,00\t50\n");
    REQUIRE(read.cells.size() == 3);
    CHECK(read.cells[1].unit == "EUR");
    CHECK(read.cells[2].unit == "%");
  }
}

TEST_CASE("thousands behind single blanks are read in a row of the table") {
  const auto read =
      account("   Geboekt 2021 Budget 2021 (BEO)\nExploitatie\nUitgaven 492 446,71 907 065,88\n");
  CHECK(read.not_understood.empty());
  CHECK(read.values() == Values{"492446.71", "907065.88"});
  CHECK(read.cells[1].column == 1);
  const auto whole = account(
      "              Rekening 2023    Budget 2023\nExploitatie\nUitgaven          492 446        907 065\n");
  CHECK(whole.values() == Values{"492446", "907065"});
}

TEST_CASE("an amount with a footnote's star keeps its value and its mark") {
  const auto read = account("\tRekening 2023\tBudget 2023\nUitgaven\t104.340,00*\t2,00\n");
  CHECK(read.values() == Values{"104340.00", "2.00"});
  REQUIRE(read.cells[0].footnotes.size() == 1);
  CHECK(read.cells[0].footnotes[0].first == "*");
}

TEST_CASE("three digits behind the comma of an amount are not read as its cents") {
  const auto read = account("\tRekening 2023\tBudget 2023\nUitgaven\t133,700\t0,125\n");
  CHECK(read.cells[0].value.empty());
  CHECK(read.cells[0].absent == "unreadable");
  CHECK(read.cells[1].value == "0.125");
}

TEST_CASE("a row that is printed twice is there twice") {
  const auto read = account("\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\nUitgaven\t1,00\t2,00\n");
  CHECK(read.values() == Values{"1.00", "2.00", "1.00", "2.00"});
}
