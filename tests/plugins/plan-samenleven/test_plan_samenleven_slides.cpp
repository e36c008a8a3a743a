// The other slides: the title page, lists, tables and prose, each with the smallest text that shows it.
#include "plan-samenleven/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording slides(const std::string& text) { return parse<toets::plan_samenleven::Layout>(text, "voortgang"); }

const MentionRecord& mention(const Recording& read, const std::string& raw) {
  for (const MentionRecord& each : read.mentions)
    if (each.place.raw == raw) return each;
  FAIL("no mention " << raw);
  return read.mentions.front();
}

const std::string cover =
    "PLAN SAMENLEVEN\n\nEerste projectjaar 2022 \xE2\x80\x93 2023\n\nStand van zaken\n\nVoorbeeldem\n\n";
const std::string slide = "In het kort\n\n- Een plan voor de buurt\n";

} // namespace

TEST_CASE("the title page names the municipality, and a project year is no period of the report") {
  const auto read = slides(cover + slide);
  check_all_read(read);
  REQUIRE(read.nodes.size() == 2);
  CHECK(read.nodes[0].title == "PLAN SAMENLEVEN");
  CHECK(read.nodes[0].part == "slide");
  CHECK(read.nodes[1].title == "In het kort");
  CHECK(read.field(0, "entity_name")->value == "Voorbeeldem");
  CHECK(read.field(0, "kind")->value == "progress_slides");
  CHECK(read.field(0, "period_from") == nullptr);
  CHECK(read.field(0, "fiscal_year") == nullptr);
  CHECK(mention(read, "2022 \xE2\x80\x93 2023").kind == "period");
}

TEST_CASE("the name of the municipality may stand behind that of the programme, or with its kind in front") {
  CHECK(slides("# Plan Samenleven \xE2\x80\x93 Voorbeeldem\n\n" + slide).field(0, "entity_name")->value ==
        "Voorbeeldem");
  CHECK(slides("Plan Samenleven\n\nSamen Vooruit\n\nGemeente Voorbeeldem\n\n" + slide)
            .field(0, "entity_name")
            ->value == "Gemeente Voorbeeldem");
}

TEST_CASE(
    "of two names the one that the slides repeat is the municipality's, of none that they repeat neither") {
  const std::string names = "Plan Samenleven\n\nSamen Vooruit\n\nVoorbeeldem\n\n";
  CHECK(slides(names + "Acties voor Voorbeeldem\n\n- Tekst\n").field(0, "entity_name")->value ==
        "Voorbeeldem");
  CHECK(slides(names + slide).field(0, "entity_name") == nullptr);
}

TEST_CASE("years behind the name of the programme are the period") {
  const auto read = slides("Plan Samenleven 2022-2025\n\nVoorbeeldem\n\n" + slide);
  check_all_read(read);
  CHECK(read.field(0, "period_from")->value == "2022");
  CHECK(read.field(0, "period_to")->value == "2025");
}

