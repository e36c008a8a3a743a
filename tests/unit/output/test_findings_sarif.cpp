#include "output/escape_uri.hpp"
#include "support/catch.hpp"
#include "support/made_audit.hpp"

#include <nlohmann/json.hpp>

namespace toets {

using toets::test::MadeAudit;

namespace {

using Json = nlohmann::json;

Json run_of(const MadeAudit& made, Language language = Language::nl) {
  return Json::parse(made.written("sarif", language))["runs"][0];
}

} // namespace

TEST_CASE("a finding is a SARIF result with rule, region in code points and fingerprint") {
  const Json run = run_of(MadeAudit());
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["language"] == "nl");
  REQUIRE(run["results"].size() == 1);
  const Json& result = run["results"][0];
  CHECK(result["ruleId"] == "AA1");
  CHECK(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"] == "AA1");
  CHECK(result["level"] == "error");
  CHECK(result["partialFingerprints"]["toetsFinding/v1"] == "0123456789abcdef");
  CHECK(result["properties"]["contentHash"] == "cafe");
  CHECK(result["properties"]["amount"] == "1.00");
  const Json& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "map/verslag%201.txt");
  const Json& region = place["region"];
  CHECK(region["startLine"] == 6);
  CHECK(region["snippet"]["text"] == "1001.00");
  CHECK(region["endColumn"].get<int>() - region["startColumn"].get<int>() == 7);
}

TEST_CASE("a SARIF message ties each member of a sum to its place") {
  const Json result = run_of(MadeAudit())["results"][0];
  CHECK(result["message"]["text"] ==
        "AP1 Werk: 1.001,00\nexploitatie, saldo, actual 2023: vermeld [1.001,00](1); nagerekend "
        "[1.000,00](2) - "
        "[0](3) = 1.000,00; verschil 1,00 hoger");
  const Json& related = result["relatedLocations"];
  REQUIRE(related.size() == 3);
  CHECK(related[0]["message"]["text"] == "vermeld 1.001,00, AP1 Werk (door geen andere som gesteund)");
  CHECK(related[1]["id"] == 2);
  CHECK(related[1]["physicalLocation"]["region"]["startLine"] == 5);
}

TEST_CASE("braces and links of a report are no arguments and no links of a SARIF message") {
  MadeAudit made;
  made.finding().sums.clear();
  made.finding().message.nl = "{0} [hier](https://voorbeeld.be) \033[31m\u202E[1]";
  CHECK(run_of(made)["results"][0]["message"]["text"] ==
        "{{0}} \\[hier\\](https://voorbeeld.be) \\[31m\\[1]");
}

TEST_CASE("a SARIF file is ASCII, so that no mark of a report turns its lines around") {
  const std::string text = MadeAudit("é\u202Eabc").written("sarif");
  CHECK(std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST_CASE("a finding with several places is one SARIF result with as many locations") {
  MadeAudit made;
  made.split();
  const Json run = run_of(made);
  REQUIRE(run["results"].size() == 1);
  const Json& locations = run["results"][0]["locations"];
  REQUIRE(locations.size() == 2);
  CHECK(locations[1]["message"]["text"] == "twee");
  CHECK(locations[1]["properties"]["fingerprint"] == "twee");
}

TEST_CASE("a waived finding is suppressed in SARIF, with who and why; the others say that they are not") {
  MadeAudit made;
  made.waive();
  made.add("IN4", Severity::warning, "beschadigd");
  const Json results = run_of(made)["results"];
  const Json& suppression = results[0]["suppressions"].at(0);
  CHECK(suppression["kind"] == "external");
  CHECK(suppression["status"] == "accepted");
  CHECK(suppression["justification"] == "In onderzoek");
  CHECK(suppression["properties"]["owner"] == "A. Peeters");
  CHECK(suppression["properties"]["expires"] == "2024-12-31");
  CHECK(results[1]["suppressions"] == Json::array());
  CHECK_FALSE(run_of(MadeAudit())["results"][0].contains("suppressions"));
}

TEST_CASE("SARIF results say what changed since the baseline, and which are gone") {
  MadeAudit made;
  made.audit.baseline = FileEvidence{"vorige.json", std::string(64, '1')};
  made.finding().since_baseline = SinceBaseline::changed;
  made.audit.resolved.push_back({.rule = "ZZ9",
                                 .fingerprint = "aa",
                                 .path = "oud:1.txt",
                                 .severity = Severity::warning,
                                 .message = {"weg", "gone"},
                                 .amount = "12.00"});
  const Json results = run_of(made, Language::en)["results"];
  REQUIRE(results.size() == 2);
  CHECK(results[0]["baselineState"] == "updated");
  CHECK(results[1]["baselineState"] == "absent");
  CHECK(results[1]["message"]["text"] == "gone");
  CHECK(results[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "oud%3A1.txt");
  CHECK_FALSE(results[1].contains("ruleIndex")); // no rule of this audit
}

TEST_CASE("a check of the engine is a SARIF rule when it found something") {
  MadeAudit made;
  made.add("IN4", Severity::warning, "beschadigd");
  const Json run = run_of(made);
  CHECK(run["results"][1]["ruleIndex"] == 1);
  CHECK(run["tool"]["driver"]["rules"][1]["id"] == "IN4");
}

TEST_CASE("a document that was not read and a rule that failed are notifications of the SARIF run") {
  MadeAudit made;
  made.audit.has_failed_input = true;
  Document unread;
  unread.path = "b.bin";
  unread.problem = {"geen tekst", "no text"};
  made.audit.documents.push_back(std::move(unread));
  made.audit.rules[0].troubles.push_back({0, "nil", "AP1", made.finding().location.place, false});
  const Json run = run_of(made);
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  const Json& told = run["invocations"][0]["toolExecutionNotifications"];
  REQUIRE(told.size() == 2);
  CHECK(told[0]["message"]["text"] == "geen tekst");
  CHECK(told[0]["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1);
  CHECK(told[1]["associatedRule"]["id"] == "AA1");
}

TEST_CASE("a path is a relative reference whatever stands in it") {
  CHECK(relative_uri("map/verslag 2023.txt") == "map/verslag%202023.txt");
  CHECK(relative_uri("http://a?b#c") == "http%3A//a%3Fb%23c");
  CHECK(relative_uri("caf\xC3\xA9") == "caf%C3%A9");
  CHECK(relative_uri("-") == "-");
}

} // namespace toets
