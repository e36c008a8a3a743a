// Actions of the progress slides: their blocks, states and KPIs, each with the smallest slide that shows it.
#include "plan-samenleven/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording slides(const std::string& text) { return parse<toets::plan_samenleven::Layout>(text, "voortgang"); }

// "label=value unit" of each mention of the node that stands in no text.
std::vector<std::string> figures(const Recording& read, toets_id node) {
  std::vector<std::string> all;
  for (const MentionRecord& each : read.mentions)
    if (each.node == node && each.text == 0)
      all.push_back(each.label + "=" + each.value + (each.unit.empty() ? "" : " " + each.unit));
  return all;
}

using Figures = std::vector<std::string>;

const std::string action = "Actie 1 - Taal\n\n- Volgens subsidiedossier\n - 1 VTE coach\n";

} // namespace

TEST_CASE("an action has a description, a state on a day and a result with its parts") {
  const auto read = slides(action +
                           "- Stand van zaken op 30/09/2023\n - Coach sinds 20/08/2023\n"
                           "- Behaalde KPI = 307 (KPI = 300)\n - via de school: 65\n - Via de bib: 242\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() == 1);
  CHECK(read.nodes[0].kind == "action");
  CHECK(read.nodes[0].part == "slide");
  CHECK(read.nodes[0].code == "1");
  CHECK(read.nodes[0].title == "Taal");
  CHECK(read.nodes[0].parent == 0);
  REQUIRE(read.texts_of(1, "description").size() == 1);
  CHECK(read.texts_of(1, "description")[0]->value == "1 VTE coach");
  CHECK(read.texts_of(1, "state")[0]->value == "Coach sinds 20/08/2023");
  CHECK(figures(read, 1) == Figures{"Stand van zaken=2023-09-30", "Behaalde KPI=307", "KPI=300",
                                    "via de school=65", "Via de bib=242"});
  CHECK(read.field(0, "as_of")->value == "2023-09-30");
}

TEST_CASE("the number and the title of an action may be parted in several ways") {
  for (const std::string heading :
       {"Actie 2 - Taal op het werk", "Actie 2 \xE2\x80\x93 Taal op het werk", "ACTIE 2: Taal op het werk",
        "Actie 2. Taal op het werk", "## **Actie 2 \xE2\x80\x94 Taal op het werk**",
        "Actie 2\nTaal op het werk", "Actie 2 - Taal op\nhet werk"}) {
    INFO(heading);
    const auto read = slides(heading + "\n\n- Volgens het dossier\n - Tekst\n");
    check_all_read(read);
    REQUIRE(read.nodes.size() == 1);
    CHECK(read.nodes[0].code == "2");
    CHECK(read.nodes[0].title == "Taal op het werk");
  }
}

TEST_CASE("a result and its target have the same labels however the slide words them") {
  for (const std::string line :
       {"- Behaalde KPI = 1.307 (KPI = 1.300)", "- KPI behaald: 1.307 / 1.300",
        "- Resultaat = 1307 (doel = 1300)", "- Bereikte KPI: 1 307 op 1 300",
        "- Gerealiseerde KPI: 1307 van de 1300", "- **Behaalde KPI** = 1307 (102 %) (KPI = 1300)",
        "- Behaald: 1307, KPI: 1300"}) {
    INFO(line);
    const auto read = slides(action + line + "\n");
    check_all_read(read);
    Figures found = figures(read, 1);
    std::erase(found, "=102 %");
    CHECK(found == Figures{"Behaalde KPI=1307", "KPI=1300"});
  }
  CHECK(figures(slides(action + "- KPI = 300 | Resultaat = 307 gezinnen\n"), 1) ==
        Figures{"KPI=300", "Behaalde KPI=307 gezinnen"});
}

TEST_CASE("a KPI may be a share or an amount") {
  CHECK(figures(slides(action + "- Behaalde KPI: 86 % (KPI: 85%)\n"), 1) ==
        Figures{"Behaalde KPI=86 %", "KPI=85 %"});
  CHECK(figures(slides(action + "- Behaalde KPI: € 1.500 (KPI: 1 400 euro)\n"), 1) ==
        Figures{"Behaalde KPI=1500 EUR", "KPI=1400 EUR"});
}

TEST_CASE("a result that is not known yet is a note, and the target stays") {
  const auto read = slides(action + "- Behaalde KPI = nog niet gekend (KPI = 40 mensen)\n");
  check_all_read(read);
  REQUIRE(read.texts_of(1, "notes").size() == 1);
  CHECK(read.texts_of(1, "notes")[0]->value == "nog niet gekend");
  CHECK(figures(read, 1) == Figures{"KPI=40 mensen"});
}

TEST_CASE("the parts of a result are read in several forms, words without a number are notes") {
  const auto read =
      slides(action +
             "- Behaalde KPI = 10 (KPI = 9)\n - via jobcoach: 1\n - Via partner = 2 (gestopt)\n"
             " - 3 via de bib\n - via de school \xE2\x80\x93 4 gezinnen\n - I.s.m. partners: praattafels\n");
  check_all_read(read);
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=10", "KPI=9", "via jobcoach=1", "Via partner=2",
                                    "via de bib=3", "via de school=4 gezinnen"});
  REQUIRE(read.texts_of(1, "notes").size() == 1);
  CHECK(read.texts_of(1, "notes")[0]->value == "I.s.m. partners: praattafels");
}

