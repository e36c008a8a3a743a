#include "judgement/waivers.hpp"

#include "support/catch.hpp"
#include "support/made_report.hpp"

namespace toets {

using Catch::Contains;
using toets::test::ReportMaker;

namespace {

/// One report that speaks of the end of 2023, its findings, and one file of waivers.
struct Bench {
  Bench() : findings(1) {
    ReportMaker make;
    make.report_field("entity_name", "Stad");
    auto made = make.finish();
    Document document;
    document.status = DocumentStatus::read;
    document.source = std::move(made.source);
    document.report = std::move(made.report);
    document.report->as_of = Day{2023, 12, 31};
    documents.push_back(std::move(document));
    file.documents = {0};
  }

  Finding& finding(const std::string& fingerprint, const std::string& rule = "AA1") {
    Finding made;
    made.rule = rule;
    made.fingerprint = fingerprint;
    made.location.place.line = 1;
    findings[0].push_back(std::move(made));
    return findings[0].back();
  }

  Waiver& waiver(const std::string& fingerprint, const std::string& rule = "AA1") {
    Waiver made;
    made.fingerprint = fingerprint;
    made.rule = rule;
    made.owner = "Directeur";
    made.reason = "bekend";
    made.file = "w.toml";
    made.line = 3;
    file.waivers.push_back(std::move(made));
    return file.waivers.back();
  }

  /// The findings about waivers.
  std::vector<Finding> apply() {
    const std::size_t before = findings[0].size();
    REQUIRE(apply_waivers({file}, run()));
    return {findings[0].begin() + static_cast<std::ptrdiff_t>(before), findings[0].end()};
  }

  WaivedRun run() {
    return {documents, findings, today, [&](const std::string&) { return was_looked_for; }};
  }

  std::vector<Document> documents;
  std::vector<std::vector<Finding>> findings;
  WaiverFile file;
  std::optional<Day> today;
  bool was_looked_for = true;
};

const std::string first = "0123456789abcdef0123456789abcdef";
const std::string second = "0123456789abcfff0123456789abcdef";

Occurrence occurrence(const std::string& fingerprint) {
  Occurrence made;
  made.fingerprint = fingerprint;
  return made;
}

} // namespace

TEST_CASE("a waiver accepts the finding of its fingerprint and no other") {
  Bench bench;
  bench.finding(first);
  bench.finding(second);
  bench.waiver(first.substr(0, 15));
  CHECK(bench.apply().empty());
  REQUIRE(bench.findings[0][0].waived);
  CHECK(bench.findings[0][0].waived->owner == "Directeur");
  CHECK_FALSE(bench.findings[0][1].waived);
}

TEST_CASE("the beginning of two fingerprints names neither") {
  Bench bench;
  bench.finding(first);
  bench.finding(second);
  bench.waiver(first.substr(0, 12));
  const auto applied = apply_waivers({bench.file}, bench.run());
  REQUIRE_FALSE(applied);
  CHECK_THAT(applied.error().message.en, Contains("w.toml:3: several findings begin with 0123456789ab"));
}

TEST_CASE("WV1 an expired waiver accepts nothing and is a finding") {
  Bench bench;
  bench.finding(first);
  bench.waiver(first).expires = Day{2023, 12, 30};
  const auto told = bench.apply();
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "WV1");
  CHECK(told[0].severity == Severity::warning);
  CHECK(told[0].location.place.line == 1);
  CHECK(told[0].related.size() == 1);
  CHECK_THAT(told[0].message.nl, Contains("30-12-2023") && Contains("w.toml, regel 3"));
  CHECK_FALSE(bench.findings[0][0].waived);
}

TEST_CASE("WV3 an expired waiver of a finding that another one covers can go") {
  Bench bench;
  bench.finding(first);
  bench.waiver(first).expires = Day{2023, 12, 30};
  Waiver& other = bench.waiver(first.substr(0, 12));
  other.line = 9;
  const auto told = bench.apply();
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "WV3");
  CHECK_THAT(told[0].message.nl, Contains("andere vrijstelling") && Contains("w.toml, regel 3"));
  CHECK(bench.findings[0][0].waived->line == 9);
}

TEST_CASE("WV3 of two waivers of one finding the second can go") {
  Bench bench;
  bench.finding(first);
  bench.waiver(first);
  bench.waiver(first.substr(0, 12)).line = 9;
  const auto told = bench.apply();
  REQUIRE(told.size() == 1);
  CHECK_THAT(told[0].message.en, Contains("another waiver holds") && Contains("w.toml, line 9"));
}

