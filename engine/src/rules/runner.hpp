// Walks the subjects of one rule, calls it, and keeps count of what came of every call.
#pragma once

#include "history/joint_report.hpp"
#include "rules/catalogue.hpp"

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

} // namespace toets
