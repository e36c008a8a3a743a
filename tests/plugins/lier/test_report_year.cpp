// Which year a report of Lier is about when one place says another.
#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/read_whole.hpp"
#include "support/recording_host.hpp"

#include <string>
#include <vector>

using namespace toets::test;

namespace {

std::string table(const std::string& year) {
  return "\n\tRekening " + year + "\tBudget " + year + "\nUitgaven\t1,00\t2,00\nSaldo\t-1,00\t-2,00\n";
}

std::string action(const std::string& number, const std::string& label, const std::string& columns) {
  return "\n01/11/SAP/01/" + number + " Actie " + number + "\n\nOmschrijving\n\nTekst.\n\nJaarrekening " +
         label + "\n" + table(columns);
}

// The years of the report as they are given, the report's own first.
std::vector<std::string> years(const std::string& text, const std::string& layout = "jaarrekening") {
  const auto read = parse<toets::lier::Layout>(text, layout);
  check_all_read(read);
  std::vector<std::string> found;
  for (const FieldRecord& field : read.fields)
    if (field.node == 0 && field.name == "fiscal_year")
      found.push_back(field.value + " line " + std::to_string(field.place.line));
  return found;
}

using Years = std::vector<std::string>;
const std::string plan = "\n01/11/SAP/01 Plan\n\nOmschrijving\n\nTekst.\n";

} // namespace

TEST_CASE("a wrong year in the title is told behind the year of the report") {
  CHECK(years("Jaarrekening 2023\n\n01/11 Doel\n" + plan + table("2023")) == Years{"2023 line 1"});
  CHECK(years("Beleidsevaluatie bij de jaarrekening 2022\n\n01/11 Doel\n" + plan + table("2023") +
              action("01", "2023", "2023")) == Years{"2023 line 21", "2022 line 1"});
  CHECK(years("Jaarrekening 2022\n\n01/11 Doel\n" + plan + table("2023") + action("01", "2023", "2023")) ==
        Years{"2023 line 21", "2022 line 1"});
}

TEST_CASE("a wrong year on the first or a later page does not turn the report") {
  const std::string head = "\nStad Lier\nNIS-code 12021\nBeleidsevaluatie bij de jaarrekening ";
  for (const bool is_first : {true, false}) {
    INFO(is_first);
    const Years found = years("01/11 Doel\n" + head + (is_first ? "2022" : "2023") + "\n" + plan +
                              table("2023") + "\n01/12 Doel\n" + head + (is_first ? "2023" : "2022") +
                              "\n\n01/12/SAP/01 Plan\n\nOmschrijving\n\nTekst.\n" + table("2023"));
    REQUIRE(found.size() == 2);
    CHECK(found[0].substr(0, 4) == "2023");
    CHECK(found[1].substr(0, 4) == "2022");
  }
}

TEST_CASE("one label above a table does not say the year of the report") {
  CHECK(years("01/11 Doel\n" + plan + table("2022") + action("01", "2021", "2022") +
              action("02", "2022", "2022"))
            .front()
            .substr(0, 4) == "2022");
  CHECK(years("01/11 Doel\n" + plan + table("2022") + action("01", "2021", "2022")).size() == 1);
}

TEST_CASE("one wrong table does not say the year of the report") {
  CHECK(years("01/11 Doel\n" + plan + table("2022") + action("01", "2022", "2022") +
              action("02", "2022", "2023"))
            .front()
            .substr(0, 4) == "2022");
  // Nor where no title or label says it: the tables are counted.
  CHECK(years("01/11 Doel\n" + plan + table("2022") + "\n01/11/SAP/02 Plan\n\nOmschrijving\n\nTekst.\n" +
              table("2022") + "\n01/11/SAP/03 Plan\n\nOmschrijving\n\nTekst.\n" + table("2023"))
            .front()
            .substr(0, 4) == "2022");
}

TEST_CASE("a title stands against one table of another year") {
  CHECK(years("Jaarrekening 2023\n\n01/11 Doel\n" + plan + table("2022")) == Years{"2023 line 1"});
}

TEST_CASE("tables of another year do not turn a report whose titles and sentences agree") {
  const auto follow_up = [](const std::string& title, const std::string& sentence,
                            const std::string& columns) {
    const std::string money = "\n\tGeboekt " + columns + "\tBudget " + columns + "\nUitgaven\t1,00\t2,00\n";
    return years(title + "\n\n01/11/SAP/01 Plan\n\n" + sentence + "\n" + money +
                     "\n01/11/SAP/02 Plan\n\nTekst.\n" + money,
                 "opvolging");
  };
  const std::string title = "Opvolgingsrapportering 1e semester 2024";
  CHECK(follow_up(title, "In 2024 gaven wij les.", "2024") == Years{"2024 line 1"});
  for (const std::string columns : {"2023", "2025"})
    CHECK(follow_up(title, "In 2024 gaven wij les.", columns) == Years{"2024 line 1", columns + " line 7"});
  // The title is the odd one where the sentences speak of the year of the tables.
  CHECK(follow_up(title, "In 2023 gaven wij les.", "2023") == Years{"2023 line 7", "2024 line 1"});
}

TEST_CASE("a title names its half of the year in several ways") {
  for (const std::string title :
       {"Opvolgingsrapport eerste halfjaar 2024", "OPVOLGINGSRAPPORTERING S1 2024",
        "Opvolgingsrapport 2024 - 1e semester", "Semesterrapportering over de eerste helft van 2024",
        "Halfjaarrapport januari - juni 2024", "Opvolgingsrapport 1ste semester 2024"}) {
    INFO(title);
    CHECK(years(title + "\n\n01/11 Doel\n" + plan, "opvolging") == Years{"2024 line 1"});
  }
  const auto read =
      parse<toets::lier::Layout>("Opvolgingsrapport wijkwerking 2024\n\n01/11 Doel\n" + plan, "opvolging");
  CHECK(read.not_understood == std::vector<std::uint32_t>{1});
}
