#include "support/catch.hpp"
#include "support/made_report.hpp"
#include "support/mutations.hpp"

namespace toets {

using test::mutated;
using test::mutations;

namespace {

test::MadeReport fields() {
  test::ReportMaker make;
  make.report_field("nis_code", "12021");
  for (const auto& [code, status, printed] :
       std::vector<std::array<std::string, 3>>{{"A1", "completed", "4 - Afgerond"},
                                               {"A2", "not_started", "Nog niet"},
                                               {"A3", "halfway", "Half"}}) {
    const auto node = make.node({.code = code});
    make.field(node, "status", status, "text", printed);
    make.field(node, "party", "Dienst Welzijn");
  }
  return make.finish();
}

const Field& status(const Report& report, Index node) { return *report.field(report.nodes[node], "status"); }

} // namespace

TEST_CASE("a status becomes another one, in the words of the report") {
  const auto made = fields();
  const auto found = mutations("status-changed", *made.report);
  REQUIRE(found.size() == 3);
  const Report first = mutated(*made.report, found[0]);
  CHECK(status(first, 0).value == "not_started");
  CHECK(status(first, 0).place().raw == "Nog niet");
  CHECK(status(mutated(*made.report, found[1]), 1).value == "completed");
  CHECK(status(mutated(*made.report, found[2]), 2).value == "completed");
}

TEST_CASE("a status or a party is left out") {
  const auto made = fields();
  const auto statuses = mutations("status-lost", *made.report);
  REQUIRE(statuses.size() == 3);
  const Report report = mutated(*made.report, statuses[1]);
  CHECK(report.field(report.nodes[1], "status") == nullptr);
  CHECK(report.field(report.nodes[1], "party") != nullptr);
  const auto parties = mutations("party-lost", *made.report);
  REQUIRE(parties.size() == 3);
  CHECK(mutated(*made.report, parties[0]).field(made.report->nodes[0], "status") != nullptr);
}

TEST_CASE("a digit of a number of the entity changes") {
  const auto made = fields();
  const auto found = mutations("entity-number", *made.report);
  REQUIRE(found.size() == 1);
  const Report report = mutated(*made.report, found[0]);
  CHECK(report.field("nis_code")->value == "42021");
  CHECK(report.field("nis_code")->place().raw == "42021");
}

} // namespace toets
