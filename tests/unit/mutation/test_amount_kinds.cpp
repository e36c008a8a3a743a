#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

test::MadeReport table(const std::vector<std::string>& values) {
  test::ReportMaker make;
  make.table(make.node({.code = "A1"}), {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "receipts", values);
  return make.finish();
}

} // namespace

TEST_CASE("a digit of each amount changes, where it is printed and in its value") {
  const auto made = table({"120.00", "7"});
  const auto found = mutations("digit", *made.report);
  REQUIRE(found.size() == 2);
  CHECK(found[0].before == "120.00");
  CHECK(found[0].after == "420.00");
  CHECK(found[0].cells == std::vector<Index>{0});
  CHECK(found[0].section == "operating");
  CHECK(found[0].column == "actual 2023");
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.cells[0].value->text() == "420.00");
  CHECK(report.cells[0].place.raw == "420.00");
  CHECK(report.cells[1].value->text() == "7");
  CHECK(made.report->cells[0].value->text() == "120.00");
}

TEST_CASE("an amount without a value has no digit to change") {
  CHECK(mutations("digit", *table({"", "/"}).report).empty());
  CHECK(mutations("digit", *table({"?", "12"}).report).size() == 1);
}

TEST_CASE("an amount gets the other sign, but zero has none") {
  const auto made = table({"-120.00", "0.00"});
  const auto found = mutations("sign", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.cells[0].value->text() == "120.00");
  CHECK(report.cells[0].place.raw == "120.00");
}

TEST_CASE("an amount is lost as a blank") {
  const auto made = table({"12.00", ""});
  const auto found = mutations("amount-lost", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK_FALSE(report.cells[0].value);
  CHECK(report.cells[0].absent == "blank");
  CHECK(report.cells[0].place.line == made.report->cells[0].place.line);
}

} // namespace toets
