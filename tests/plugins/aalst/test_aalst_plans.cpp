// Social policy plans in other hands: each with the smallest text that shows the form.
#include "aalst/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <algorithm>
#include <string>
#include <utility>
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

namespace {

// A table of three years with these amounts for the first two; the third has 500 EUR.
Recording with_amounts(const std::string& first, const std::string& second) {
  return plan(heading +
              "**Een bus op vraag**\t\t\t\nDe bus rijdt elke dag.\t\t\t\n"
              "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\t\n"
              "2026\t2027\t2028\n" +
              first + "\t" + second + "\t500 EUR\n");
}

} // namespace

TEST_CASE("words in brackets behind an amount are a remark") {
  const auto read = with_amounts("12 000 EUR (indicatief)", "300 EUR");
  check_all_read(read);
  CHECK(cells_of(read) == Strings{"0 12000", "1 300", "2 500"});
  CHECK(read.cells[0].label.empty());
  CHECK(read.texts.back().value == "(indicatief)");
  CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
  const auto labelled = with_amounts("uitrusting 400 EUR (raming)", "300 EUR");
  check_all_read(labelled);
  CHECK(cells_of(labelled) == Strings{"0 400", "1 300", "2 500"});
  CHECK(labelled.cells[0].label == "uitrusting");
}

TEST_CASE("an amount in thousands or millions is read") {
  for (const auto& [printed, value] :
       std::vector<std::pair<std::string, std::string>>{{"25 kEUR", "25000"},
                                                        {"254 394,14 kEUR", "254394140"},
                                                        {"1,2 miljoen EUR", "1200000"},
                                                        {"€ 0,5 mln", "500000"},
                                                        {"3 duizend euro", "3000"}}) {
    INFO(printed);
    const auto read = with_amounts(printed, "300 EUR");
    check_all_read(read);
    CHECK(cells_of(read) == Strings{"0 " + value, "1 300", "2 500"});
    CHECK(parties_of(read).size() == 1);
  }
}

TEST_CASE("what stands for an amount and is none is a cell that says so, nobody's name") {
  for (const auto& [printed, absent] :
       std::vector<std::pair<std::string, std::string>>{{"12 000 EUR + 3 000 EUR", "unreadable"},
                                                        {"12 OOO EUR", "unreadable"},
                                                        {"3 00 EUR", "unreadable"},
                                                        {"12 000 EUR/jaar", "unreadable"},
                                                        {"zie actie 1.2", "text"},
                                                        {"zie hoger", "text"}}) {
    INFO(printed);
    const auto read = with_amounts(printed, "300 EUR");
    check_all_read(read);
    CHECK(cells_of(read) == Strings{"0 " + absent, "1 300", "2 500"});
    CHECK(read.cells[0].invalid.empty() == (absent == "text"));
    CHECK(read.cells[0].place.raw.substr(0, 2) == printed.substr(0, 2));
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
  }
}

TEST_CASE("a name beside a full row of amounts stays a name") {
  const auto read = plan(heading +
                         "**Een bus op vraag**\t\t\nDe bus rijdt elke dag.\t\t\n"
                         "**Trekkersrol:**\t**MJP:** AC000001\t\n"
                         "\t2026\t2027\ndienst Mobiliteit\t400 EUR\t500 EUR\n");
  check_all_read(read);
  CHECK(cells_of(read) == Strings{"0 400", "1 500"});
  CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
}

TEST_CASE("a word that names amounts may stand beside one without a currency") {
  const auto read = with_amounts("17 000 inkomsten", "300");
  check_all_read(read);
  CHECK(cells_of(read) == Strings{"0 17000", "1 300", "2 500"});
  CHECK(read.cells[0].label == "inkomsten");
}

TEST_CASE("a year that stands twice beside another has two columns") {
  const auto read = plan(heading +
                         "**Een bus op vraag**\t\t\t\nDe bus rijdt elke dag.\t\t\t\n"
                         "**Trekkersrol:** dienst Mobiliteit\t**MJP:** AC000001\t\t\n"
                         "\t2026\t2027\t2027\n\t3 EUR\t4 EUR\t5 EUR\n");
  check_all_read(read);
  REQUIRE(read.tables.size() == 1);
  REQUIRE(read.tables[0].columns.size() == 3);
  CHECK(read.tables[0].columns[2].year == 2027);
  CHECK(read.tables[0].columns[2].place.begin > read.tables[0].columns[1].place.begin);
  CHECK(cells_of(read) == Strings{"0 3", "1 4", "2 5"});
}

namespace {

std::string action(const std::string& title, const std::string& behind) {
  return title +
         "\t\t\nDe bus rijdt elke dag.\t\t\nTrekkersrol: dienst Mobiliteit\tMJP: AC000001\t\n"
         "2026\t2027\t\n400 EUR\t500 EUR\t\n\n" +
         behind;
}

} // namespace