TEST_CASE("a waiver holds on its last day, and a day that is given goes before the report's") {
  Bench bench;
  bench.finding(first);
  bench.waiver(first).expires = Day{2023, 12, 31};
  CHECK(bench.apply().empty());
  CHECK(bench.findings[0][0].waived);

  Bench later;
  later.finding(first);
  later.waiver(first).expires = Day{2023, 12, 31};
  later.today = Day{2024, 1, 1};
  CHECK(later.apply().at(0).rule == "WV1");
}

TEST_CASE("WV5 a last day cannot be held against a report that speaks of none") {
  Bench bench;
  bench.documents[0].report->as_of.reset();
  bench.finding(first);
  bench.waiver(first).expires = Day{2023, 12, 31};
  CHECK(bench.apply().at(0).rule == "WV5");
  CHECK_FALSE(bench.findings[0][0].waived);
}

TEST_CASE("WV2 a waiver covers an amount up to its bound") {
  for (const auto& [amount, is_waived] :
       {std::pair(Exact{500, 1, 0}, true), std::pair(Exact{50001, 100, 2}, false)}) {
    Bench bench;
    bench.finding(first).amount = amount;
    bench.waiver(first).at_most = *Decimal::parse("500.00");
    const auto told = bench.apply();
    CHECK(told.empty() == is_waived);
    CHECK(bench.findings[0][0].waived.has_value() == is_waived);
    if (!is_waived) CHECK(told[0].rule == "WV2");
  }
}

TEST_CASE("WV2 a bound on a finding without an amount covers nothing") {
  Bench bench;
  bench.finding(first);
  bench.waiver(first).at_most = *Decimal::parse("500.00");
  CHECK(bench.apply().at(0).rule == "WV2");
  CHECK_FALSE(bench.findings[0][0].waived);
}

TEST_CASE("WV3 a waiver that matches nothing is a finding, expired or not") {
  Bench bench;
  bench.waiver(first).expires = Day{2020, 1, 1};
  const auto told = bench.apply();
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "WV3");
}

TEST_CASE("nothing is told of a waiver whose finding could not be made") {
  Bench bench;
  bench.waiver(first);
  bench.was_looked_for = false;
  CHECK(bench.apply().empty());
  bench.was_looked_for = true;
  bench.documents[0].status = DocumentStatus::crashed;
  CHECK(bench.apply().empty());
}

TEST_CASE("WV4 a waiver accepts nothing of another rule") {
  Bench bench;
  bench.finding(first, "AA2");
  bench.waiver(first, "AA1");
  const auto told = bench.apply();
  REQUIRE(told.size() == 1);
  CHECK(told[0].rule == "WV4");
  CHECK_FALSE(bench.findings[0][0].waived);
}

TEST_CASE("an occurrence can be waived, and a finding is when all of its occurrences are") {
  Bench bench;
  Finding& group = bench.finding(std::string(32, 'a'));
  group.occurrences = {occurrence(first), occurrence(second)};
  bench.waiver(first);
  CHECK(bench.apply().empty());
  CHECK_FALSE(bench.findings[0][0].waived);
  CHECK(bench.findings[0][0].occurrences[0].waived);
  CHECK_FALSE(bench.findings[0][0].occurrences[1].waived);
  bench.waiver(second);
  CHECK(bench.apply().empty());
  CHECK(bench.findings[0][0].waived);
}

TEST_CASE("the waiver of an occurrence still names it when no other one is left") {
  Bench bench;
  bench.finding(std::string(32, 'a')).member_fingerprint = first;
  bench.waiver(first);
  CHECK(bench.apply().empty());
  CHECK(bench.findings[0][0].waived);
}

TEST_CASE("a finding about a waiver keeps its fingerprint and content when the file is rearranged") {
  Bench bench;
  bench.waiver(first);
  const Finding before = bench.apply().at(0);
  bench.file.waivers[0].line = 30;
  bench.file.waivers[0].file = "elders.toml";
  const Finding after = bench.apply().at(0);
  CHECK(before.fingerprint == after.fingerprint);
  CHECK(before.content_hash == after.content_hash);
  CHECK(before.message.nl != after.message.nl);
}

} // namespace toets
