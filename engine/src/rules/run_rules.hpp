// All rules over one report: in which order, and what they come to together.
#pragma once

#include "rules/runner.hpp"

#include <functional>
#include <memory>
#include <vector>

namespace toets {

struct RuleResults {
  std::vector<Statement> statements; ///< predicates that failed and all relations
  std::vector<RuleReceipt> receipts; ///< one a rule
};

/// The earlier reports that a report is compared with, and what came of it.
struct History {
  std::vector<ReadReport> earlier; ///< the one that speaks of the earliest day first
  std::unique_ptr<Report>
      joint; ///< what the network speaks of, once the rules ran; null without earlier reports
  std::vector<Counterpart> counterparts;
};

/// Runs the rules whose place in `wanted` is true, each into its place among the outcomes.
using RunRules = std::function<void(const RuleScope& scope, std::vector<RuleOutcome>& outcomes,
                                    const std::vector<bool>& wanted)>;

/// Runs all rules of a report and gathers what came of them in a new network. Where the identities that they state
/// tell in which columns the numbers of short rows stand, the report is completed with that, and the rules that
/// look at figures run again. Rules that compare run last, where there is something to compare with.
RuleResults run_completing(const std::vector<LoadedRule>& rules, const Source& source, Report& report,
                           History* history, const RunRules& run, std::unique_ptr<Network>& network);

/// The same for rules of one state, one after the other.
RuleResults run_rules(LuaState& state, const std::vector<LoadedRule>& rules, const Source& source,
                      Report& report, std::unique_ptr<Network>& network, History* history = nullptr);

} // namespace toets