TEST_CASE("a number alone between a table and its footnote is the page's") {
  for (const std::string number : {"12", "Pagina 12", "- 12 -"}) {
    INFO(number);
    const auto read = plan(
        "Ambitie 1: Iedereen doet mee.\n\nMotivatie\n\nVervoer is een drempel.\n\nDoelstellingen en acties "
        "2026-2027<sup>1</sup>\n\nDoelstelling 1.1.: Samen op weg.\n\n" +
        action("**Een bus op vraag**", number + "\n\n<sup>1</sup> De overeenkomsten lopen door.\n"));
    check_all_read(read);
    CHECK(cells_of(read) == Strings{"0 400", "1 500"});
    CHECK(read.ignored.at(17).starts_with("page_"));
  }
}

TEST_CASE("numbers alone that go up through the report are those of its pages") {
  const auto read = plan(heading + action("**Een bus op vraag**", "3\n\n") +
                         action("**Een fiets te leen**", "4\n\n") + action("**Een auto te deel**", "7\n"));
  check_all_read(read);
  CHECK(read.cells.size() == 6);
  CHECK(std::count_if(read.ignored.begin(), read.ignored.end(),
                      [](const auto& each) { return each.second == "page_footer"; }) == 3);
}

TEST_CASE("where marks tell some titles only, the others are told by their place") {
  std::string text = heading;
  for (const std::string title : {"Een bus op vraag", "Een fiets te leen", "Een auto te deel"})
    text += action(title, "");
  const auto read = plan(text + action("**Een trein te kort**", "") + action("Een tram te veel", ""));
  check_all_read(read);
  CHECK(read.cells.size() == 10);
  for (const std::string title : {"Een bus op vraag", "Een fiets te leen", "Een auto te deel",
                                  "Een trein te kort", "Een tram te veel"}) {
    INFO(title);
    REQUIRE(read.titled(title) != nullptr);
    CHECK(read.titled(title)->kind == "action");
  }
}

TEST_CASE("one title without marks among many that have them is told by its place") {
  std::string text = heading;
  for (int number = 1; number <= 8; ++number)
    text += action("**Een bus op lijn " + std::to_string(number) + "**", "");
  const auto read = plan(text + action("Een tram te veel", "") + action("**Een trein te kort**", ""));
  check_all_read(read);
  CHECK(read.cells.size() == 20);
  REQUIRE(read.titled("Een tram te veel") != nullptr);
  CHECK(read.titled("Een tram te veel")->kind == "action");
}

namespace {

const std::string with_last_action =
    heading +
    "Een bus op vraag\nDe bus rijdt elke dag.\nTrekkersrol: dienst Mobiliteit\n"
    "MJP: AC000001\n2026\t2027\n500 EUR\t600 EUR\n\n";
const std::string overview = "Doelstelling\t2026\t2027\n1.1\t500 EUR\t600 EUR\nTotaal\t500 EUR\t/\n";

// "1.1 0 500": name, column and value, of the cells of the last table.
std::vector<std::string> rows_of_last_table(const Recording& read) {
  std::vector<std::string> rows;
  for (const CellRecord& cell : read.cells)
    if (cell.table == read.tables.size())
      rows.push_back(cell.label + " " + std::to_string(cell.column) + " " +
                     (cell.value.empty() ? cell.absent : cell.value));
  return rows;
}

} // namespace

TEST_CASE("a chapter behind the last action ends it, and its table is its own") {
  for (const std::string title :
       {"3. Budget", "## 3. Budget", "III. BUDGET", "Bijlage 1: Budget", "BUDGET", "Wat het kost"}) {
    INFO(title);
    const auto read = plan(with_last_action + title + "\n\n" + overview);
    check_all_read(read);
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
    CHECK(rows_of_last_table(read) == Strings{"1.1 0 500", "1.1 1 600", "Totaal 0 500", "Totaal 1 slash"});
    REQUIRE(read.tables.size() == 2);
    CHECK(read.nodes.at(read.tables[1].node - 1).kind == "item");
    CHECK(read.references.empty());
  }
}

TEST_CASE("a closing chapter may hold prose, sections and a table with other words above the amounts") {
  const auto read = plan(with_last_action +
                         "3. Budget\n\n3.1 Per bron\n\nBron\tBedrag\nVlaanderen\t500 EUR\n"
                         "\n4. Opvolging\n\nIn maart 2027 volgt een verslag.\n");
  check_all_read(read);
  CHECK(rows_of_last_table(read) == Strings{"Vlaanderen 0 500"});
  REQUIRE(read.titled("Per bron") != nullptr);
  REQUIRE(read.titled("Opvolging") != nullptr);
  CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
}

TEST_CASE("a table over the actions of an ambition belongs to the ambition") {
  const auto read =
      plan(with_last_action + overview +
           "\nAmbitie 2: Wonen\n\nMotivatie\n\nHuren is duur.\n\nDoelstelling 2.1: Huur\n\n"
           "Een premie\nDe premie stijgt.\nTrekkersrol: dienst Wonen\n2026\t2027\n5 EUR\t5 EUR\n");
  check_all_read(read);
  REQUIRE(read.tables.size() == 3);
  CHECK(read.nodes.at(read.tables[1].node - 1).kind == "ambition");
  REQUIRE(read.titled("Een premie") != nullptr);
  CHECK(read.titled("Een premie")->kind == "action");
}

