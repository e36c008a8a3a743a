#include "judgement/intake.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

Document document_of(MadeReport made, std::uint32_t table_numbers = 1) {
  Document document;
  document.status = DocumentStatus::read;
  document.source = std::move(made.source);
  document.report = std::move(made.report);
  document.table_numbers.total = table_numbers;
  return document;
}

/// A report of so many lines that are understood, that are not, and that are blank.
MadeReport lines(int understood, int lost, int blank = 0) {
  ReportMaker make;
  for (int i = 0; i < lost; ++i) make.lost_line("wat is dit");
  for (int i = 0; i < blank; ++i) make.lost_line("");
  for (int i = 0; i < understood; ++i) make.report_field("address", "straat");
  return make.finish();
}

std::vector<std::string> ids_of(const std::vector<Finding>& findings) {
  std::vector<std::string> ids;
  for (const Finding& finding : findings) ids.push_back(finding.rule);
  return ids;
}

using Ids = std::vector<std::string>;

Ids intake(Document document, std::size_t relations = 1, unsigned percent = 95) {
  Profile profile;
  profile.lines_understood_percent = percent;
  return ids_of(intake_findings(document, 0, profile, relations));
}

} // namespace

TEST_CASE("a reading with numbers and relations and lines is in order") {
  CHECK(intake(document_of(lines(20, 1))).empty());
}

TEST_CASE("IN1 a report without a number in a table is an error") {
  const Document document = document_of(lines(1, 0), 0);
  const auto findings = intake_findings(document, 3, {}, 0);
  REQUIRE(ids_of(findings) == Ids{"IN1"});
  CHECK(findings[0].severity == Severity::error);
  CHECK(findings[0].location.document == 3);
  CHECK(findings[0].location.place.line == 1);
  CHECK_FALSE(findings[0].message.nl.empty());
}

TEST_CASE("IN2 a report with too few lines understood is an error") {
  CHECK(intake(document_of(lines(19, 1))).empty());
  CHECK(intake(document_of(lines(18, 1))) == Ids{"IN2"});
  CHECK(intake(document_of(lines(18, 1)), 1, 90).empty());
  CHECK(intake(document_of(lines(0, 5)), 1, 0).empty());
}

TEST_CASE("IN2 does not count blank lines as content") {
  CHECK(intake(document_of(lines(18, 1, 500))) == Ids{"IN2"});
}

TEST_CASE("IN2 says how many lines and stands at the first of them") {
  const Document document = document_of(lines(2, 1));
  const auto findings = intake_findings(document, 0, {}, 1);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].arguments.at("lines").value == "3");
  CHECK(findings[0].arguments.at("not_understood").value == "1");
  CHECK(findings[0].arguments.at("share").value == "66.6");
  CHECK(findings[0].location.place.line == 1);
  CHECK_THAT(findings[0].message.nl, Catch::Contains("66,6%"));
}

TEST_CASE("IN3 a report of which no sum was evaluated is an error") {
  CHECK(intake(document_of(lines(1, 0)), 0) == Ids{"IN3"});
}

TEST_CASE("IN4 damaged text is a warning at its first line") {
  Document document = document_of(lines(3, 0));
  document.source->damaged_lines = {2, 3};
  const auto findings = intake_findings(document, 0, {}, 1);
  REQUIRE(ids_of(findings) == Ids{"IN4"});
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].location.place.line == 2);
  CHECK(findings[0].arguments.at("lines").value == "2");
}

TEST_CASE("a report without lines is not read in silence") {
  CHECK(intake(document_of(ReportMaker().finish(), 0), 0) == Ids{"IN1"});
}

TEST_CASE("what the intake finds keeps its fingerprint when the counts change") {
  const Document fewer = document_of(lines(2, 1)), more = document_of(lines(2, 2));
  const Finding a = intake_findings(fewer, 0, {}, 1).at(0), b = intake_findings(more, 0, {}, 1).at(0);
  CHECK(a.fingerprint == b.fingerprint);
  CHECK(a.content_hash != b.content_hash);
}

} // namespace toets
