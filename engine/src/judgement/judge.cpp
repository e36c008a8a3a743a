#include "judgement/judge.hpp"

#include "judgement/findings.hpp"
#include "judgement/intake.hpp"
#include "judgement/tally.hpp"
#include "model/short_rows.hpp"

#include <utility>

namespace toets {

Judgement judge(Document& document, std::size_t index, const EarlierDocuments& earlier, RuleTeam& team,
                const std::vector<LoadedRule>& rules, const Profile& profile) {
  History history;
  std::vector<std::size_t> documents;
  for (const EarlierDocuments::One& one : earlier.of(document)) {
    documents.push_back(one.document);
    history.earlier.push_back({one.source, one.report});
  }
  RuleResults results = team.run(rules, *document.source, *document.report, document.network, &history);
  document.compared_with = tallied(documents, history.counterparts);
  document.joint = std::move(history.joint);
  document.relation_rules.resize(document.network->relation_count());
  std::size_t recomputed = 0; // sums of the form and of sentences; what is merely usual recomputes nothing
  for (const Statement& statement : results.statements) {
    if (!statement.is_relation) continue;
    document.relation_rules[statement.relation] = rules[statement.rule].description.id;
    const bool is_sum = document.network->relation(statement.relation).kind != RelationKind::plausibility;
    recomputed += is_sum && document.network->outcome(statement.relation).is_evaluable ? 1 : 0;
  }
  tally_numbers(document);
  const Evidence evidence{index, rules, document.records(), *document.network, std::move(documents)};
  Judgement judgement;
  judgement.findings = build_findings(evidence, results);
  for (Finding& finding : intake_findings(document, index, profile, recomputed))
    judgement.findings.push_back(std::move(finding));
  judgement.receipts = std::move(results.receipts);
  return judgement;
}

bool has_short_rows(const Document& document) {
  return document.status == DocumentStatus::read && has_short_rows(*document.report);
}

std::unique_ptr<Network> complete_short_rows(Document& document, RuleTeam& team,
                                             const std::vector<LoadedRule>& rules) {
  std::unique_ptr<Network> network;
  team.run(rules, *document.source, *document.report, network);
  return network;
}

} // namespace toets
