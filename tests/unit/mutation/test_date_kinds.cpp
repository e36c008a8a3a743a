#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

test::MadeReport dated() {
  test::ReportMaker make;
  const auto first = make.node({.code = "A1"});
  make.field(first, "start", "2020-01-01", "date", "01-01-2020");
  make.field(first, "end", "2023-12-31", "date", "31-12-2023");
  const auto second = make.node({.code = "A2"});
  make.field(second, "start", "2024-02-29", "date", "29-02-2024");
  make.field(second, "end", "", "date", "31-06-2024", "no such day");
  return make.finish();
}

std::string end_of(const Report& report, Index node) {
  const Field* field = report.field(report.nodes[node], "end");
  return std::string(field->place().raw) + " = " + std::string(field->value) + std::string(field->invalid);
}

} // namespace

TEST_CASE("a date is moved to the same day of another year, where there is one") {
  const auto made = dated();
  const auto starts = mutations("start-moved", *made.report);
  REQUIRE(starts.size() == 1); // the 29th of February of another year does not exist
  CHECK(starts[0].after == "01-01-2021");
  CHECK(mutated(*made.report, starts[0]).date(made.report->nodes[0], "start") == Day{2021, 1, 1});
  const auto ends = mutations("end-moved", *made.report);
  REQUIRE(ends.size() == 1);
  CHECK(end_of(mutated(*made.report, ends[0]), 0) == "31-12-2024 = 2024-12-31");
}

TEST_CASE("an end date falls in the year before the start") {
  const auto made = dated();
  const auto found = mutations("end-before-start", *made.report);
  REQUIRE(found.size() == 1);
  CHECK(end_of(mutated(*made.report, found[0]), 0) == "31-12-2019 = 2019-12-31");
}

TEST_CASE("a valid date becomes one that does not exist") {
  const auto made = dated();
  const auto found = mutations("impossible-date", *made.report);
  REQUIRE(found.size() == 3);
  CHECK(found[2].part == "end");
  CHECK(end_of(mutated(*made.report, found[2]), 0) == "31-02-2023 = no such day");
}

TEST_CASE("the mention of a date changes with it") {
  auto made = dated();
  Mention mention;
  mention.node = 0;
  mention.field = 0;
  mention.kind = "date";
  mention.value = "2020-01-01";
  made.report->mentions.push_back(mention);
  const Report report = mutated(*made.report, mutations("start-moved", *made.report)[0]);
  CHECK(report.mentions[0].value == "2021-01-01");
  CHECK(report.mentions[0].place.raw == "01-01-2021");
}

} // namespace toets
