// Labels, fields and indicators of the annual account of Lier.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording account(const std::string& text) { return parse<toets::lier::Layout>(text, "jaarrekening"); }

} // namespace

TEST_CASE("labels are read in every dress") {
  for (const std::string dress :
       {"Omschrijving", "## Omschrijving", "###### Omschrijving", "#### **Omschrijving**", "**Omschrijving**",
        "**Omschrijving:**", "OMSCHRIJVING", "Omschrijving :", "<b>Omschrijving</b>", "  Omschrijving  "}) {
    INFO(dress);
    const auto read = account("01/11/SAP/01/02 X\n\n" + dress + "\n\nTekst van de actie.\n");
    check_all_read(read);
    REQUIRE(read.texts.size() == 1);
    CHECK(read.texts[0].name == "description");
    CHECK(read.texts[0].value == "Tekst van de actie.");
  }
}

TEST_CASE("two labels on one line open two blocks and an empty one is a fact") {
  for (const std::string line :
       {"**Tijd (status)****Tijd (toelichting)**", "Tijd (status)   Tijd (toelichting)",
        "### Tijd (status) Tijd (toelichting)"}) {
    INFO(line);
    const auto read = account("01/11/SAP/01/02 X\n\n" + line + "\n\nOp schema.\n");
    check_all_read(read);
    REQUIRE(read.texts.size() == 2);
    CHECK(read.texts[0].name == "time_status");
    CHECK(read.texts[0].span_count == 0);
    CHECK(read.texts[0].place.raw == "Tijd (status)");
    CHECK(read.texts[1].name == "time");
    CHECK(read.texts[1].value == "Op schema.");
  }
}

TEST_CASE("a status is read in each spelling") {
  struct Row {
    std::string printed, value;
    bool is_known;
  };
  const Row rows[] = {{"4 - Afgerond", "completed", true},
                      {"4-Afgerond", "completed", true},
                      {"Afgerond", "completed", true},
                      {"4- afgerond", "completed", true},
                      {"1 - Gestart", "started", true},
                      {"0-Nog niet begonnen", "not_started", true},
                      {"3 - Nadert einde", "near_end", true},
                      {"4 \xE2\x80\x93 Afgerond", "completed", true},
                      {"Afgewerkt", "completed", true},
                      {"0 - Niet opgestart", "not_started", true},
                      {"5 - Geannuleerd", "stopped", true},
                      {"9 - Onbekend", "", false},
                      {"4 - Gestart", "", false}};
  for (const Row& row : rows) {
    INFO(row.printed);
    const auto read =
        account("01/11/SAP/01/02 X\n\n**Status**\n\n" + row.printed + "\n\n**Startdatum**\n\n01-01-2020\n");
    check_all_read(read);
    const FieldRecord* status = read.field(3, "status");
    REQUIRE(status);
    CHECK(status->raw == row.printed);
    CHECK(status->value == row.value);
    CHECK(status->invalid.empty() == row.is_known);
    CHECK(read.field(3, "start")->value == "2020-01-01");
  }
}

TEST_CASE("an empty status is a field with an empty place") {
  const auto read = account("01/11/SAP/01/02 X\n\nStatus\n\nStartdatum\n\n01-01-2020\n\nEinddatum\n\n");
  check_all_read(read);
  REQUIRE(read.field(3, "status"));
  CHECK(read.field(3, "status")->raw.empty());
  CHECK(read.field(3, "status")->invalid.empty());
  CHECK(read.field(3, "end")->raw.empty());
}

TEST_CASE("below the status a word for going on is what the end date says") {
  const auto behind = account("01/11/SAP/01/02 X\n\nStatus\n\n1 - Gestart\n\nEinddatum\n\ndoorlopend\n");
  check_all_read(behind);
  REQUIRE(behind.field(behind.node("01/11/SAP/01/02")->id, "end"));
  CHECK(behind.field(behind.node("01/11/SAP/01/02")->id, "end")->raw == "doorlopend");
  const auto ahead = account("01/11/SAP/01/02 X\n\nEinddatum\n\nDoorlopend\n");
  CHECK(ahead.field(ahead.node("01/11/SAP/01/02")->id, "status")->value == "continuous");
}

TEST_CASE("an impossible date is a field with its reason") {
  const auto read = account("01/11/SAP/01/02 X\n\nEinddatum\n\n31-09-2023\n");
  check_all_read(read);
  CHECK(read.field(3, "end")->value.empty());
  CHECK(read.field(3, "end")->invalid == "no such day");
  CHECK(read.field(3, "end")->raw == "31-09-2023");
}

