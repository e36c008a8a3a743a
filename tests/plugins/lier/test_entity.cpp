// The block that names who reports, and the pages around it.
#include "lier/entity.hpp"
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

Recording account(const std::string& text) { return parse<toets::lier::Layout>(text, "jaarrekening"); }

std::vector<std::string> values(const Recording& read, std::string_view name) {
  std::vector<std::string> all;
  for (const FieldRecord& field : read.fields)
    if (field.node == 0 && field.name == name) all.push_back(field.value);
  return all;
}

using Values = std::vector<std::string>;

const std::string plan = "\n\n01/11/SAP/01 Werk\n";

} // namespace

TEST_CASE("the entity block gives name address code officers and journal number") {
  const auto read = account(
      "# 01/11 Zorg\n\nStad en OCMW Lier\n\nParadeplein 2, bus 1\n\n2500 LIER\n\nNIS-code "
      "12021\n\nBurgemeester: An Peeters\n\n"
      "Algemeen Directeur: Jan de Wit\n\nFinancieel Directeur: Bo El Amrani\n\nVolgnummer Budgettair "
      "Journaal : 387085" +
      plan);
  check_all_read(read);
  CHECK(values(read, "entity_name") == Values{"Stad en OCMW Lier"});
  CHECK(values(read, "address") == Values{"Paradeplein 2, bus 1", "2500 LIER"});
  CHECK(values(read, "nis_code") == Values{"12021"});
  CHECK(values(read, "officer") == Values{"An Peeters", "Jan de Wit", "Bo El Amrani"});
  CHECK(values(read, "journal_number") == Values{"387085"});
  CHECK(read.field(0, "officer")->role == "Burgemeester");
  CHECK(read.field(0, "officer")->raw == "An Peeters");
}

TEST_CASE("facts side by side on a line are told apart") {
  const auto read = account(
      "# 01/11 Zorg\n\nStad en OCMW Lier               NIS-code 12021\nParadeplein 2, bus 1            "
      "Burgemeester: An Peeters\n"
      "2500 LIER                       Algemeen Directeur:  Jan de Wit\nVolgnummer Budgettair Journaal : "
      "387085      Financieel Directeur: Bo Claes" +
      plan);
  check_all_read(read);
  CHECK(values(read, "nis_code") == Values{"12021"});
  CHECK(values(read, "officer") == Values{"An Peeters", "Jan de Wit", "Bo Claes"});
  CHECK(values(read, "address") == Values{"Paradeplein 2, bus 1", "2500 LIER"});
}

TEST_CASE("the block printed again on another page is a page header") {
  const std::string block = "Stad en OCMW Lier\n2500 LIER\nNIS-code 12021\n";
  const auto read =
      account("# 01/11 Zorg\n\n" + block + plan + "\n# 02/05 Natuur\n\n" + block + "\n02/05/SAP/01 Bomen\n");
  check_all_read(read);
  CHECK(values(read, "nis_code") == Values{"12021"});
  CHECK(read.ignored.size() == 3);
}

TEST_CASE("a different value on another page is given too") {
  const auto read = account("# 01/11 Zorg\n\nNIS-code 12021" + plan +
                            "\n# 02/05 Natuur\n\nNIS-code 12012\n\n02/05/SAP/01 Bomen\n");
  CHECK(values(read, "nis_code") == Values{"12021", "12012"});
}

TEST_CASE("a code with a wrong number of digits keeps its reason") {
  const auto read = account(
      "# 01/11 Zorg\n\nNIS-code 1202\n\nKBO-nummer: 0207.500.123\n\nVolgnummer Budgettair Journaal : 38708S" +
      plan);
  CHECK(read.problems.empty());
  CHECK(read.field(0, "nis_code")->invalid == "a NIS code has five digits");
  CHECK(read.field(0, "enterprise_number")->value == "0207500123");
  CHECK(read.field(0, "journal_number")->invalid == "a journal number has digits only");
}

TEST_CASE("the title of the report gives its year") {
  const auto read = account("Jaarrekening 2023\n\n# 01/11 Zorg" + plan);
  check_all_read(read);
  CHECK(values(read, "fiscal_year") == Values{"2023"});
}

TEST_CASE("a date that the report states is its reporting date") {
  const auto read = account("Toestand op 30/06/2023\n\n# 01/11 Zorg" + plan);
  CHECK(values(read, "as_of") == Values{"2023-06-30"});
}

TEST_CASE("other bodies and places are read by their form") {
  const auto read = account(
      "# 01/11 Zorg\n\nGemeente en OCMW Sint-Niklaas\n\nGrote Markt 1\n\n9100 Sint-Niklaas\n\nDirecteur "
      "Financi\xC3\xABn: An Peeters" +
      plan);
  check_all_read(read);
  CHECK(values(read, "entity_name") == Values{"Gemeente en OCMW Sint-Niklaas"});
  CHECK(values(account("# 01/11 Zorg\n\nStad & OCMW Lier\n\nNIS-code 12021" + plan), "entity_name") ==
        Values{"Stad & OCMW Lier"});
  CHECK(values(read, "address") == Values{"Grote Markt 1", "9100 Sint-Niklaas"});
  CHECK(values(read, "officer") == Values{"An Peeters"});
}

TEST_CASE("prose that mentions the town is prose") {
  const auto read = account(
      "# 01/11 Zorg\n\n## Overkoepelende evaluatie beleidsdoelstelling\n\nStad en OCMW Lier investeert in "
      "welzijn." +
      plan);
  check_all_read(read);
  CHECK(values(read, "entity_name").empty());
  REQUIRE(read.texts.size() == 1);
  CHECK(read.texts[0].name == "evaluation");
  CHECK(read.texts[0].node == read.node("01/11")->id);
}
