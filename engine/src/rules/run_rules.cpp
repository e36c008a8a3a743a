#include "rules/run_rules.hpp"

#include "inference/column_inference.hpp"
#include "model/short_rows.hpp"

#include <utility>

namespace toets {

namespace {

/// Puts together what came of the rules, in their order. The network holds every relation afterwards and is judged.
RuleResults gathered(std::vector<RuleOutcome> outcomes, Network& network) {
  RuleResults results;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    RuleOutcome& outcome = outcomes[i];
    const std::size_t first_relation =
        outcome.network ? network.take(std::move(*outcome.network)) : network.relation_count();
    for (Statement& statement : outcome.statements) {
      statement.rule = i;
      if (statement.is_relation) statement.relation += first_relation;
      results.statements.push_back(std::move(statement));
    }
    results.receipts.push_back(std::move(outcome.receipt));
  }
  network.judge();
  return results;
}

/// Whether the identities that the rules stated told in which columns numbers of short rows stand.
bool completes_short_rows(Report& report, const std::vector<RuleOutcome>& outcomes) {
  if (!has_short_rows(report)) return false;
  std::vector<const Network*> stated;
  for (const RuleOutcome& outcome : outcomes)
    if (outcome.network) stated.push_back(outcome.network.get());
  const ColumnInference inference = infer_columns(report, stated);
  apply(inference, report);
  return !inference.empty();
}

} // namespace

RuleResults run_completing(const std::vector<LoadedRule>& rules, const Source& source, Report& report,
                           History* history, const RunRules& run, std::unique_ptr<Network>& network) {
  std::vector<RuleOutcome> outcomes(rules.size());
  std::vector<bool> comparing, alone, about_figures;
  for (const LoadedRule& rule : rules) comparing.push_back(rule.description.subjects.need_earlier_report());
  alone = comparing;
  alone.flip();
  run({source, report}, outcomes, alone);
  if (completes_short_rows(report, outcomes)) {
    for (const RuleOutcome& outcome : outcomes) about_figures.push_back(outcome.looks_at_figures);
    run({source, report}, outcomes, about_figures);
  }
  if (history == nullptr || history->earlier.empty()) {
    network = std::make_unique<Network>(report);
  } else {
    history->joint = std::make_unique<Report>(joint_report({&source, &report}, history->earlier));
    history->counterparts = counterparts(*history->joint);
    run({source, *history->joint, &history->counterparts}, outcomes, comparing);
    network = std::make_unique<Network>(*history->joint);
  }
  return gathered(std::move(outcomes), *network);
}

RuleResults run_rules(LuaState& state, const std::vector<LoadedRule>& rules, const Source& source,
                      Report& report, std::unique_ptr<Network>& network, History* history) {
  const auto run = [&](const RuleScope& scope, std::vector<RuleOutcome>& outcomes,
                       const std::vector<bool>& wanted) {
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (wanted[i]) outcomes[i] = run_rule(state, rules[i], scope);
  };
  return run_completing(rules, source, report, history, run, network);
}

} // namespace toets
