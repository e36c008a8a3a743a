// Who reports, and the lines that every page repeats.
#include "w13/frame.hpp"
#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <algorithm>
#include <string>
#include <vector>

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

TEST_CASE("street and town may stand on lines of their own") {
  const auto read = report(
      "Beleidsevaluatie 2024\nZorgregio Zuid\nKerkstraat 12\n8500 Kortrijk\nKBO 0123456789\nNIS: 34022\n"
      "Directeur: An Voorbeeld\n\nStrategische doelstelling: SD1 (prioritair)\n\nTekst.\n\n");
  CHECK(read.problems.empty());
  CHECK(read.not_understood.empty());
  CHECK(read.field(0, "entity_name")->value == "Zorgregio Zuid");
  CHECK(read.field(0, "address")->value == "Kerkstraat 12");
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

TEST_CASE("a row or a code above a damaged page head is no address") {
  for (const std::string line :
       {"Saldo 0 0 0 0", "Saldo 1.215 -448 1.974 132", "Saldo 0 0 0 0]", "Saldo 1 2 3", "Uitgaven 12 13"}) {
    INFO(line);
    const auto read = report(
        title_block + "Exploitatie\nRek 2021 Rek 2022 Rek 2023 Mjp 2023\nOntvangsten 5 5 5 5\n" + line +
        "\n\nWelzijnsvereniging NOORD\nKBO: 0123456789\n\nInvesteringen\nRek 2021 "
        "Rek 2022 Rek 2023 Mjp 2023\nOntvangsten 5 5 5 5\n" +
        line + "\n");
    CHECK(read.problems.empty());
    CHECK(read.not_understood.empty());
    for (const std::uint32_t number : {17U, 25U})
      CHECK(std::count_if(read.cells.begin(), read.cells.end(),
                          [&](const auto& cell) { return cell.place.line == number; }) > 1);
  }
  const auto item = report(title_block +
                           "Actieplan AP06: Wijk (Prioritair)\n\nGeen financiële gegevens\n\nIndicator: AP06 "
                           "Wijk\n\nA0601 Zorg\n\nTekst.\n\nAO602 Voedselhulp\n\nKBO: "
                           "0123456789\n\nActie A0601 zorg: Zorgen (Prioritair)\n");
  REQUIRE(item.node("A0602"));
  CHECK(item.node("A0602")->title == "Voedselhulp");
}

TEST_CASE("what stands once where the name should stand is no name") {
  const std::string page = "\nWelzijnsvereniging NOORD\nKerkstraat 12\nKBO: 0123456789\n\n";
  const auto read = report(title_block + page + page + page + "Afgerond\nKerkstraat 12\nKBO: 0123456789\n\n" +
                           "Afgerond\nMeer.\n");
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].value == "Tekst.\nAfgerond\nAfgerond\nMeer.");
}

TEST_CASE("the year of most pages is the report's, and an odd one is told behind it") {
  const std::string page =
      "\nBeleidsevaluatie 2024\nWelzijnsvereniging NOORD\nKerkstraat 12\nKBO: 0123456789\n";
  const auto years = [](const Recording& read) {
    std::vector<std::string> found;
    for (const FieldRecord& field : read.fields)
      if (field.name == "fiscal_year") found.push_back(field.value);
    return found;
  };
  std::string odd_first = title_block;
  odd_first.replace(odd_first.find("2024"), 4, "2023");
  const auto first = report(odd_first + page + "\nMeer.\n" + page + "\nNog meer.\n");
  CHECK(first.problems.empty());
  CHECK(first.not_understood.empty());
  CHECK(years(first) == std::vector<std::string>{"2024", "2023"});
  CHECK(first.fields.back().place.line == 1);
  std::string odd = page;
  odd.replace(odd.find("2024"), 4, "2025");
  CHECK(years(report(title_block + page + "\nMeer.\n" + odd + "\nNog meer.\n")) ==
        std::vector<std::string>{"2024", "2025"});
}

TEST_CASE("a wrong year in the only title is told behind the year of the tables") {
  const auto years = [](const std::string& title, const std::string& columns,
                        const std::string& sentence = "Tekst.") {
    const std::string table = "\nExploitatie\n\t" + columns + "\nUitgaven\t1\t2\t3\nSaldo\t-1\t-2\t-3\n";
    const auto read = report("Welzijnszorg Kempen\nBeleidsevaluatie " + title +
                             "\n\nBeleidsdoelstelling: OD1 (prioritair)\n\n" + sentence + "\n" + table +
                             "\nActieplan AP1: Schuldhulp (Prioritair)\n\nTekst.\n" + table);
    CHECK(read.problems.empty());
    std::string found;
    for (const FieldRecord& field : read.fields)
      if (field.name == "fiscal_year") found += field.value + " ";
    return found;
  };
  CHECK(years("2022", "Rek 2021\tRek 2022\tMjp 2022") == "2022 ");
  CHECK(years("2021", "Rek 2021\tRek 2022\tMjp 2022") == "2022 2021 ");
  CHECK(years("2023", "Rek 2021\tRek 2022\tMjp 2022") == "2022 2023 ");
  // A table with a plan of another year says nothing against the title.
  CHECK(years("2023", "Rek 2021\tRek 2022\tMjp 2023") == "2023 ");
  // The tables are the odd ones where the sentences speak of the year of the title.
  CHECK(years("2023", "Rek 2021\tRek 2022\tMjp 2022", "In 2023 was er markt.") == "2023 2022 ");
}
