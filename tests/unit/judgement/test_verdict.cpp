#include "judgement/verdict.hpp"

#include "support/catch.hpp"

namespace toets {
namespace {

Document document_with(DocumentStatus status, bool is_against = false) {
  Document document;
  document.status = status;
  document.is_against = is_against;
  return document;
}

Finding finding(const std::string& rule, Severity severity, std::uint32_t line = 1) {
  Finding made;
  made.rule = rule;
  made.severity = severity;
  made.location.place.line = line;
  return made;
}

Finding off_by(Int128 cents, const char* unit) {
  Finding made = finding("AR1", Severity::error);
  Sum sum;
  sum.unit = unit;
  sum.delta = {cents, 100, 2};
  made.sums = {sum};
  return made;
}

Audit audit_of(std::vector<Document> documents) {
  Audit audit;
  audit.documents = std::move(documents);
  return audit;
}

Audit audit_of(DocumentStatus status) {
  std::vector<Document> documents;
  documents.push_back(document_with(status));
  return audit_of(std::move(documents));
}

using PerDocument = std::vector<std::vector<Finding>>;

} // namespace

TEST_CASE("findings stand by place, then by rule, whatever order they were made in") {
  Audit audit = audit_of(DocumentStatus::read);
  give_verdict(audit,
               PerDocument{{finding("CO2", Severity::note, 9), finding("DS1", Severity::note, 4),
                            finding("AR1", Severity::note, 9)}},
               {}, false);
  REQUIRE(audit.findings.size() == 3);
  CHECK(audit.findings[0].rule == "DS1");
  CHECK(audit.findings[1].rule == "AR1");
  CHECK(audit.findings[2].rule == "CO2");
}

TEST_CASE("an error is what a document is not accepted for, a warning is not") {
  Audit audit = audit_of(DocumentStatus::read);
  SECTION("an error") {
    give_verdict(audit, PerDocument{{finding("AR1", Severity::error)}}, {}, false);
    CHECK_FALSE(audit.is_accepted);
    CHECK(audit.documents[0].rejected_for.at(Severity::error).contains("AR1"));
    CHECK(audit.errors == 1);
  }
  SECTION("a warning and a note") {
    give_verdict(audit, PerDocument{{finding("TN9", Severity::warning), finding("ID7", Severity::note)}}, {},
                 false);
    CHECK(audit.is_accepted);
    CHECK(audit.warnings == 1);
    CHECK(audit.notes == 1);
  }
}

TEST_CASE("a waived finding stays and is out of the verdict") {
  Audit audit = audit_of(DocumentStatus::read);
  Finding known = finding("AR1", Severity::error);
  known.waived = Waiver{};
  give_verdict(audit, PerDocument{{known}}, {}, false);
  CHECK(audit.is_accepted);
  CHECK(audit.findings.size() == 1);
  CHECK(audit.errors == 0);
  CHECK(audit.waived == 1);
}

TEST_CASE("an amount of the materiality or more is material, and only in euro") {
  Profile profile;
  profile.materiality = Decimal::parse("500.00");
  const auto is_material = [&](Int128 cents, const char* unit) {
    Audit audit = audit_of(DocumentStatus::read);
    give_verdict(audit, PerDocument{{off_by(cents, unit)}}, profile, false);
    return audit.findings.at(0).is_material;
  };
  CHECK(is_material(50000, "EUR"));
  CHECK(is_material(-50000, "EUR"));
  CHECK_FALSE(is_material(49999, "EUR"));
  CHECK_FALSE(is_material(50000, "persons"));
}

TEST_CASE("a document that was not read spoils the audit, unless an unrecognised one is forgiven") {
  const auto accepted = [](DocumentStatus other, bool forgives) {
    std::vector<Document> documents;
    documents.push_back(document_with(DocumentStatus::read));
    documents.push_back(document_with(other));
    Audit audit = audit_of(std::move(documents));
    give_verdict(audit, PerDocument(2), {}, forgives);
    CHECK(audit.is_accepted != audit.has_failed_input);
    return audit.is_accepted;
  };
  CHECK(accepted(DocumentStatus::read, false));
  CHECK_FALSE(accepted(DocumentStatus::unrecognised, false));
  CHECK(accepted(DocumentStatus::unrecognised, true));
  CHECK_FALSE(accepted(DocumentStatus::unreadable, true));
}

TEST_CASE("an earlier report alone is nothing to accept") {
  std::vector<Document> documents;
  documents.push_back(document_with(DocumentStatus::read, true));
  Audit audit = audit_of(std::move(documents));
  give_verdict(audit, PerDocument(1), {}, false);
  CHECK_FALSE(audit.is_accepted);
}

TEST_CASE("a rule that failed itself leaves the audit not accepted, though no finding says so") {
  Audit audit = audit_of(DocumentStatus::read);
  audit.rules.emplace_back().errors = 1;
  give_verdict(audit, PerDocument(1), {}, false);
  CHECK(audit.documents[0].is_accepted);
  CHECK_FALSE(audit.is_accepted);
  CHECK(audit.has_failed_input);
}

} // namespace toets
