// Who reports, and the lines that every page repeats.
#include "w13/frame.hpp"
#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

using namespace toets::test;

namespace {

const std::string title_block =
    "Beleidsevaluatie 2024\nWelzijnsvereniging NOORD\nKerkstraat 12\n\nKBO: 0123456789 NIS: 34022\nDe "
    "Voorzitter: Jan van de "
    "Proef\n\nDirecteur: An Voorbeeld\n\nStrategische doelstelling: SD1 (prioritair)\n\nTekst.\n\n";

Recording report(const std::string& text) { return parse<toets::w13::Layout>(text, "beleidsevaluatie"); }

} // namespace

TEST_CASE("the title block says who reports") {
  const auto read = report(title_block);
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.field(0, "fiscal_year")->value == "2024");
  CHECK(read.field(0, "entity_name")->value == "Welzijnsvereniging NOORD");
  CHECK(read.field(0, "address")->value == "Kerkstraat 12");
  CHECK(read.field(0, "enterprise_number")->value == "0123456789");
  CHECK(read.field(0, "nis_code")->value == "34022");
  CHECK(read.field(0, "officer")->value == "Jan van de Proef");
  CHECK(read.field(0, "officer")->role == "De Voorzitter");
}

TEST_CASE("split, joined, cut and damaged lines of the page are the page's") {
  for (const std::string lines :
       {"Welzijnsvereniging NOORD\nKerkstraat 12\nKBO: 0123456789\nNIS-code: 34022\nBeleidsevaluatie "
        "2024\nPagina 9\n",
        "Welzijnsvereniging NOORD Beleidsevaluatie 2024 Directeur: An Voorbeeld\nKerkstraat 12 :\n",
        "KBO: 0123456789 De Voorzitter: Jan van de Proef\n\nNIS-code: 34022 Pagina 10\n",
        "Welzijnsverenlging NOORD\nKerkstraat 12\n", "Kerkstraat 12\nWelzijnsvereniging NO\n"}) {
    INFO(lines);
    const auto read = report(title_block + lines + "\nMeer tekst.\n");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
    REQUIRE(read.texts.size() == 1);
    CHECK(read.texts[0].value == "Tekst.\nMeer tekst.");
    CHECK(read.field(0, "entity_name")->place.line == 2);
  }
}

TEST_CASE("a name behind an office in running text is no line of the page") {
  const auto read = report(title_block + "Directeur: Piet Ander\n");
  CHECK(read.texts[0].value == "Tekst.\nDirecteur: Piet Ander");
}

TEST_CASE("a report without a title has the year of its latest account") {
  const auto read =
      report("Actieplan AP01: X (Prioritair)\nExploitatie\nRek 2026 Mjp 2027 Rek 2025\nSaldo 1 2 3\n");
  REQUIRE(read.field(0, "fiscal_year"));
  CHECK(read.field(0, "fiscal_year")->value == "2026");
}