TEST_CASE("indicators stand under their plan with frequency source and values") {
  const auto read = account(
      "01/11/SAP/02 Kinderarmoede\n\n**Omschrijving**\n\nMinder armoede.\n\n- Indicatoren\n\n## "
      "Kansarmoede-index (jaarlijks)\n\n### Omschrijving\n\n"
      "Aantal op 31/12 van jaar x.\n\n**Frequentie:** jaarlijks\n\nNog uitleg.\n\n*Bron: Kind &amp; "
      "Gezin*\n\n"
      "Gemeente\t2017\t2018\nLier\t15,80%\t14,10%\n\n**Tevredenheid met 3 sterren "
      "(jaarlijks)**\n\n**Omschrijving**\n\n**Actie**\n\n- 01/11/SAP/02/01 X\n");
  check_all_read(read);
  const NodeRecord* index = read.titled("Kansarmoede-index (jaarlijks)");
  REQUIRE(index);
  CHECK(index->kind == "indicator");
  CHECK(index->parent == read.node("01/11/SAP/02")->id);
  CHECK(read.field(index->id, "frequency")->value == "jaarlijks");
  CHECK(read.field(index->id, "source")->raw == "Kind &amp; Gezin");
  CHECK(read.texts_of(index->id, "notes").size() == 1);
  REQUIRE(read.tables.size() == 1);
  CHECK(read.tables[0].node == index->id);
  CHECK(read.tables[0].columns[1].measure == "measured");
  CHECK(read.tables[0].columns[1].year == 2018);
  REQUIRE(read.cells.size() == 2);
  CHECK(read.cells[0].row == "value");
  CHECK(read.cells[0].label == "Lier");
  CHECK(read.cells[0].unit == "%");
  CHECK(read.cells[0].value == "15.80");
  const NodeRecord* bare = read.titled("Tevredenheid met 3 sterren (jaarlijks)");
  REQUIRE(bare);
  REQUIRE(read.texts_of(bare->id, "description").size() == 1);
  CHECK(read.texts_of(bare->id, "description")[0]->span_count == 0);
}

TEST_CASE("values of an indicator are read with single spaces too") {
  const auto read = account(
      "01/11/SAP/02 K\n\nIndicatoren\n\nIndex\n\nOmschrijving\n\nUitleg.\n\nGemeente 2017 2018 2019\nLier "
      "15,80% 14,10% 13,80%\nVlaanderen 12 13 14\n");
  check_all_read(read);
  REQUIRE(read.cells.size() == 6);
  CHECK(read.cells[5].label == "Vlaanderen");
  CHECK(read.cells[5].unit == "count");
}

TEST_CASE("years without values below them leave the notes of an indicator one text") {
  const auto read = account(
      "01/11/SAP/02 K\n\nIndicatoren\n\nIndex\n\nOmschrijving\n\nUitleg.\n\nGemeente 2017 2018 2019\n\nDe "
      "cijfers "
      "volgen later.\n");
  check_all_read(read);
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].span_count == 3);
  CHECK(read.mentions.size() == 3);
  CHECK(read.tables.empty());
}

TEST_CASE("an unknown heading inside a block is text of the block") {
  const auto read = account(
      "01/11/SAP/01/02 X\n\n### Stand van zaken (toelichting)\n\nInleiding.\n\n### Kwartaal 1 - 2022:\n\n- "
      "Aantal:\n  - Januari: 19\n");
  check_all_read(read);
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].span_count == 4);
  REQUIRE(read.mentions.size() == 3);
  CHECK(read.mentions[0].kind == "ordinal");
  CHECK(read.mentions[2].label == "Januari");
}

TEST_CASE("prose outside every known heading is not understood") {
  const auto read = account("01/11/SAP/01/02 X\n\nEinddatum\n\n31-12-2025\n\nLosse zin met 12 woorden.\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood == std::vector<std::uint32_t>{7});
}

TEST_CASE("lines of a text that begin like a label or a total stay prose") {
  for (const std::string line :
       {"Totaal beleidsdoelstelling bereikt.", "Status: het dossier ligt bij de dienst.",
        "Verantwoordelijke: de dienst werkt eraan.", "Burgemeester: hij opende de zaal."}) {
    INFO(line);
    const auto read =
        account("- 01/11/SAP/01/01 Fietspunt\n\n### Stand van zaken (toelichting)\n\nTekst.\n\n" + line +
                "\n\n### Status\n\n4 - Afgerond\n");
    check_all_read(read);
    const auto action = read.node("01/11/SAP/01/01")->id;
    CHECK(read.texts_of(action, "state").size() == 1);
    CHECK(read.texts_of(action, "state")[0]->span_count == 2);
    CHECK(read.field(action, "status")->value == "completed");
    CHECK_FALSE(read.field(0, "officer"));
  }
}

TEST_CASE("a page head between a label and its value is passed over") {
  const auto read = account(
      "# 01/11 Zorg\n\nStad en OCMW Voorbeeldstad\n\nNIS-code 12099\n\n- 01/11/SAP/01/01 Werk\n\n"
      "### Einddatum\n\nStad en OCMW Voorbeeldstad\n\n31-12-2023\n");
  check_all_read(read);
  CHECK(read.field(read.node("01/11/SAP/01/01")->id, "end")->value == "2023-12-31");
}