TEST_CASE("a result with a letter for a digit is not the digits before it") {
  const auto read =
      slides(action + "- Behaalde KPI = 9l (KPI = 90)\n - via de bib: 6O\n - via de school: 31\n");
  check_all_read(read);
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=", "KPI=90", "via de bib=", "via de school=31"});
}

TEST_CASE("a minus behind the sign of a number belongs to it") {
  const auto read =
      slides(action + "- Behaalde KPI = -10 (KPI = 9)\n - via de bib: -12\n - via de school - 2\n");
  check_all_read(read);
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=-10", "KPI=9", "via de bib=-12", "via de school=2"});
}

TEST_CASE("the name of a part may have numbers of its own") {
  const auto read =
      slides(action + "- Behaalde KPI = 43 (KPI = 40)\n - reeks 1 en 2: 20\n - 12 tot 18 jaar: 23\n");
  check_all_read(read);
  const Figures all = figures(read, 1);
  CHECK(std::count(all.begin(), all.end(), "reeks 1 en 2=20") == 1);
  CHECK(std::count(all.begin(), all.end(), "12 tot 18 jaar=23") == 1);
  CHECK(read.texts_of(1, "notes").empty());
}

TEST_CASE("a sentence with several numbers below a result is a note with mentions") {
  const auto read = slides(action + "- Behaalde KPI = 10 (KPI = 9)\n - Via de bib: 3 groepen van 4 mensen\n");
  check_all_read(read);
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=10", "KPI=9"});
  CHECK(read.texts_of(1, "notes").size() == 1);
}

TEST_CASE("a day that no calendar has stays, and is not the day of the report") {
  const auto read = slides(action + "- Stand van zaken op 31/09/2023\n - Geen coach\n");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 2);
  CHECK(read.mentions[1].kind == "date");
  CHECK(read.mentions[1].place.raw == "31/09/2023");
  CHECK_FALSE(read.mentions[1].invalid.empty());
  CHECK(read.field(0, "as_of") == nullptr);
}

TEST_CASE("the day of the report is the latest of its states") {
  const auto read = slides(
      action +
      "- Stand van zaken op 30/06/2024\n - Bezig\n\nActie 2 - Werk\n\n"
      "- Stand van zaken (31 maart 2024)\n - Bezig\n\nActie 3 - Sport\n\n- Stand van zaken op 31/06/2024\n");
  check_all_read(read);
  CHECK(read.field(0, "as_of")->value == "2024-06-30");
  CHECK(read.field(0, "as_of")->raw == "30/06/2024");
}

