// An audit of one made report and one rule, as a renderer gets it.
#pragma once

#include "support/made_report.hpp"
#include "support/rule_bench.hpp"
#include "toets/engine/audit.hpp"

#include <string>
#include <utility>

namespace toets::test {

struct MadeAudit {
  MadeAudit(MadeReport made, const RuleFields& rule, const std::string& path = "verslag.txt") {
    ran = RuleBench().with(rule).run(made);
    Document document;
    document.path = path;
    document.status = DocumentStatus::read;
    document.source = std::move(made.source);
    document.report = std::move(made.report);
    document.network = std::move(ran.network);
    document.relation_rules.assign(document.network->relation_count(), "AA1");
    audit.documents.push_back(std::move(document));
    audit.findings = ran.findings;
    RuleSummary summary;
    summary.id = "AA1";
    summary.title = ran.rules[0].description.title;
    audit.rules.push_back(std::move(summary));
    audit.profile_name = "default";
  }

  RuleRun ran;
  Audit audit;
};

} // namespace toets::test
