// An audit made for a test of a form: one document and one rule, and whatever else the test puts in.
#pragma once

#include "output/renderer.hpp"
#include "support/made_report.hpp"
#include "support/rule_bench.hpp"

#include <sstream>
#include <string>
#include <utility>

namespace toets::test {

struct MadeAudit {
  /// Of a report and a rule.
  MadeAudit(MadeReport made, const RuleFields& rule, const std::string& path = "verslag.txt") {
    ran = RuleBench().with(rule).run(made);
    Document document;
    document.path = path;
    document.status = DocumentStatus::read;
    document.source = std::move(made.source);
    document.report = std::move(made.report);
    document.network = std::move(ran.network);
    const RuleDescription& description = ran.rules[0].description;
    document.relation_rules.assign(document.network->relation_count(), description.id);
    audit.documents.push_back(std::move(document));
    audit.findings = ran.findings;
    RuleSummary summary;
    summary.id = description.id;
    summary.name = description.name;
    summary.title = description.title;
    summary.why = description.why;
    summary.fix = description.fix;
    summary.basis = description.basis;
    summary.severity = description.severity;
    summary.sha256 = std::string(64, '0');
    summary.evaluated = summary.failed = 1;
    summary.courses[0] = {.evaluated = 1};
    audit.rules.push_back(std::move(summary));
    audit.profile_name = "default";
  }

  /// Of "map/verslag 1.txt": an action plan of this title with receipts 1.000,00 and a balance of 1.001,00.
  explicit MadeAudit(const std::string& title = "Werk")
      : MadeAudit(plan_of(title),
                  {{"title", "{ nl = \"Het saldo klopt\", en = \"The balance is right\" }"},
                   {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                   {"message", "{ nl = \"{node}: {actual}\", en = \"{node}: {actual}\" }"},
                   {"evaluate",
                    "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
                    "b:sibling({ row = \"expenditure\" }) } end"}},
                  "map/verslag 1.txt") {
    document().table_numbers = {.total = 2, .contradicted = 2};
    audit.errors = 1;
    finding().fingerprint = "0123456789abcdef";
    finding().content_hash = "cafe";
  }

  Finding& finding() { return audit.findings.at(0); }
  Document& document() { return audit.documents.at(0); }

  /// A finding without sum, at the same place.
  Finding& add(const std::string& rule, Severity severity, const std::string& message) {
    Finding finding;
    finding.rule = rule;
    finding.rule_name = "a-check";
    finding.severity = severity;
    finding.message = {message, message};
    finding.location = audit.findings.at(0).location;
    finding.fingerprint = "fedcba9876543210";
    audit.findings.push_back(std::move(finding));
    return audit.findings.back();
  }

  /// Two places for the finding, each with a sentence of its own.
  void split() {
    for (const char* message : {"een", "twee"}) {
      Occurrence one = static_cast<const Occurrence&>(finding());
      one.message = {message, message};
      one.fingerprint = message;
      finding().occurrences.push_back(std::move(one));
    }
  }

  void waive() {
    finding().waived = Waiver{.fingerprint = "0123456789ab",
                              .rule = "AA1",
                              .owner = "A. Peeters",
                              .reason = "In onderzoek",
                              .basis = "besluit 12",
                              .expires = Day::parse("2024-12-31"),
                              .at_most = Decimal::parse("500.00"),
                              .file = "toets.waivers.toml",
                              .line = 3};
    audit.waived = 1;
    audit.errors = 0;
  }

  std::string written(const std::string& format, Language language = Language::nl) const {
    std::ostringstream out;
    renderer_of(format)->write(out, audit, {.language = language});
    return out.str();
  }

  RuleRun ran;
  Audit audit;

 private:
  static MadeReport plan_of(const std::string& title) {
    ReportMaker make;
    make.report_field("kind", "annual_account");
    make.report_field("fiscal_year", "2023");
    make.table(make.node({.kind = "action_plan", .code = "AP1", .title = title}), {{"actual", 2023}});
    make.row("operating", "receipts", {"1000.00"});
    make.row("operating", "balance", {"1001.00"});
    return make.finish();
  }
};

} // namespace toets::test