TEST_CASE("a numbered list holds what its title says") {
  const auto read = slides(
      "3 doelstellingen\n\n1. Werk / wonen\n2. Taal\n\n2 prioriteiten voor ons\n\n1) Sport\n2) Spel\n\n"
      "KPI van dit jaar\n\n1. Sport: KPI = **1.500 k&j**\n2. Spel: 60 gezinnen\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 9);
  CHECK(read.nodes[0].kind == "item");
  CHECK(read.nodes[1].kind == "objective");
  CHECK(read.nodes[1].code == "1");
  CHECK(read.nodes[1].title == "Werk / wonen");
  CHECK(read.nodes[1].parent == read.nodes[0].id);
  CHECK(read.nodes[4].kind == "action");
  CHECK(read.nodes[4].part == "contents");
  CHECK(read.nodes[7].kind == "indicator");
  CHECK(read.nodes[7].part == "slide");
  CHECK(read.nodes[7].title == "Sport");
  CHECK(mention(read, "3").unit == "doelstellingen");
  CHECK(mention(read, "1.500").label == "KPI");
  CHECK(mention(read, "1.500").value == "1500");
  CHECK(mention(read, "1.500").unit == "k&j");
  CHECK(mention(read, "60").unit == "gezinnen");
}

TEST_CASE("a target of four digits is no year") {
  const auto read = slides("KPI van dit jaar\n\n1. Taal: KPI = 2024 gesprekken\n");
  check_all_read(read);
  CHECK(mention(read, "2024").kind == "count");
}

TEST_CASE("a numbered list under another title is prose") {
  const auto read = slides("Wat nu?\n\n1. Wij zoeken 2 helpers\n2. Wij beginnen\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 1);
  CHECK(mention(read, "1").kind == "ordinal");
}

TEST_CASE("entries of a list of actions are no slides of actions") {
  const auto read = slides(
      "Onze acties\n\n- Actie 1: Sport\n- Actie 2: Spel\n\nActie 1 - Sport\n\n- Behaalde KPI = 1 (KPI = "
      "2)\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 4);
  CHECK(read.nodes[1].part == "contents");
  CHECK(read.nodes[1].parent == read.nodes[0].id);
  CHECK(read.nodes[3].part == "slide");
  CHECK(read.nodes[3].parent == 0);
}

TEST_CASE("the words before an equals sign are the label of the number behind it") {
  const auto read = slides(
      "Middelen\n\n- 10/2022 \xE2\x80\x93 9/2023 = 326.600 \xE2\x82\xAC\n- 10/2023 \xE2\x80\x93 9/2024 = "
      "1.000 \xE2\x82\xAC\n\n"
      "\xE2\x86\x92 alles samen = \xE2\x82\xAC 327.600\n");
  check_all_read(read);
  CHECK(mention(read, "326.600").kind == "amount");
  CHECK(mention(read, "326.600").label == "10/2022 \xE2\x80\x93 9/2023");
  CHECK(mention(read, "10/2022 \xE2\x80\x93 9/2023").value == "2022-10-01/2023-09-30");
  CHECK(mention(read, "327.600").label == "alles samen");
}

TEST_CASE("both numbers of a share count the same") {
  const auto read = slides("De streek\n\n- 16 van de 19 gemeenten doen mee\n");
  check_all_read(read);
  CHECK(mention(read, "16").unit == "gemeenten");
  CHECK(mention(read, "19").unit == "gemeenten");
}

TEST_CASE("a quotation and who said it belong to the slide") {
  const auto read = slides(
      slide + "\n\xE2\x80\x9CHet plein is van iedereen.\xE2\x80\x9D\n\nAn Peeters, directeur\n\nVragen?\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 2);
  CHECK(read.texts_of(1, "description")[0]->span_count == 3);
  CHECK(read.nodes[1].title == "Vragen?");
}

TEST_CASE("who said it is known below a quotation of several lines too") {
  const auto read =
      slides(slide +
             "\n\xE2\x80\x9CHet plein is van iedereen die er langs komt\nen die er wil blijven.\xE2\x80\x9D\n"
             "\nAn Peeters, directeur\n\nVragen?\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 2);
  CHECK(read.nodes[1].title == "Vragen?");
}

TEST_CASE("a table has the labels of its columns and a row for each line") {
  for (const std::string table :
       {"Stad/gemeente\tToelage\nVoorbeeldem\t326.600 \xE2\x82\xAC\nNevendorp\t61.250 \xE2\x82\xAC\n",
        "Stad/gemeente     Toelage\nVoorbeeldem     326 600 EUR\nNevendorp        61 250 EUR\n",
        "| Stad/gemeente | Toelage |\n|---|---:|\n| Voorbeeldem | \xE2\x82\xAC 326.600 |\n| Nevendorp | "
        "\xE2\x82\xAC 61.250 |\n",
        "Stad/gemeente Toelage\nVoorbeeldem 326.600 \xE2\x82\xAC\nNevendorp \xE2\x82\xAC 61 250\n"}) {
    INFO(table);
    const auto read = slides("Verdeling\n\n" + table);
    check_all_read(read);
    REQUIRE(read.tables.size() == 1);
    CHECK(read.tables[0].node == read.nodes[0].id);
    REQUIRE(read.tables[0].columns.size() == 1);
    CHECK(read.tables[0].columns[0].label == "Toelage");
    CHECK(read.tables[0].columns[0].measure.empty());
    REQUIRE(read.values() == std::vector<std::string>{"326600", "61250"});
    CHECK(read.cells[0].row == "value");
    CHECK(read.cells[0].label == "Voorbeeldem");
    CHECK(read.cells[0].unit == "EUR");
    CHECK(read.cells[0].column == 0);
  }
}

TEST_CASE("years and periods above a table are labels, a slash and a blank are cells without a number") {
  const auto read = slides(
      "Toelage\n\nGemeente\t2022-2023\t2024\nVoorbeeldem\t1.000 \xE2\x82\xAC\t/\nNevendorp\t\t2.000 "
      "\xE2\x82\xAC\n");
  check_all_read(read);
  REQUIRE(read.tables[0].columns.size() == 2);
  CHECK(read.tables[0].columns[0].year == 0);
  CHECK(read.tables[0].columns[1].year == 2024);
  REQUIRE(read.cells.size() == 4);
  CHECK(read.cells[1].absent == "slash");
  CHECK(read.cells[2].absent + read.cells[3].absent == "blank");
}

TEST_CASE("words and dashes for no amount are cells of their row") {
  const auto read = slides(
      "Toelage\n\n| Gemeente | 2023 | 2024 |\n|---|---|---|\n| Voorbeeldem | \xE2\x82\xAC 64.000 | nihil |\n"
      "| Nevendorp | - | \xE2\x82\xAC 18.900 |\n| **Totaal** | \xE2\x82\xAC 64.000 | \xE2\x82\xAC 18.900 "
      "|\n");
  check_all_read(read);
  REQUIRE(read.tables.size() == 1);
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[1].absent == "text");
  CHECK(read.cells[2].absent == "text");
  CHECK(read.cells[5].value == "18900");
  CHECK(read.cells[5].column == 1);
}

TEST_CASE("a year or a period may be the label of a row") {
  const auto read = slides(
      "Middelen\n\nProjectjaar\tToelage\tEigen deel\n2022-2023\t210.000 \xE2\x82\xAC\t105.000 \xE2\x82\xAC\n"
      "2023-2024\t220.000 \xE2\x82\xAC\t110.000 \xE2\x82\xAC\n");
  check_all_read(read);
  CHECK(read.values() == std::vector<std::string>{"210000", "105000", "220000", "110000"});
  CHECK(read.cells[2].label == "2023-2024");
}

TEST_CASE("the end of an HTML table is no row") {
  const auto read = slides(
      "<h2>Toelage</h2>\n<table>\n<tr><th>Gemeente</th><th>Bedrag</th></tr>\n<tr><td>Voorbeeldem</"
      "td><td>1.000 "
      "\xE2\x82\xAC</td></tr>\n<tr><td>Nevendorp</td><td>2.000 \xE2\x82\xAC</td></tr>\n</table>\n");
  check_all_read(read);
  CHECK(read.cells.size() == 2);
}

TEST_CASE("a table of targets and results on the first slide belongs to its title") {
  const auto read = slides(
      "Plan Samenleven \xE2\x80\x93 Voorbeeldem\n\nVoortgang op 31 maart 2026\n\nHet plan in cijfers\n\n"
      "Actie\tKPI\tResultaat\nTaalbad\t120\t133\nWijkfeesten\t8\t8\n\nVragen?\n");
  check_all_read(read);
  REQUIRE(read.titled("Het plan in cijfers") != nullptr);
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0].node == read.titled("Het plan in cijfers")->id);
  CHECK(read.tables[0].columns.size() == 2);
  CHECK(read.values() == std::vector<std::string>{"120", "133", "8", "8"});
}

TEST_CASE("a blank before the stop of a list's number is no other list") {
  const auto read = slides("2 prioriteiten\n\n1 . Taal\n2 . Werk\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 3);
  CHECK(read.nodes[2].code == "2");
  CHECK(read.nodes[2].title == "Werk");
}

TEST_CASE("a numbered list of KPIs is one under any title") {
  for (const std::string title : {"Streefcijfers", "Wat willen we bereiken?"}) {
    INFO(title);
    const auto read = slides(title + "\n\n1. Taalbad: KPI = 120 kinderen\n2. Wijkfeesten: KPI = 8 feesten\n");
    check_all_read(read);
    REQUIRE(read.nodes.size() == 3);
    CHECK(read.nodes[1].kind == "indicator");
    CHECK(read.nodes[2].title == "Wijkfeesten");
  }
}

TEST_CASE("a table without a heading has no columns") {
  const auto read = slides("Toelage\n\nVoorbeeldem\t1.000 \xE2\x82\xAC\nNevendorp\t2.000 \xE2\x82\xAC\n");
  check_all_read(read);
  CHECK(read.tables[0].columns.empty());
  CHECK(read.cells[0].column == -1);
  CHECK(read.cells[0].assigned == "no");
}

TEST_CASE("blank lines between a title and what stands below it lose nothing, however many") {
  for (const std::string below : {"1. Taal\n2. Werk\n", "- Wij zijn met 5\n",
                                  "Voorbeeldem\t1.000 \xE2\x82\xAC\nNevendorp\t2.000 \xE2\x82\xAC\n"}) {
    INFO(below);
    const auto read = slides("Vooraf\n\n- Tekst\n\n2 doelstellingen\n\n\n\n\n\n" + below);
    check_all_read(read);
    CHECK(read.titled("2 doelstellingen") != nullptr);
  }
}

TEST_CASE("the number that follows goes on with its list behind blank lines") {
  const auto read = slides("3 prioriteiten\n\n1. Taal\n\n2. Werk\n\n\n\n3. Sport\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 4);
  CHECK(read.nodes[3].title == "Sport");
}

TEST_CASE("the numbered list that the title names may stand far below words") {
  const auto read = slides(
      slide + "\nKPI in het eerste jaar\n\nEen KPI is een maat.\n\n\n\n\n1. Taalbad: KPI = 120 kinderen\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 3);
  CHECK(read.nodes[2].kind == "indicator");
}

TEST_CASE("a report that usually leaves more blank lines ends its slides at wider gaps") {
  const auto read =
      slides("Een\n\n\n\n- Wij zijn met 5\n\n\n\nTwee\n\n\n\nWoorden van 6 mensen.\n\n\n\nMeer van hen.\n");
  check_all_read(read);
}

TEST_CASE("a numbered list begins anew behind a blank line: its title was lost") {
  const auto read = slides("2 prioriteiten\n\n1. Taal\n2. Werk\n\n1. Sport\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{6});
}

TEST_CASE("a title that counts the list below it may stand in small letters or end with a colon") {
  for (const std::string title : {"twee prioriteiten voor Voorbeeldem", "2 prioriteiten:"}) {
    INFO(title);
    const auto read = slides(slide + "\n" + title + "\n\n1. Taal\n2. Werk\n");
    check_all_read(read);
    REQUIRE(read.nodes.size() == 4);
    CHECK(read.nodes[1].title + (title.back() == ':' ? ":" : "") == title);
    CHECK(read.nodes[3].kind == "action");
  }
}

TEST_CASE("a colon behind a title, a label of a row or an action is no part of it") {
  const auto read =
      slides(slide +
             "\nToelage:\n\nVoorbeeldem:\t1.000 \xE2\x82\xAC\nNevendorp:\t2.000 \xE2\x82\xAC\n\n"
             "Actie 1 - Taalbad:\n\n- Behaalde KPI = 5 (KPI = 6)\n");
  check_all_read(read);
  CHECK(read.titled("Toelage") != nullptr);
  CHECK(read.titled("Taalbad") != nullptr);
  CHECK(read.cells[0].label == "Voorbeeldem");
}

TEST_CASE("a list whose title was lost is given to nobody") {
  const auto read = slides(slide + "\n- Wij zijn met 5\n\nVragen?\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{5});
}

TEST_CASE("a page without a title is given to nobody") {
  const auto read = slides("Een\n- Wij zijn met 5\n\fTwee\n- Wij zijn met 6\n\f- Wij zijn met 7\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{5});
}

TEST_CASE("a title printed twice right below itself is one") {
  const auto read = slides("3 doelstellingen\n3 doelstellingen\n\n1. Werk\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 2);
  CHECK(read.ignored.at(2) == "marker");
}

TEST_CASE("numbers of pages and running titles are the page's") {
  std::string text = "Plan Samenleven\n\nVoorbeeldem\n";
  for (int page = 2; page < 7; ++page)
    text += "\fActie " + std::to_string(page) +
            " - Titel\n\n  \xE2\x80\xA2 Behaalde KPI = 5 (KPI = 6)\n\nVoorbeeldem plan\n" +
            std::to_string(page) + "\n";
  const auto read = slides(text);
  check_all_read(read);
  CHECK(read.nodes.size() == 6);
  CHECK(read.ignored.size() >= 10);
}

TEST_CASE(
    "a cell with digits that is no number stays a cell of its row, and a row printed twice is there twice") {
  const std::string euro = " \xE2\x82\xAC";
  const auto read = slides("Toelage\n\nStad\tSubsidie\nVoorbeeldem\t133.7x0" + euro + "\nNevendorp\t2.000" +
                           euro + "\nNevendorp\t2.000" + euro + "\nBovendorp\t133,700" + euro +
                           "\nBenedendorp\t5,5 k\xE2\x82\xAC\n");
  check_all_read(read);
  CHECK(read.values() == std::vector<std::string>{"", "2000", "2000", "", "5500"});
  CHECK(read.cells[0].absent == "unreadable");
  CHECK(read.cells[3].absent == "unreadable");
}