TEST_CASE("an action without a role behind the others is no chapter") {
  for (const std::string title : {"Een markt", "**Een markt**"}) {
    INFO(title);
    const auto read = plan(with_last_action + title + "\nDe markt is er in mei.\n2026\t2027\n5 EUR\t6 EUR\n");
    check_all_read(read);
    REQUIRE(read.titled("Een markt") != nullptr);
    CHECK(read.titled("Een markt")->kind == "action");
  }
}

TEST_CASE("years above a table are no number of an objective") {
  const auto read = plan(with_last_action + "3. Budget\n\nIn doelstelling 1.1 zit alles.\n");
  REQUIRE(read.references.size() == 1);
  const auto years = plan("Doelstelling 2026 telt mee.\n\n" + with_last_action +
                          "3. Budget\n\nVoor elke doelstelling 2027 en 2028.\n");
  CHECK(years.references.empty());
}

TEST_CASE("what the years are together has a column of its own") {
  for (const std::string word : {"Totaal", "TOTAAL", "Totaal 2026-2027", "Totaal (in euro)", "Som"}) {
    INFO(word);
    const auto read = plan(heading +
                           "Een bus op vraag\nDe bus rijdt elke dag.\nTrekkersrol: dienst Mobiliteit\t"
                           "MJP: AC000001\n\t2026\t2027\t" +
                           word + "\n\t500 EUR\t/\t500 EUR\n");
    check_all_read(read);
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Mobiliteit"});
    CHECK(cells_of(read) == Strings{"0 500", "1 slash", "2 500"});
    REQUIRE(read.tables.size() == 1);
    CHECK(read.tables[0].columns[2].label == word);
    CHECK(read.tables[0].columns[2].year == 0);
    CHECK(read.tables[0].columns[2].measure.empty());
  }
  const auto aligned = plan(heading +
                            "Een bus op vraag\nDe bus rijdt elke dag.\nTrekkersrol: dienst Mobiliteit\n"
                            "     2026        2027      Totaal\n  500 EUR     600 EUR   1 100 EUR\n");
  check_all_read(aligned);
  CHECK(cells_of(aligned) == Strings{"0 500", "1 600", "2 1100"});
}

TEST_CASE("the title of an objective may stand below its number, before that of its first action") {
  for (const std::string gap : {"\n", "\n\n"}) {
    const auto read = plan(
        "Ambitie 1: Iedereen doet mee.\n\nMotivatie\n\nVervoer is een drempel.\n\n"
        "Doelstelling 1.1" +
        gap +
        "Samen op weg\n\nEen bus op vraag\nDe bus rijdt elke dag.\n"
        "Trekkersrol: dienst Mobiliteit\n2026\t2027\n500 EUR\t/\n");
    check_all_read(read);
    REQUIRE(read.titled("Samen op weg") != nullptr);
    CHECK(read.titled("Samen op weg")->kind == "objective");
    REQUIRE(read.titled("Een bus op vraag") != nullptr);
    CHECK(read.titled("Een bus op vraag")->kind == "action");
  }
}

TEST_CASE("a code below its label is a code, and nobody") {
  for (const std::string rows :
       {"Trekkersrol:\ndienst Wonen\nMJP:\nAC000141\n", "Trekkersrol:\tMJP:\ndienst Wonen\tAC000141\n",
        "Trekkersrol: dienst Wonen\nMJP:\n\nAC000141\n"}) {
    INFO(rows);
    const auto read =
        plan(heading + "Een bus op vraag\nDe bus rijdt elke dag.\n" + rows + "2026\t2027\n500 EUR\t/\n");
    check_all_read(read);
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Wonen"});
    REQUIRE(read.cells.size() == 2);
    CHECK(read.cells[0].dimensions.at("budget_code") == "AC000141");
  }
}

TEST_CASE("a sentence or another label in the table of an action names nobody") {
  for (const std::string line : {"De bedragen worden jaarlijks aangepast.", "De dienst volgt de prijs op.",
                                 "Timing: 2026-2027", "Indicator: aantal bereikte inwoners"}) {
    INFO(line);
    const auto read = plan(heading +
                           "Een bus op vraag\nDe bus rijdt elke dag.\nTrekkersrol: dienst Wonen\n"
                           "2026\t2027\n500 EUR\t/\n" +
                           line + "\n");
    check_all_read(read);
    CHECK(parties_of(read) == Strings{"Trekkersrol: dienst Wonen"});
    CHECK(std::any_of(read.texts.begin(), read.texts.end(),
                      [&](const TextRecord& text) { return text.name == "notes" && text.value == line; }));
  }
  const auto name = plan(heading +
                         "Een bus op vraag\nDe bus rijdt elke dag.\nTrekkersrol: dienst Wonen\n"
                         "Huis van het Kind vzw.\nDienst voor Wonen, Werk en Zorg\n2026\t2027\n5 EUR\t/\n");
  check_all_read(name);
  CHECK(parties_of(name).size() == 3);
}
