// Indicators and the evaluation of actions in a W13 report.
#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>

using namespace toets::test;

namespace {

const std::string plan =
    "Actie A0901 x: Andere (Prioritair)\n\nActieplan AP05: Maatregelen (Prioritair)\nTekst.\n\nGeen "
    "financiële gegevens\n\n";

Recording evaluation(const std::string& text) {
  return parse<toets::w13::Layout>(plan + text, "beleidsevaluatie");
}

} // namespace

TEST_CASE("an indicator has a description, a date of measuring and the code of its plan") {
  const auto read = evaluation(
      "Indicator: APO5 Maatregelen\nBeschrijving:\nMetingen\n\nDatum meting\n\nWaarde "
      "meting\n\n31/12/2024\n");
  check_all_read(read);
  const NodeRecord& node = read.nodes.back();
  CHECK(node.kind == "indicator");
  CHECK(node.code == "AP05");
  CHECK(node.part == "evaluation");
  CHECK(node.parent == read.nodes[1].id);
  REQUIRE(read.texts_of(node.id, "description").size() == 1);
  CHECK(read.texts_of(node.id, "description")[0]->value.empty());
  REQUIRE(read.mentions.size() == 1);
  CHECK(read.mentions[0].kind == "date");
  CHECK(read.mentions[0].value == "2024-12-31");
  CHECK(read.mentions[0].node == node.id);
  CHECK(read.ignored.at(10) == "marker");
}

TEST_CASE("a date that does not exist stays as evidence") {
  const auto read = evaluation("Indicator: AP05 X\nDatum meting Waarde meting\n31/11/2024\n");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 1);
  CHECK(read.mentions[0].invalid == "no such day");
}

TEST_CASE("measured values beside their dates are mentions") {
  const auto read =
      evaluation("Indicator: AP05 X\nDatum meting Waarde meting\n31/12/2023 8\n31/12/2024 12,5%\n");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 4);
  CHECK(read.mentions[1].value == "8");
  CHECK(read.mentions[3].kind == "percentage");
}

TEST_CASE("an action in the evaluation is a node of its plan with its prose") {
  const auto read = evaluation(R"(Indicator: AP05 X
Beschrijving:
Metingen
Datum meting Waarde meting
31/12/2024 A0501 Eerste

Er zijn 12 fietsen gekocht.
A0502 Tweede

Afgerond.

AQ0503 Derde - deze actie volgt de prioriteit LR1: het opnemen van
de regie.

Actie A0501 eerste: De eerste (Prioritair)
Wij beginnen.
)");
  check_all_read(read);
  const NodeRecord* first = read.node("A0501");
  REQUIRE(first);
  CHECK(first->part == "evaluation");
  CHECK(first->parent == read.nodes[1].id);
  CHECK(first->place.raw == "A0501 Eerste");
  CHECK(read.texts_of(first->id, "evaluation")[0]->value == "Er zijn 12 fietsen gekocht.");
  CHECK(read.texts_of(read.node("A0502")->id, "evaluation")[0]->value == "Afgerond.");
  const NodeRecord* third = read.node("A0503");
  REQUIRE(third);
  CHECK(third->title == "Derde");
  CHECK(read.texts_of(third->id, "evaluation")[0]->value ==
        "deze actie volgt de prioriteit LR1: het opnemen van\nde regie.");
  CHECK(read.nodes.back().part == "note");
}

TEST_CASE("a code inside a paragraph opens no action") {
  const auto read = evaluation(
      "Indicator: AP05 X\n\nA0501 Eerste\n\nDe leden werkten dit jaar hard aan het plan en zochten naar wat "
      "past bij actie\nA0502 "
      "sociale economie en naar wat zij met de middelen van het fonds nog konden doen\nvoor de leden.\n");
  check_all_read(read);
  CHECK(read.node("A0502") == nullptr);
  REQUIRE(read.references.size() == 1);
  CHECK(read.references[0].target == "A0502");
}

TEST_CASE("a paragraph that goes on behind a page end stays one text") {
  const auto read = parse<toets::w13::Layout>(
      "Beleidsevaluatie 2024\nZorgvereniging NOORD\nKerkstraat 1\nKBO: 0123456789\nNIS-code: "
      "34022\nDirecteur: An Proef\n\n" +
          plan +
          "Indicator: AP05 X\n\nA0501 Eerste\n\nDe leden werkten in Zuid-\n\nZorgvereniging NOORD "
          "Beleidsevaluatie 2024 "
          "Directeur: An Proef\nKerkstraat 1 :\nNIS-code: 34022 Pagina 12\n\nVlaanderen.\n",
      "beleidsevaluatie");
  check_all_read(read);
  const NodeRecord* action = read.node("A0501");
  REQUIRE(action);
  REQUIRE(read.texts_of(action->id, "evaluation").size() == 1);
  CHECK(read.texts_of(action->id, "evaluation")[0]->value == "De leden werkten in Zuid-\nVlaanderen.");
}

TEST_CASE("an item may stand right below an address") {
  const auto read = evaluation(
      "Indicator: AP05 Maatregelen\nBeschrijving:\nMetingen\nDatum meting Waarde meting\n31/12/2024 A0501 "
      "Loket\n\n"
      "Het jaarverslag van de werking staat op\nhttps://www.voorbeeld.be/jaarverslag-van-de-werking-2024\n"
      "A0502 Netwerk - deze actie loopt.\n");
  check_all_read(read);
  REQUIRE(read.nodes.size() >= 2);
  CHECK(read.nodes.back().code == "A0502");
  CHECK(read.nodes.back().part == "evaluation");
}
