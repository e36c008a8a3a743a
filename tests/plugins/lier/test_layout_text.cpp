// The account as a PDF gives it: columns by runs of spaces, no markup, pages with heads.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>

using namespace toets::test;

TEST_CASE("an action over two pages of aligned text is read whole") {
  const auto read = parse<toets::lier::Layout>(
      "Stad en OCMW Lier                     Jaarrekening 2023                        pagina 1/2\n\n"
      "01/11 Sociale dienstverlening\nPrioritaire Actieplannen\n01/11/SAP/01 "
      "Werkervaring\nOmschrijving\nLier verlaagt tegen 31/12/2025 de werkloosheid\nbij 65+'ers.\n"
      "Geld (status)\nGeld (toelichting)\nBinnen budget.\n"
      "                                       Rekening 2023                Budget 2023\n Exploitatie\n "
      "Ontvangsten                               856.051,00                 848.921,45\n"
      " Saldo Exploitatie                        -342.179,81                -429.714,33\n    \xE2\x80\xA2 "
      "Indicatoren\nWerkzoekendengraad bij langdurig werkzoekenden\n(jaarlijks)\n"
      "\fStad en OCMW Lier                     Jaarrekening 2023                        pagina "
      "2/2\n\nOmschrijving\nHet aandeel.\nFrequentie: jaarlijks\nBron: Departement\nActie\n"
      "    \xE2\x80\xA2 01/11/SAP/01/07 Uitbouw van project Lokale Partnerschappen in functie van\n      "
      "Activeringsbegeleiding van mensen\nOmschrijving\nUitbouw.\nStatus\n4 - "
      "Afgerond\nStartdatum\n01-01-2020\n",
      "jaarrekening");
  check_all_read(read);
  CHECK(read.ignored.at(1) == "page_header");
  CHECK(read.ignored.at(19) == "page_header");
  CHECK(read.values() == std::vector<std::string>{"856051.00", "848921.45", "-342179.81", "-429714.33"});
  REQUIRE(read.titled("Werkzoekendengraad bij langdurig werkzoekenden (jaarlijks)"));
  const NodeRecord* action = read.node("01/11/SAP/01/07");
  REQUIRE(action);
  CHECK(action->title ==
        "Uitbouw van project Lokale Partnerschappen in functie van Activeringsbegeleiding van mensen");
  CHECK(read.field(action->id, "status")->value == "completed");
  CHECK(read.nodes[0].kind == "policy_objective");
}

TEST_CASE("a value on the next page is found behind the page head") {
  const auto read = parse<toets::lier::Layout>(
      "01/11/SAP/01/07 X\n\nOmschrijving\n\nTekst.\n\nStatus\n\fStad Lier      pagina 2/3\n\n4 - Afgerond\n",
      "jaarrekening");
  check_all_read(read);
  CHECK(read.field(3, "status")->value == "completed");
}

TEST_CASE("entries of a list without bullets keep their own labels") {
  const auto read = parse<toets::lier::Layout>(
      "01/11/SAP/01/07 X\nOmschrijving\nAantal trajecten per maand:\njuli: 29\naugustus: 30\n",
      "jaarrekening");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 2);
  CHECK(read.mentions[0].label == "juli");
  CHECK(read.mentions[1].label == "augustus");
  CHECK(read.mentions[1].value == "30");
}

TEST_CASE("a numbered list keeps its numbers as ordinals") {
  const auto read = parse<toets::lier::Layout>(
      "01/11/SAP/01/07 X\nOmschrijving\n1. Inkomen van 3 personen.\n2. Opleiding.\n", "jaarrekening");
  check_all_read(read);
  REQUIRE(read.mentions.size() == 3);
  CHECK(read.mentions[0].kind == "ordinal");
  CHECK(read.mentions[2].kind == "ordinal");
  CHECK(read.mentions[2].value == "2");
}
