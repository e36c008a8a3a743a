#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

using Rows = std::vector<std::pair<std::string, std::vector<std::string>>>;

test::MadeReport table(const Rows& rows) {
  test::ReportMaker make;
  make.table(make.node({.code = "A1"}), {{"actual", 2023}, {"budget", 2023}});
  for (const auto& [row, values] : rows) make.row("operating", row, values);
  return make.finish();
}

std::string value(const Report& report, Index cell) {
  return report.cells[cell].value ? report.cells[cell].value->text() : "none";
}

} // namespace

TEST_CASE("two amounts of a row change columns, equal ones do not") {
  const auto made = table({{"receipts", {"1.00", "2.00"}}, {"expenditure", {"3.00", "3.00"}}});
  const auto found = mutations("amounts-swapped", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(value(report, 0) == "2.00");
  CHECK(value(report, 1) == "1.00");
  CHECK(report.cells[0].column == 0);
  CHECK(report.cells[0].place.raw == "2.00");
  CHECK(report.cells[0].place.from == made.report->cells[0].place.from);
}

TEST_CASE("two columns of a table change places as a whole") {
  const auto made = table({{"receipts", {"1.00", "2.00"}}, {"expenditure", {"3.00", ""}}});
  const auto found = mutations("columns-swapped", *made.report);
  REQUIRE(found.size() == 1);
  CHECK(found[0].cells.size() == 4);
  const Report report = mutated(*made.report, found[0]);
  CHECK(value(report, 0) == "2.00");
  CHECK(value(report, 2) == "none");
  CHECK(value(report, 3) == "3.00");
}

TEST_CASE("columns with the same numbers are not swapped") {
  CHECK(mutations("columns-swapped", *table({{"receipts", {"1.00", "1.00"}}}).report).empty());
}

TEST_CASE("receipts and expenditure of a section change rows") {
  const auto made = table({{"receipts", {"1.00", "2.00"}}, {"expenditure", {"3.00", "2.00"}}});
  const auto found = mutations("rows-swapped", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(value(report, 0) == "3.00");
  CHECK(value(report, 2) == "1.00");
}

TEST_CASE("a row is left out with all its numbers, and the tables behind it keep theirs") {
  test::ReportMaker make;
  for (const std::string code : {"A1", "A2"}) {
    make.table(make.node({.code = code}), {{"actual", 2023}, {"budget", 2023}});
    make.row("operating", "receipts", {"1.00", "2.00"});
    make.row("operating", "expenditure", {"3.00", "4.00"});
  }
  const auto made = make.finish();
  const auto found = mutations("row-lost", *made.report);
  REQUIRE(found.size() == 4);
  CHECK(found[1].cells == std::vector<Index>{2, 3});
  const Report report = mutated(*made.report, found[1]);
  REQUIRE(report.cells.size() == 6);
  CHECK(report.tables[0].cell_count == 2);
  CHECK(report.tables[1].first_cell == 2);
  CHECK(report.tables[1].cell_count == 4);
  CHECK(value(report, 2) == "1.00");
}

TEST_CASE("a row of zeros is not left out where that would mean zero") {
  const Rows rows = {{"receipts", {"0.00", "0.00"}}, {"expenditure", {"3.00", "0.00"}}};
  const auto made = table(rows);
  REQUIRE(mutations("row-lost", *made.report).size() == 1);
  CHECK(mutations("row-lost", *made.report)[0].row == "expenditure");
  made.report->tables[0].omitted_row_is_zero = false;
  CHECK(mutations("row-lost", *made.report).size() == 2);
}

TEST_CASE("the only row of a table is not left out") {
  CHECK(mutations("row-lost", *table({{"receipts", {"1.00", "2.00"}}}).report).empty());
}

TEST_CASE("a column names the year after it or before it, by turns") {
  const auto made = table({{"receipts", {"1.00", "2.00"}}});
  const auto found = mutations("column-year", *made.report);
  REQUIRE(found.size() == 2);
  CHECK(found[0].after == "actual 2024");
  CHECK(found[1].after == "budget 2022");
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.tables[0].columns[0].year == 2024);
  CHECK(report.tables[0].columns[0].label == "actual 2024");
  CHECK(report.tables[0].columns[1].year == 2023);
}

} // namespace toets
