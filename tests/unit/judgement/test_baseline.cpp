#include "judgement/baseline.hpp"

#include "output/findings_json.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <sstream>

namespace toets {

using Catch::Contains;
using toets::test::TempFolder;

namespace {

Occurrence occurrence(const std::string& fingerprint, const std::string& content, std::size_t document = 0) {
  Occurrence made;
  made.fingerprint = fingerprint;
  made.content_hash = content;
  made.message = {"zin", "sentence"};
  made.location.document = document;
  return made;
}

Finding finding(const std::string& fingerprint, const std::string& content, std::size_t document = 0) {
  Finding made{occurrence(fingerprint, content, document)};
  made.rule = "AA1";
  return made;
}

Audit audit_of(std::vector<Finding> findings, const std::vector<std::string>& paths = {"a.txt"}) {
  Audit audit;
  for (const std::string& path : paths) {
    Document document;
    document.path = path;
    document.status = DocumentStatus::read;
    audit.documents.push_back(std::move(document));
  }
  audit.findings = std::move(findings);
  return audit;
}

/// What an audit writes, read as a baseline.
Baseline baseline_of(const Audit& audit) {
  std::ostringstream out;
  write_findings_json(out, audit, {});
  const TempFolder folder;
  return read_baseline({folder.write("old.json", out.str()).string(), "old.json"}).value();
}

void compare(const Audit& before, Audit& now, bool was_looked_for = true) {
  compare_with(baseline_of(before), now, [&](const std::string&) { return was_looked_for; });
}

std::string refusal(const std::string& text) {
  const TempFolder folder;
  const auto baseline = read_baseline({folder.write("old.json", text).string(), "old.json"});
  return baseline ? "" : baseline.error().message.en;
}

} // namespace

TEST_CASE("findings are new, unchanged or changed since the baseline, and the rest is resolved") {
  Audit now = audit_of({finding("aaaa", "1"), finding("bbbb", "2"), finding("cccc", "3")});
  compare(audit_of({finding("bbbb", "2"), finding("cccc", "0"), finding("dddd", "4")}), now);
  CHECK(now.findings[0].since_baseline == SinceBaseline::added);
  CHECK(now.findings[1].since_baseline == SinceBaseline::unchanged);
  CHECK(now.findings[2].since_baseline == SinceBaseline::changed);
  REQUIRE(now.resolved.size() == 1);
  CHECK(now.resolved[0].fingerprint == "dddd");
  CHECK(now.resolved[0].message.nl == "zin");
  CHECK(now.resolved[0].path == "a.txt");
  CHECK(now.baseline->name == "old.json");
}

TEST_CASE("another severity, and a waiver that is gone, are a change") {
  Audit now = audit_of({finding("aaaa", "1"), finding("bbbb", "2")});
  Audit before = audit_of({finding("aaaa", "1"), finding("bbbb", "2")});
  before.findings[0].severity = Severity::note;
  before.findings[1].waived = Waiver{};
  compare(before, now);
  CHECK(now.findings[0].since_baseline == SinceBaseline::changed);
  CHECK(now.findings[1].since_baseline == SinceBaseline::changed);
}

TEST_CASE("occurrences are told apart inside of a group") {
  Audit before = audit_of({finding("aaaa", "1")}), now = audit_of({finding("aaaa", "2")});
  before.findings[0].occurrences = {occurrence("b1", "1"), occurrence("b2", "1")};
  now.findings[0].occurrences = {occurrence("b1", "1"), occurrence("b2", "2"), occurrence("b3", "1")};
  compare(before, now);
  const auto& occurrences = now.findings[0].occurrences;
  CHECK(occurrences[0].since_baseline == SinceBaseline::unchanged);
  CHECK(occurrences[1].since_baseline == SinceBaseline::changed);
  CHECK(occurrences[2].since_baseline == SinceBaseline::added);
}

TEST_CASE("the only member of a group is known in a larger one") {
  Audit before = audit_of({finding("aaaa", "1")}), now = audit_of({finding("aaaa", "2")});
  before.findings[0].member_fingerprint = "b1";
  now.findings[0].occurrences = {occurrence("b1", "1"), occurrence("b2", "1")};
  compare(before, now);
  CHECK(now.findings[0].since_baseline == SinceBaseline::changed);
  CHECK(now.findings[0].occurrences[0].since_baseline == SinceBaseline::unchanged);
  CHECK(now.findings[0].occurrences[1].since_baseline == SinceBaseline::added);
}

TEST_CASE("the same finding of two reports is held against that of the same file") {
  Audit before = audit_of({finding("aaaa", "1", 0), finding("aaaa", "2", 1)}, {"a.txt", "b.txt"});
  Audit now = audit_of({finding("aaaa", "2", 0), finding("aaaa", "1", 1)}, {"b.txt", "a.txt"});
  compare(before, now);
  CHECK(now.findings[0].since_baseline == SinceBaseline::unchanged);
  CHECK(now.findings[1].since_baseline == SinceBaseline::unchanged);
  Audit renamed = audit_of({finding("aaaa", "2", 0), finding("aaaa", "1", 1)}, {"x.txt", "y.txt"});
  compare(before, renamed);
  CHECK(renamed.findings[0].since_baseline == SinceBaseline::unchanged);
  CHECK(renamed.findings[1].since_baseline == SinceBaseline::unchanged);
}

TEST_CASE("what could not be found again is not resolved") {
  const Audit before = audit_of({finding("aaaa", "1")});
  Audit without_rule = audit_of({});
  compare(before, without_rule, false);
  CHECK(without_rule.resolved.empty());
  CHECK(without_rule.not_looked_for == 1);
  Audit unread = audit_of({});
  unread.documents[0].status = DocumentStatus::crashed;
  compare(before, unread);
  CHECK(unread.resolved.empty());
  CHECK(unread.not_looked_for == 1);
}

TEST_CASE("what a report has that this run has not is not resolved") {
  const Audit before = audit_of({finding("aaaa", "1", 0), finding("bbbb", "1", 1)}, {"a.txt", "b.txt"});
  Audit now = audit_of({}, {"a.txt"});
  compare(before, now);
  REQUIRE(now.resolved.size() == 1);
  CHECK(now.resolved[0].fingerprint == "aaaa");
  CHECK(now.not_looked_for == 1);

  Audit renamed = audit_of({finding("bbbb", "1")}, {"c.txt"}); // by its finding
  compare(audit_of({finding("bbbb", "1"), finding("cccc", "1")}), renamed);
  CHECK(renamed.resolved.size() == 1);
}

TEST_CASE("an edited baseline is refused with what is wrong in it") {
  const std::string head = R"({"schema":"toets.findings/1","documents":)";
  const auto with = [&](const std::string& document, const std::string& waived,
                        const std::string& occurrences) {
    return head + R"([{"path":"a.txt"}],"findings":[{"rule":"AA1","fingerprint":"aa","content_hash":"1",)" +
           R"("severity":"error","message":{"nl":"","en":""},"document":)" + document + R"(,"waived":)" +
           waived + R"(,"occurrences":)" + occurrences + "}]}";
  };
  CHECK(refusal(with("0", "null", "[]")).empty());
  for (const char* document : {"1", "-1", "0.5", "1e30", "null", "\"0\"", "18446744073709551616"})
    CHECK_THAT(refusal(with(document, "null", "[]")), Contains("findings[0] is of no document"));
  for (const char* waived : {"false", "true", "0", "[]"})
    CHECK_THAT(refusal(with("0", waived, "[]")), Contains("findings[0] has no waived"));
  for (const char* occurrences : {"null", "{}", "1"})
    CHECK_THAT(refusal(with("0", "null", occurrences)), Contains("findings[0] has no occurrences"));
  CHECK_THAT(refusal(with("0", "null", "[1]")), Contains("findings[0]"));
  for (const char* documents : {"null", "{}", "[]"})
    CHECK_THAT(refusal(head + documents + R"(,"findings":[]})"), Contains("it has no documents"));
  for (const char* findings : {"null", "{}"})
    CHECK_THAT(refusal(head + R"([{"path":"a"}],"findings":)" + findings + "}"),
               Contains("it has no findings"));
  CHECK_THAT(refusal(head + R"([1],"findings":[]})"), Contains("documents[0]"));
}

TEST_CASE("a file that is no result of an audit is refused with what is wrong and what to do") {
  CHECK_THAT(refusal("{"), Contains("not valid JSON from line 1, character 2") && Contains("--format json"));
  CHECK_THAT(refusal("[]"), Contains("no schema") && Contains("--format json"));
  CHECK_THAT(refusal("{\"schema\":\"toets.findings/2\"}"), Contains("toets.findings/2"));
  CHECK_THAT(refusal("{\"schema\":\"toets.findings/1\"}"), Contains("documents"));
  CHECK_THAT(refusal("{\"schema\":\"toets.findings/1\",\"documents\":[{\"path\":\"a\"}],\"findings\":[{}]}"),
             Contains("findings[0] has no fingerprint"));
  CHECK_FALSE(read_baseline({"no/such/file.json", "file.json"}));
}

} // namespace toets
