// Social policy plans in other hands: each with the smallest text that shows the form.
#include "aalst/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording plan(const std::string& text) { return parse<toets::aalst::Layout>(text, "sociaal-beleidsplan"); }

// "0 3000" or "1 slash": column and value, in order of the cells.
std::vector<std::string> cells_of(const Recording& read) {
  std::vector<std::string> cells;
  for (const CellRecord& cell : read.cells)
    cells.push_back(std::to_string(cell.column) + " " + (cell.value.empty() ? cell.absent : cell.value));
  return cells;
}

std::vector<std::string> parties_of(const Recording& read) {
  std::vector<std::string> names;
  for (const FieldRecord& field : read.fields)
    if (field.name == "party") names.push_back(field.role + ": " + field.value);
  return names;
}

using Strings = std::vector<std::string>;

const std::string heading =
    "Ambitie 1: Iedereen doet mee.\n\nMotivatie\n\nVervoer is een drempel.\n\n"
    "Doelstelling 1.1.: Samen op weg.\n\n";

} // namespace

TEST_CASE("the first domain of a plan without an overview is read") {
  const auto read = plan("ZORG\n\n" + heading +
                         "Een bus op vraag\n\nDe bus rijdt elke dag.\n\nTrekkersrol: dienst Mobiliteit\n"
                         "MJP: AC000001\n2026\t2027\n500 EUR\t/\n");
  check_all_read(read);
  REQUIRE(read.titled("ZORG") != nullptr);
  CHECK(read.titled("ZORG")->kind == "item");
}

TEST_CASE("dashes for no amount keep their columns") {
  const std::string top = heading +
                          "**Een bus op vraag**\t\t\t\nDe bus rijdt elke dag.\t\t\t\n"
                          "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\t\n"
                          "\t**2026**\t**2027**\t**2028**\n";
  const auto all = plan(top + "\t-\t-\t-\n");
  check_all_read(all);
  CHECK(cells_of(all) == Strings{"0 text", "1 text", "2 text"});
  const auto some = plan(top + "\t-\t3 000 EUR\t-\n");
  check_all_read(some);
  CHECK(cells_of(some) == Strings{"0 text", "1 3000", "2 text"});
}

TEST_CASE("a letter for a digit in a group of thousands is one unreadable amount") {
  for (const std::string amount : {"6O 000 EUR", "60 0O0 EUR", "l0 000 EUR", "6O EUR", "1 2O0 000 EUR"}) {
    INFO(amount);
    const auto read = plan(heading +
                           "**Een bus op vraag**\t\t\nDe bus rijdt elke dag.\t\t\n"
                           "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\n"
                           "\t2026\t2027\n\t500 EUR\t" +
                           amount + "\n");
    check_all_read(read);
    REQUIRE(read.cells.size() == 2);
    CHECK(read.cells[1].column == 1);
    CHECK(read.cells[1].absent == "unreadable");
    CHECK_FALSE(read.cells[1].invalid.empty());
  }
}

TEST_CASE("a count of a survey that cannot be read stays in its row") {
  const auto read = plan(
      "II. AANPAK\n\nWie stemde waarvoor:\n\nTHEMA\tAANTAL\nwonen\t31\nvervoer\t1O\nzorg\t8\n\n" + heading +
      "Een bus op vraag\n\nDe bus rijdt elke dag.\n\nTrekkersrol: dienst Zorg\nMJP: AC000001\n2026\n/\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 4);
  CHECK(read.cells[1].absent == "unreadable");
  CHECK(read.cells[1].label == "vervoer");
  CHECK(read.cells[2].value == "8");
}

TEST_CASE("words beside the years belong to their columns") {
  const std::string top = heading +
                          "**Een bus op vraag**\t\t\nDe bus rijdt elke dag.\t\t\n"
                          "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\n";
  for (const std::string years : {"\tBudget 2026\tBudget 2027\n", "\t2026 (in euro)\t2027 (in euro)\n"}) {
    INFO(years);
    const auto read = plan(top + years + "\t500 EUR\t1.250,50 EUR\n");
    check_all_read(read);
    CHECK(cells_of(read) == Strings{"0 500", "1 1250.50"});
    REQUIRE(read.tables.size() == 1);
    CHECK(read.tables[0].columns[1].year == 2027);
    CHECK("\t" + read.tables[0].columns[0].label + "\t" == years.substr(0, years.find('\t', 1) + 1));
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
  }
}

TEST_CASE("words that name amounts are labels of their row, and nobody") {
  const auto read = plan(heading +
                         "**Een bus op vraag**\t\t\nDe bus rijdt elke dag.\t\t\n"
                         "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\n"
                         "Werkingsbudget\t2026\t2027\nUitgaven\t500 EUR\t600 EUR\n"
                         "Ontvangsten\t50 EUR\t/\n");
  check_all_read(read);
  CHECK(cells_of(read) == Strings{"0 500", "1 600", "0 50", "1 slash"});
  CHECK(read.cells[1].label == "Uitgaven");
  CHECK(read.cells[3].label == "Ontvangsten");
  CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
}

TEST_CASE("in a report of long lines a title ends where its line does") {
  std::string text = heading;
  for (const char* const number : {"1", "2", "3", "4", "5"})
    text += std::string("Actie 1.1.") + number +
            ": Een jaarlijkse ronde van gesprekken in elke wijk\n"
            "Elke partner die meer dan 5.000 euro ontvangt, komt langs en vertelt wat lukte, wat niet lukte "
            "en wat er anders "
            "kan.\nTrekkersrol: dienst Welzijn\nMJP: AC00000" +
            number + "\n2026\t2027\n500 EUR\t/\n\n";
  const auto read = plan(text);
  check_all_read(read);
  REQUIRE(read.node("1.1.1") != nullptr);
  CHECK(read.node("1.1.1")->title == "Een jaarlijkse ronde van gesprekken in elke wijk");
}

TEST_CASE("a break in a cell of names ends one") {
  const auto read = plan(heading +
                         "**Een bus op vraag**\nDe bus rijdt elke dag.\n"
                         "**Trekkersrol:** dienst Mobiliteit <br> OCMW \xE2\x80\x93 team "
                         "Zorg<br/>dienst\xC2\xA0Wonen\t**MJP:** AC000001\n"
                         "\t2026\n\t500 EUR\n");
  check_all_read(read);
  CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit",
                                    "Trekkersrol: OCMW \xE2\x80\x93 team Zorg", "Trekkersrol: dienst Wonen"});
}