TEST_CASE("a block without words is a fact too") {
  const auto read =
      slides("Actie 1 - Taal\n\n- Volgens subsidiedossier\n- Stand van zaken op 30/09/2023\n - Bezig\n");
  check_all_read(read);
  REQUIRE(read.texts_of(1, "description").size() == 1);
  CHECK(read.texts_of(1, "description")[0]->span_count == 0);
  CHECK(read.texts_of(1, "description")[0]->place.raw == "Volgens subsidiedossier");
}

TEST_CASE("without bullets a label opens its block all the same") {
  const auto read = slides(
      "Actie 1: Taal\nVolgens het dossier\n1 VTE coach\nLessen in 5 scholen\nStand van zaken op 30 september "
      "2023\n"
      "Lessen in 4 scholen\nKPI behaald: 52 / 60\n20 via de bib\nvia de school: 32\n\nDank u!\n");
  check_all_read(read);
  CHECK(read.texts_of(1, "description")[0]->span_count == 2);
  CHECK(read.texts_of(1, "state")[0]->span_count == 1);
  CHECK(figures(read, 1) == Figures{"Stand van zaken=2023-09-30", "Behaalde KPI=52", "KPI=60",
                                    "via de bib=20", "via de school=32"});
  CHECK(read.titled("Dank u!")->kind == "item");
}

TEST_CASE("a heading printed again goes on with the action") {
  const auto read =
      slides(action + "\fActie 1 - Taal (vervolg)\n- Stand van zaken op 30/09/2023\n - Bezig\n");
  check_all_read(read);
  CHECK(read.nodes.size() == 1);
  CHECK(read.ignored.at(5) == "marker");
  CHECK(read.texts_of(1, "state").size() == 1);
}

