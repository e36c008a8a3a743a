#include "rules/rule_team.hpp"

#include "base/together.hpp"
#include "lua/shared_work.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>

namespace toets {
namespace {

// To load what all rules share costs a member more than it saves when it has fewer rules than this.
constexpr std::size_t rules_of_a_member = 6;
// What a rule may take of a state that it shares, as a share of its limit. Few need as much.
constexpr std::size_t shared_share = 4;

/// Rules that wait to be run. Any thread may call it.
class Queue {
 public:
  Queue(const std::vector<LoadedRule>& rules, const std::vector<bool>& wanted) : rules_(rules) {
    for (std::size_t i = 0; i < rules.size(); ++i)
      if (wanted[i]) waiting_.push_back(i);
    // What takes long to load has much to do: it begins early, so that nobody waits for it in the end.
    std::stable_sort(waiting_.begin(), waiting_.end(),
                     [&](std::size_t a, std::size_t b) { return rules[a].load_steps > rules[b].load_steps; });
  }

  /// The next rule; one that fits if there is any.
  template <class Fits>
  std::optional<std::size_t> take(const Fits& fits) {
    const std::lock_guard lock(mutex_);
    if (waiting_.empty()) return std::nullopt;
    auto next =
        std::find_if(waiting_.begin(), waiting_.end(), [&](std::size_t i) { return fits(rules_[i]); });
    if (next == waiting_.end()) next = waiting_.begin();
    const std::size_t taken = *next;
    waiting_.erase(next);
    return taken;
  }

 private:
  const std::vector<LoadedRule>& rules_;
  std::mutex mutex_;
  std::vector<std::size_t> waiting_;
};

} // namespace

namespace {

/// A rule as another state has it.
LoadedRule of_state(LoadedRule rule, int evaluate) {
  rule.evaluate = evaluate;
  return rule;
}

/// The state of one rule that needs much memory. It shares nothing, so that what the rule may spend is the same in
/// every run and on any number of threads.
class OwnState {
 public:
  explicit OwnState(LuaLimits limits) : state_(limits) { state_.defer_expressions(); }

  Result<LoadedRule> load(const Catalogue& catalogue, std::size_t source) {
    return load_rule(state_, catalogue, source);
  }
  RuleOutcome run(const Catalogue& catalogue, const LoadedRule& rule, const RuleScope& scope) {
    const auto loaded = load(catalogue, rule.source);
    return loaded ? run_rule(state_, of_state(rule, loaded->evaluate), scope) : not_loaded(loaded.error());
  }

  static RuleOutcome not_loaded(const Error& error) {
    RuleOutcome outcome;
    outcome.receipt.add({error.message.en, "", {}, false});
    return outcome;
  }

 private:
  LuaState state_;
};

} // namespace

/// A Lua state and the rules that were loaded into it.
class RuleTeam::Member {
 public:
  Member(const Catalogue& catalogue, LuaLimits limits, const std::shared_ptr<SharedWork>& shared)
      : catalogue_(catalogue), limits_(limits), state_(limits, shared) {
    state_.defer_expressions();
    state_.confine(limits.memory_bytes / shared_share);
  }

  Result<LoadedRule> load(std::size_t source) {
    auto rule = load_rule(state_, catalogue_, source);
    if (rule) functions_[source] = rule->evaluate;
    return rule || !state_.outgrew() ? rule : OwnState(limits_).load(catalogue_, source);
  }

  bool has(const LoadedRule& rule) const { return functions_.contains(rule.source); }

  /// Loads the rule first when another member did so far.
  RuleOutcome run(const LoadedRule& rule, const RuleScope& scope) {
    if (!has(rule))
      if (const auto loaded = load(rule.source); !loaded) return OwnState::not_loaded(loaded.error());
    if (has(rule)) {
      RuleOutcome outcome = run_rule(state_, of_state(rule, functions_.at(rule.source)), scope);
      if (!state_.outgrew()) return outcome;
    }
    return OwnState(limits_).run(catalogue_, rule, scope);
  }

 private:
  const Catalogue& catalogue_;
  LuaLimits limits_;
  LuaState state_;
  std::map<std::size_t, int> functions_; ///< by the index of the rule in the catalogue
};

RuleTeam::RuleTeam(const Catalogue& catalogue, std::size_t size, LuaLimits limits)
    : catalogue_(catalogue), limits_(limits) {
  members_.resize(std::clamp<std::size_t>(size, 1, 1 + catalogue.rules.size() / rules_of_a_member));
}

RuleTeam::~RuleTeam() {
  together(members_.size(), [&](std::size_t m) { members_[m].reset(); });
}

Result<std::vector<LoadedRule>> RuleTeam::load(const std::function<void()>& meanwhile) {
  const auto shared = members_.size() > 1 ? std::make_shared<SharedWork>() : nullptr;
  std::vector<Result<LoadedRule>> rules(catalogue_.rules.size());
  std::atomic<std::size_t> next{0};
  together(members_.size(), [&](std::size_t m) {
    if (m == 0) meanwhile();
    members_[m] = std::make_unique<Member>(catalogue_, limits_, shared);
    for (std::size_t i = next++; i < rules.size(); i = next++) rules[i] = members_[m]->load(i);
  });
  return one_list(catalogue_, std::move(rules));
}

RuleResults RuleTeam::run(const std::vector<LoadedRule>& rules, const Source& source, Report& report,
                          std::unique_ptr<Network>& network, History* history) {
  const auto run_wanted = [&](const RuleScope& scope, std::vector<RuleOutcome>& outcomes,
                              const std::vector<bool>& wanted) {
    Queue queue(rules, wanted);
    together(members_.size(), [&](std::size_t m) {
      Member& member = *members_[m];
      const auto is_loaded = [&](const LoadedRule& rule) { return member.has(rule); };
      while (const auto i = queue.take(is_loaded)) outcomes[*i] = member.run(rules[*i], scope);
    });
  };
  return run_completing(rules, source, report, history, run_wanted, network);
}

} // namespace toets
