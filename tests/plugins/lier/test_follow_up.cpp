// The half-year follow-up report of Lier: no markup, wrapped lines, descriptions without a label.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>

using namespace toets::test;

namespace {

Recording follow_up(const std::string& text) { return parse<toets::lier::Layout>(text, "opvolging"); }

const std::string bullet = "\xEF\x82\xB7 ";

} // namespace

TEST_CASE("an action of the follow-up report has description party dates and status") {
  const auto read = follow_up(
      " Prioritaire Actieplannen \n\n01/11/SAP/01 Werk \n\nOm te werken. \n\n   Geboekt 2021 Budget 2021 "
      "(BEO) \n\nExploitatie   \n\n"
      "Ontvangsten 492.446,71 907.065,88 \n\nActie \n\n" +
      bullet +
      "01/11/SAP/01/01 Fietspunt \n\nLier kent een toelage toe \nvoor 12 leefloners. \n"
      " Bevoegde schepen: An Peeters \n\nStartdatum: 01-01-2020 Einddatum: 31-12-2025  \n 2-Halverwege \n\n "
      "\nStand van Zaken \n\n In 2021 zijn 9,5VTE aan de slag. \n\n \nTijd \n\nOp schema. \n");
  check_all_read(read);
  const NodeRecord* action = read.node("01/11/SAP/01/01");
  REQUIRE(action);
  CHECK(action->priority == TOETS_YES);
  CHECK(read.texts_of(action->id, "description")[0]->span_count == 2);
  CHECK(read.field(action->id, "party")->role == "Bevoegde schepen");
  CHECK(read.field(action->id, "party")->value == "An Peeters");
  CHECK(read.field(action->id, "start")->raw == "01-01-2020");
  CHECK(read.field(action->id, "end")->value == "2025-12-31");
  CHECK(read.field(action->id, "status")->raw == "2-Halverwege");
  CHECK(read.field(action->id, "status")->value == "halfway");
  CHECK(read.texts_of(action->id, "state").size() == 1);
  CHECK(read.texts_of(action->id, "time").size() == 1);
  CHECK(read.tables[0].columns[0].measure == "booked");
  CHECK(read.tables[0].columns[1].label == "Budget 2021 (BEO)");
  CHECK(read.field(0, "fiscal_year")->value == "2021");
  CHECK(read.field(0, "kind")->value == "half_year_report");
}

TEST_CASE("the total names the goal that has no heading") {
  const auto read = follow_up(
      "01/11/SAP/01 Werk\n\nTekst.\n\nTotaal beleidsdoelstelling Sociale zorg \n   Geboekt 2021 Budget 2021 "
      "\nUitgaven 1,00 2,00 \n");
  check_all_read(read);
  CHECK(read.nodes[0].implied);
  CHECK(read.nodes[0].code == "01/11");
  CHECK(read.nodes[0].title == "Sociale zorg");
  CHECK(read.tables[0].node == read.nodes[0].id);
}

TEST_CASE("a total before any code still belongs to the goal of the codes below") {
  const auto read = follow_up(
      "Totaal beleidsdoelstelling Zorg\n   Geboekt 2021 Budget 2021\nUitgaven 1,00 2,00\n\n01/11/SAP/01 "
      "Werk\n\nTekst.\n");
  check_all_read(read);
  CHECK(read.nodes[0].code == "01/11");
  CHECK(read.tables[0].node == read.nodes[0].id);
  CHECK(read.node("01/11/SAP/01")->parent == read.nodes[0].id);
}

TEST_CASE("a title that wraps goes on in lower case or where the next word did not fit") {
  const std::string wide =
      "Deze zin vult de regel tot aan de rand van de bladzijde zodat de breedte van de bladzijde blijkt. ";
  const auto lower = follow_up(bullet +
                               "01/11/SAP/02/02 Ondersteuning Vertrouwenscentrum Kindermishandeling en "
                               "\nondersteuning Justice Center \n\nTekst. \n");
  check_all_read(lower);
  CHECK(lower.node("01/11/SAP/02/02")->title ==
        "Ondersteuning Vertrouwenscentrum Kindermishandeling en ondersteuning Justice Center");
  const auto upper = follow_up(bullet +
                               "01/11/SAP/02/02 Ondersteuning Vertrouwenscentrum Kindermishandeling en "
                               "Family Justice\nCenter Lier-Mechelen \n\n" +
                               wide + "\nnog \n");
  CHECK(upper.node("01/11/SAP/02/02")->title ==
        "Ondersteuning Vertrouwenscentrum Kindermishandeling en Family Justice Center Lier-Mechelen");
  const auto apart =
      follow_up(bullet + "01/11/SAP/02/02 Ondersteuning\nLier ondersteunt gezinnen. \n\n" + wide + "\n");
  CHECK(apart.node("01/11/SAP/02/02")->title == "Ondersteuning");
}