TEST_CASE("blocks of an action whose heading was lost are given to nobody") {
  const auto read =
      slides(action +
             "- Behaalde KPI = 5 (KPI = 6)\n\n- Volgens subsidiedossier\n - 7 scholen\n"
             "- Behaalde KPI = 8 (KPI = 9)\n\nActie 3 - Sport\n\n- Behaalde KPI = 1 (KPI = 2)\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{7, 8, 9});
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=5", "KPI=6"});
  CHECK(figures(read, 2) == Figures{"Behaalde KPI=1", "KPI=2"});
}

TEST_CASE("a list behind a blank line does not go on with the action above") {
  const auto read =
      slides(action + "- Behaalde KPI = 5 (KPI = 5)\n - via de bib: 5\n\n- Wij zoeken 3 helpers\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{8});
}

TEST_CASE("words at the level of the labels that the layout does not know are a note") {
  const auto read = slides(
      action + "- Wat moeilijk ging\n - Te weinig plaats in 2 scholen\n- Behaalde KPI = 5 (KPI = 5)\n");
  check_all_read(read);
  REQUIRE(read.texts_of(1, "notes").size() == 1);
  CHECK(read.texts_of(1, "notes")[0]->span_count == 2);
}

TEST_CASE("the items of a loose list stay in their block") {
  const auto read = slides(
      "Actie 1 - Taal\n\n- Volgens subsidiedossier\n\n - 1 coach\n\n - 2 groepen\n\n - 3 plaatsen\n\n"
      "- Behaalde KPI = 5 (KPI = 5)\n\n - via de bib: 5\n");
  check_all_read(read);
  CHECK(read.texts_of(1, "description")[0]->span_count == 3);
}

TEST_CASE("a number of more than one line is read on its own line, marks or not") {
  const auto read = slides(
      "<h2>Actie 1 &#8211; Taal</h2>\n<ul>\n<li><b>Behaalde KPI:</b> 1&nbsp;048 (KPI: "
      "1&nbsp;000)</li>\n</ul>\n");
  check_all_read(read);
  CHECK(figures(read, 1) == Figures{"Behaalde KPI=1048", "KPI=1000"});
}

TEST_CASE("blank lines below a label or a result lose nothing of what is set in below it") {
  const auto read = slides(
      "Actie 1 - Taalbad\n\n- Volgens subsidiedossier\n\n\n\n - 2 lessen\n- Behaalde KPI = 50 (KPI = "
      "40)\n\n\n\n"
      " - via de scholen: 30\n - via de buurt: 20\n");
  check_all_read(read);
  CHECK(figures(read, read.nodes[0].id) ==
        Figures{"Behaalde KPI=50", "KPI=40", "via de scholen=30", "via de buurt=20"});
}

TEST_CASE("what is still to come stands below a result as a note, not as a part of it") {
  for (const std::string line : {"Nog in aanvraag: 14", "Op de wachtlijst: 14", "niet bereikt: 14"}) {
    INFO(line);
    const auto read = slides(
        "Actie 1 - Taalbad\n\n- Behaalde KPI = 50 (KPI = 40)\n - via de scholen: 50\n - " + line + "\n");
    check_all_read(read);
    CHECK(figures(read, read.nodes[0].id) == Figures{"Behaalde KPI=50", "KPI=40", "via de scholen=50"});
    CHECK(read.texts.back().name == "notes");
  }
}

TEST_CASE("a moment between a name and its number is no part of either") {
  for (const std::string line :
       {"Behaalde KPI op 30/09/2024 = 291 (KPI = 280)",
        "Behaalde KPI in het tweede projectjaar = 291 (KPI = 280)",
        "Behaalde KPI (30/09/2024) = 291 (KPI = 280)", "KPI behaald in 2023-2024: 291 / 280",
        "Behaalde KPI eind september 2024: 291 op 280", "KPI: 291/280"}) {
    INFO(line);
    const auto read = slides(action + "- " + line + "\n - via de bib: 291\n");
    check_all_read(read);
    Figures found;
    for (const MentionRecord& each : read.mentions)
      if (each.label == "Behaalde KPI" || each.label == "KPI" || each.label == "via de bib")
        found.push_back(each.label + "=" + each.value);
    CHECK(found == Figures{"Behaalde KPI=291", "KPI=280", "via de bib=291"});
  }
}

TEST_CASE("a part may have a noun, a share or a count within it") {
  for (const std::string line :
       {"176 gezinnen via de bib", "176 kwetsbare gezinnen via de bib", "via de bib: 176 (60,5%)",
        "via de bib: 176 (60 %)", "via de bib: 176, waarvan 40 nieuw", "via de bib: 176 waarvan 40 nieuw"}) {
    INFO(line);
    const auto read =
        slides(action + "- Behaalde KPI = 291 (KPI = 280)\n - " + line + "\n - via de school: 115\n");
    check_all_read(read);
    Figures found;
    for (const MentionRecord& each : read.mentions)
      if (each.label == "via de bib" || each.label == "via de school")
        found.push_back(each.label + "=" + each.value);
    CHECK(found == Figures{"via de bib=176", "via de school=115"});
  }
  const auto tabs = slides(action + "- Behaalde KPI = 5 (KPI = 5)\n - Bib\t3\n - School\t2\n");
  check_all_read(tabs);
  CHECK(figures(tabs, 1) == Figures{"Behaalde KPI=5", "KPI=5", "Bib=3", "School=2"});
}

TEST_CASE("a sentence that says that a KPI was reached labels no block") {
  for (const std::string line : {"Alle KPI's zijn behaald", "Beide KPI's behaald", "De KPI werd niet behaald",
                                 "Geen enkele KPI is bereikt"}) {
    INFO(line);
    const auto read = slides(action + "- Behaalde KPI = 5 (KPI = 5)\n\nBesluit\n- " + line + "\n- Dank u\n");
    check_all_read(read);
    REQUIRE(read.titled("Besluit") != nullptr);
    const auto texts = read.texts_of(read.titled("Besluit")->id, "description");
    REQUIRE(texts.size() == 1);
    CHECK(texts[0]->value.starts_with(line));
  }
  const auto label = slides(action + "- Behaalde KPI\n - via de bib: 5\n");
  check_all_read(label);
  CHECK(figures(label, 1) == Figures{"via de bib=5"});
}
