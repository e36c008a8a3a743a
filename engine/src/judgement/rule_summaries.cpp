#include "judgement/rule_summaries.hpp"

#include "judgement/engine_check.hpp"

#include <algorithm>

namespace toets {
namespace {

RuleSummary summary_of(const RuleDescription& rule) {
  RuleSummary summary;
  summary.id = rule.id;
  summary.name = rule.name;
  summary.title = rule.title;
  summary.why = rule.why;
  summary.fix = rule.fix;
  summary.basis = rule.basis;
  summary.sha256 = rule.sha256;
  summary.severity = rule.severity;
  summary.needs_earlier_report = rule.subjects.need_earlier_report();
  summary.reason_texts = rule.reasons;
  return summary;
}

void add(RuleSummary& summary, const RuleReceipt& receipt, std::size_t document) {
  summary.evaluated += receipt.evaluated;
  summary.failed += receipt.failed;
  summary.not_evaluable += receipt.not_evaluable;
  summary.not_applicable += receipt.not_applicable;
  summary.errors += receipt.errors;
  summary.trivial += receipt.trivial;
  for (const auto& [reason, times] : receipt.reasons) summary.reasons[reason] += times;
  for (const RuleReceipt::Trouble& trouble : receipt.troubles)
    summary.troubles.push_back(
        {document, trouble.message, trouble.subject, trouble.at, trouble.is_over_budget});
  summary.courses[document] = {receipt.evaluated, receipt.not_evaluable, receipt.errors, receipt.reasons};
}

} // namespace

std::vector<RuleSummary> summaries_of(const std::vector<LoadedRule>& rules,
                                      const std::vector<Judgement>& judgements) {
  std::vector<RuleSummary> summaries;
  for (const LoadedRule& rule : rules) summaries.push_back(summary_of(rule.description));
  for (std::size_t document = 0; document < judgements.size(); ++document)
    for (std::size_t rule = 0; rule < judgements[document].receipts.size(); ++rule)
      add(summaries[rule], judgements[document].receipts[rule], document);
  return summaries;
}

bool was_looked_for(const Audit& audit, const std::string& rule) {
  const auto own = engine_check_ids();
  if (std::find(own.begin(), own.end(), rule) != own.end()) return true;
  const bool has_compared =
      std::any_of(audit.documents.begin(), audit.documents.end(),
                  [](const Document& document) { return !document.compared_with.empty(); });
  return std::any_of(audit.rules.begin(), audit.rules.end(), [&](const RuleSummary& summary) {
    return summary.id == rule && summary.errors == 0 && (has_compared || !summary.needs_earlier_report);
  });
}

} // namespace toets
