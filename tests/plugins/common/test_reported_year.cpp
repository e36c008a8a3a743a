// The year that a report is about, from its titles and its tables.
#include "common/reported_year.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace toets::layout;

namespace {

using Columns = std::vector<std::pair<std::string_view, std::uint32_t>>;

TableHead head(const Columns& columns) {
  TableHead made;
  for (const auto& [measure, year] : columns) {
    ColumnHead column;
    column.measure = measure;
    column.year = year;
    made.columns.push_back(column);
  }
  return made;
}

const TableHead of_2023 = head({{"actual", 2023}, {"budget", 2023}});

} // namespace

TEST_CASE("the reported year is the one that most titles and tables name") {
  ReportedYear year;
  CHECK(year.usual().year == 0);
  year.add_stated(2022, {});
  CHECK(year.usual().year == 2022);
  year.add_table(of_2023);
  CHECK(year.usual().year == 2022);
  year.add_table(of_2023);
  CHECK(year.usual().year == 2023);
  year.add_stated(2022, {});
  CHECK(year.usual().year == 2022);
}

TEST_CASE("of as many the year that comes first is the reported one") {
  ReportedYear year;
  year.add_stated(2024, {});
  year.add_stated(2023, {});
  CHECK(year.usual().year == 2024);
}

TEST_CASE("a table says the year of its last accounts") {
  ReportedYear year;
  year.add_table(head({{"actual", 2021}, {"actual", 2023}, {"actual", 2022}, {"plan", 2023}}));
  CHECK(year.usual().year == 2023);
  ReportedYear booked;
  booked.add_table(head({{"booked", 2021}}));
  CHECK(booked.usual().year == 2021);
}

TEST_CASE("a table with budgets of other years alone, or without accounts, says no year") {
  ReportedYear year;
  year.add_table(head({{"actual", 2022}, {"budget", 2023}}));
  year.add_table(head({{"budget", 2023}, {"plan", 2024}}));
  year.add_table(head({{"actual", 0}}));
  CHECK(year.usual().year == 0);
}

TEST_CASE("a title names the place of the year before a table does") {
  ReportedYear year;
  TableHead table = of_2023;
  table.columns[0].span.line = 3;
  year.add_table(table);
  CHECK(year.usual().place->line == 3);
  toets::sdk::Span title{};
  title.line = 9;
  year.add_stated(2023, title);
  CHECK(year.usual().place->line == 9);
}

TEST_CASE("a running head counts for a year and is not its place") {
  ReportedYear year;
  year.add_repeated(2023);
  year.add_repeated(2023);
  CHECK(year.usual().year == 2023);
  CHECK_FALSE(year.usual().place);
  year.add_stated(2022, {});
  CHECK(year.usual().year == 2023);
  year.add_table(of_2023);
  CHECK(year.usual().place);
}

TEST_CASE("sentences decide between the titles and the tables that outnumber them") {
  ReportedYear year;
  year.add_stated(2022, {});
  year.add_table(of_2023);
  year.add_table(of_2023);
  year.add_sentence("In 2023 kwamen er 12.022 bezoekers.");
  CHECK(year.usual().year == 2023);
  CHECK_FALSE(year.of_other_tables());
  year.add_sentence("Sinds maart 2022 en tot 30/06/2022 waren dat er 20221.");
  CHECK(year.usual().year == 2022);
  REQUIRE(year.of_other_tables());
  CHECK(year.of_other_tables()->year == 2023);
}

TEST_CASE("titles that agree stand against more tables where no sentence tells") {
  ReportedYear year;
  year.add_stated(2022, {});
  year.add_repeated(2022);
  for (int i = 0; i < 5; ++i) year.add_table(of_2023);
  CHECK(year.usual().year == 2022);
  // Once one title says what the tables do, the titles do not agree.
  year.add_stated(2023, {});
  CHECK(year.usual().year == 2023);
}

TEST_CASE(
    "sentences do not take a year from the titles that outnumber the tables, nor name one by themselves") {
  ReportedYear year;
  for (int i = 0; i < 9; ++i) year.add_sentence("2023");
  CHECK(year.usual().year == 0);
  year.add_stated(2022, {});
  year.add_table(of_2023);
  CHECK(year.usual().year == 2022);
}

TEST_CASE("most tables of another year are told, one is not") {
  ReportedYear year;
  for (int i = 0; i < 3; ++i) year.add_stated(2022, {});
  year.add_table(of_2023);
  CHECK_FALSE(year.of_other_tables());
  year.add_table(of_2023);
  REQUIRE(year.of_other_tables());
  CHECK(year.of_other_tables()->year == 2023);
  year.add_table(head({{"actual", 2022}}));
  year.add_table(head({{"actual", 2022}}));
  CHECK_FALSE(year.of_other_tables());
}