TEST_CASE("an empty block before the next action is a fact") {
  const auto read = follow_up("01/11/SAP/02/09 Regie\n\nTekst.\n\nTijd \n\n \n\n" + bullet +
                              "01/11/SAP/02/10 Steun\n\nTekst.\n");
  check_all_read(read);
  REQUIRE(read.texts_of(read.node("01/11/SAP/02/09")->id, "time").size() == 1);
  CHECK(read.texts_of(read.node("01/11/SAP/02/09")->id, "time")[0]->span_count == 0);
}

TEST_CASE("labels side by side have their values side by side below") {
  const auto read = follow_up(
      "01/11/SAP/02/09 Regie\n\nTekst.\n\nStatus            Startdatum      Einddatum\n4 - Afgerond      "
      "01-01-2020      31-12-2025\n");
  check_all_read(read);
  const toets_id action = read.node("01/11/SAP/02/09")->id;
  CHECK(read.field(action, "status")->value == "completed");
  CHECK(read.field(action, "start")->value == "2020-01-01");
  CHECK(read.field(action, "end")->value == "2025-12-31");
}

TEST_CASE("a label word at the end of a wrapped sentence is prose") {
  const auto read =
      follow_up("01/11/SAP/02/09 Regie\n\nDe planning schuift op in de\ntijd\nmaar blijft haalbaar.\n");
  check_all_read(read);
  CHECK(read.texts.size() == 1);
}

TEST_CASE("a status below the dates needs no number and is no date") {
  for (const auto& [printed, word] : {std::pair<std::string, std::string>{"Afgerond", "completed"},
                                      {"Stopgezet", "stopped"},
                                      {"2 Halverwege", "halfway"},
                                      {"5-Uitgesteld", ""}}) {
    INFO(printed);
    const auto read = follow_up(
        "01/11/SAP/01/01 Fietspunt\n\nTekst.\n\nBevoegde schepen: An Maes\n\n"
        "Startdatum: 01-01-2020 Einddatum:\n\n" +
        printed + "\n\nStand van Zaken\n\nTekst.\n");
    check_all_read(read);
    const auto action = read.node("01/11/SAP/01/01")->id;
    REQUIRE(read.field(action, "status"));
    CHECK(read.field(action, "status")->raw == printed);
    CHECK(read.field(action, "status")->value == word);
    CHECK(read.field(action, "end")->value.empty());
    CHECK(read.field(action, "end")->invalid.empty());
  }
}

TEST_CASE("a title of an action may begin in lower case") {
  const auto read = follow_up("01/11/SAP/01 Werk\n\nTekst.\n\nActie\n\n" + bullet +
                              "01/11/SAP/01/01 e-loket\n\nTekst.\n\nBevoegde schepen: An Maes\n");
  check_all_read(read);
  REQUIRE(read.node("01/11/SAP/01/01"));
  CHECK(read.node("01/11/SAP/01/01")->title == "e-loket");
}

TEST_CASE("what looks like an entry goes on with a full line") {
  const std::string head =
      "01/11/SAP/01 Werk\n\nTekst.\n\nActie\n\n 01/11/SAP/01/01 Fietspunt\n\nTekst.\n\n2-Halverwege\n\nStand "
      "van Zaken\n\n";
  const auto wrapped = follow_up(head +
                                 "In de eerste helft van het jaar bleef het aantal van de vaste\n"
                                 "deelnemers hoog, en hield ook de groep van de vele nieuwe\n"
                                 "deelnemers stand: 29 tegenover vroeger.\n");
  check_all_read(wrapped);
  REQUIRE(wrapped.mentions.size() == 1);
  CHECK(wrapped.mentions[0].label == "en hield ook de groep van de vele nieuwe deelnemers stand");
  const auto listed = follow_up(head +
                                "In de eerste helft van het jaar bleef het aantal van de vaste\n"
                                "deelnemers hoog, en hield ook de groep van de vele nieuwe\n"
                                "april: 29\n"
                                "mei: 30\n");
  check_all_read(listed);
  REQUIRE(listed.mentions.size() == 2);
  CHECK(listed.mentions[0].label == "april");
}

TEST_CASE("a dash between two dates is no part of the first, and an empty end takes nothing from below") {
  for (const std::string end :
       {" - Einddatum: 31/12/2025", " \xE2\x80\x93 Einddatum: 31-12-2025", " - Einddatum:"}) {
    INFO(end);
    const auto read =
        follow_up("01/11/SAP/01 Werk\n\nTekst.\n\nActie\n\n" + bullet +
                  "01/11/SAP/01/01 Fietspunt\n\nTekst.\nBevoegde schepen: An Maes\n\nStartdatum: 01-01-2020" +
                  end + "\n2-Halverwege\n\nStand van Zaken\n\nTekst.\n");
    check_all_read(read);
    const auto action = read.node("01/11/SAP/01/01")->id;
    CHECK(read.field(action, "start")->value == "2020-01-01");
    CHECK(read.field(action, "start")->invalid.empty());
    CHECK(read.field(action, "end")->value == (end.back() == ':' ? "" : "2025-12-31"));
    CHECK(read.field(action, "status")->value == "halfway");
  }
}
