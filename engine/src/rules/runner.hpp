// Walks the subjects of each rule, calls the rule, and keeps count of what came of every call.
#pragma once

#include "history/joint_report.hpp"
#include "rules/catalogue.hpp"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace toets {

/// A relation or predicate that a rule stated, with the subject it was stated for.
struct Statement {
  std::size_t rule = 0; ///< index into the rules that ran
  bool is_relation = false;
  std::size_t relation = 0; ///< index into the network that holds it
  Subject subject;
  Place at;
  Arguments arguments;
  std::string key;
  std::vector<std::pair<Place, Index>> related; ///< place and node
  std::optional<Severity> severity;             ///< of a predicate that grades itself
};

/// What became of a rule on one document.
struct RuleReceipt {
  struct Trouble {
    std::string message; ///< with file and line of the rule
    std::string subject; ///< what the rule looked at, for people
    Place at;
    bool is_over_budget = false;
  };
  static constexpr std::size_t most_troubles = 20;

  std::uint32_t evaluated = 0, failed = 0, not_evaluable = 0, not_applicable = 0, errors = 0, trivial = 0;
  std::map<std::string, std::uint32_t> reasons; ///< of "not evaluable"
  std::vector<Trouble> troubles;                ///< the first few

  /// Counts an error and keeps what it says as long as there are few.
  void add(Trouble trouble);
};

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

/// What a rule looks at.
struct RuleScope {
  const Source& source;
  const Report& report; ///< a joint one for rules that compare
  const std::vector<Counterpart>* counterparts = nullptr;
};

/// What one rule said about one report, apart from the other rules.
struct RuleOutcome {
  std::vector<Statement> statements; ///< their relations are those of `network`
  RuleReceipt receipt;
  std::unique_ptr<Network> network; ///< null when the rule was not run
  bool looks_at_figures = false;    ///< it may depend on the columns in which numbers stand
};

/// Runs one rule over one report.
RuleOutcome run_rule(LuaState& state, const LoadedRule& rule, const RuleScope& scope);

/// Puts together what came of the rules, in their order; the network holds every relation afterwards and is
/// judged.
RuleResults gathered(std::vector<RuleOutcome> outcomes, Network& network);

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
