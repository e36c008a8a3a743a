#include "output/csv/findings_csv.hpp"

#include "output/csv/csv_table.hpp"
#include "support/catch.hpp"

#include <sstream>

namespace toets {
namespace {

Audit audit_of(Finding finding) {
  Audit audit;
  audit.documents.emplace_back();
  audit.documents[0].path = "verslag.txt";
  audit.findings.push_back(std::move(finding));
  return audit;
}

Finding small_finding() {
  Finding finding;
  finding.rule = "AA1";
  finding.rule_name = "saldo";
  finding.severity = Severity::warning;
  finding.fingerprint = "f0";
  finding.content_hash = "h0";
  finding.location = {0, {.line = 12, .from = 3, .to = 7, .page = 2, .raw = "5,00"}, "AP1"};
  finding.message = {"Een \"saldo\", en meer", "A balance"};
  return finding;
}

std::vector<std::string> lines_of(const Audit& audit, Language language = Language::nl) {
  std::ostringstream out;
  write_findings_csv(out, audit, {language});
  std::vector<std::string> lines;
  const std::string all = out.str();
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find("\r\n", at);
    REQUIRE(end != std::string::npos);
    lines.push_back(all.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

} // namespace

TEST_CASE("a finding is a row of values, quoted where they need it") {
  const auto lines = lines_of(audit_of(small_finding()));
  REQUIRE(lines.size() == 2);
  CHECK(lines[1] ==
        "f0,f0,h0,AA1,saldo,warning,verslag.txt,2,12,3,7,\"5,00\",AP1,,,,,\"Een \"\"saldo\"\", en meer\""
        ",,,,,,,0,,,false,false,,,,");
  CHECK(lines_of(audit_of(small_finding()), Language::en)[1].find(",A balance,") != std::string::npos);
}

TEST_CASE("a finding with occurrences is a row for each of them") {
  Finding finding = small_finding();
  for (const char* fingerprint : {"o1", "o2"}) {
    Occurrence occurrence;
    occurrence.location = finding.location;
    occurrence.fingerprint = fingerprint;
    finding.occurrences.push_back(occurrence);
  }
  const auto lines = lines_of(audit_of(finding));
  REQUIRE(lines.size() == 3);
  CHECK(lines[1].starts_with("f0,o1,"));
  CHECK(lines[2].starts_with("f0,o2,"));
}

TEST_CASE("a row shows the sum that is off by most, and its amounts are plain decimals") {
  Finding finding = small_finding();
  Sum small, large;
  small.delta = {1, 1, 2};
  large.section = "operating";
  large.unit = "EUR";
  large.actual = {100000, 100, 2};
  large.expected = {100, 3, 2};
  large.delta = {-44682162, 100, 2};
  finding.sums = {small, large};
  finding.amount = Exact{44682162, 100, 2};
  const auto lines = lines_of(audit_of(finding));
  CHECK_THAT(lines[1],
             Catch::Contains(",operating,,,,\"Een \"\"saldo\"\", en meer\",446821.62,EUR,1000.00,33.333,"
                             "-446821.62,0,2,"));
}

TEST_CASE("a row says by whom and until when a finding is accepted") {
  Finding finding = small_finding();
  finding.is_material = true;
  finding.since_baseline = SinceBaseline::added;
  finding.waived =
      Waiver{.owner = "dienst", .reason = "=1+1", .basis = "besluit", .expires = Day{2024, 12, 31}};
  CHECK_THAT(lines_of(audit_of(finding))[1],
             Catch::EndsWith(",new,true,true,dienst,'=1+1,besluit,2024-12-31"));
}

TEST_CASE("a text is no formula for a spreadsheet") {
  const auto text = [](std::string_view value) { return csv_field(value, CsvType::text); };
  CHECK(text("=1+1") == "'=1+1");
  CHECK(text("+1") == "'+1");
  CHECK(text("-1.234,00") == "\"'-1.234,00\"");
  CHECK(text("@SUM(A1)") == "'@SUM(A1)");
  CHECK(text("  =1") == "'  =1");
  CHECK(text("＝1") == "'＝1");
  CHECK(text("\t=1") == "␉=1");
  CHECK(text("a=1") == "a=1");
  CHECK(csv_field("-446821.62", CsvType::number) == "-446821.62");
}

TEST_CASE("a record is one line, whatever its text holds") {
  CHECK(csv_field("een\r\ntwee\"", CsvType::text) == "\"een␍␊twee\"\"\"");
  CHECK(csv_field("a\033[31m\u202Eb", CsvType::text) == "a␛[31m�b");
}

} // namespace toets
