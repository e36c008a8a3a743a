#include "rules/runner.hpp"

#include "rules/failure_text.hpp"
#include "rules/subjects.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

/// What a rule may spend on one document: each call has a budget of its own, and so have all of them together.
/// It grows with the number of subjects, so that a large document may cost more than a small one.
class DocumentBudget {
 public:
  bool allows_another() {
    ++subjects_;
    return over_budget_ < most_over_budget && instructions_ <= base_instructions + subjects_ * per_subject &&
           !is_full();
  }
  bool is_full() const { return kept_bytes_ > base_bytes + subjects_ * bytes_per_subject; }
  void add(std::uint64_t instructions, bool is_over_budget) {
    instructions_ += instructions;
    over_budget_ += is_over_budget ? 1 : 0;
  }
  /// A statement that stays until the document is judged.
  void keep(std::size_t bytes) { kept_bytes_ += bytes + 512; }

 private:
  static constexpr std::uint32_t most_over_budget = 3;
  static constexpr std::uint64_t base_instructions = 1'000'000'000, per_subject = 100'000;
  static constexpr std::uint64_t base_bytes = 64 << 20, bytes_per_subject = 16 << 10;

  std::uint64_t subjects_ = 0, instructions_ = 0, kept_bytes_ = 0;
  std::uint32_t over_budget_ = 0;
};

/// One rule on one report.
class RuleRun {
 public:
  RuleRun(LuaState& state, const LoadedRule& rule, RuleOutcome& outcome)
      : state_(state), L_(state.raw()), rule_(rule), outcome_(outcome), receipt_(outcome.receipt) {}

  void run() {
    if (!applies_to(rule_.description.applies, *state_.context().report)) {
      ++receipt_.not_applicable; // to the report as a whole
      return;
    }
    state_.set_libraries(rule_.libraries);
    if (const auto pushed = state_.push_rule(rule_.evaluate); !pushed) {
      trouble(pushed.error().message.en, false);
      return;
    }
    evaluate_ = lua_gettop(L_);
    push_parameters();
    try {
      for_each_subject(state_, rule_.description.subjects, [this] { visit(); });
    } catch (const std::exception& e) { // a field in `where` that no subject has
      has_subject_ = false;
      trouble(e.what(), false);
    }
    lua_settop(L_, evaluate_ - 1);
    if (left_out_ > 0) {
      receipt_.errors += left_out_ - 1;
      receipt_.add(
          {fmt::format("{}: the rule spent too much on this document and was not run on {} more subjects",
                       rule_.description.file.filename().string(), left_out_),
           "", place_, true});
    }
  }

 private:
  /// They stand above `evaluate` and are the same for each call.
  void push_parameters() {
    lua_createtable(L_, 0, static_cast<int>(rule_.description.parameters.size()));
    for (const auto& [name, parameter] : rule_.description.parameters) {
      if (parameter.type == "integer") {
        lua_pushinteger(L_, std::stoll(parameter.value));
      } else if (parameter.type == "boolean") {
        lua_pushboolean(L_, parameter.value == "true");
      } else {
        lua_pushlstring(L_, parameter.value.data(), parameter.value.size());
      }
      lua_setfield(L_, -2, name.c_str());
    }
    lua::make_read_only(L_, "params", "field");
  }

  /// The subject's handle is on top of the stack.
  void visit() {
    const int subject = lua_gettop(L_);
    has_subject_ = true;
    subject_ = *lua::subject_at(L_, subject);
    place_ = lua::place_at(L_, subject);
    for (const std::string& need : rule_.description.subjects.needs) {
      const auto errors_before = receipt_.errors;
      if (has(need)) continue;
      if (receipt_.errors == errors_before) count_not_evaluable("missing:" + need);
      return;
    }
    if (!budget_.allows_another()) {
      ++left_out_;
      return;
    }
    lua_pushvalue(L_, evaluate_);
    lua_pushvalue(L_, subject);
    lua_pushvalue(L_, evaluate_ + 1); // its parameters
    const CallStatus status = state_.call(2, 2);
    budget_.add(state_.instructions_spent(), status == CallStatus::over_budget);
    if (status != CallStatus::ok) {
      const std::string message = lua_tostring(L_, -1);
      trouble(names_a_file(message) ? message : at_evaluate(message), status == CallStatus::over_budget);
    } else {
      try {
        take_results();
      } catch (const std::exception& e) { // an overflow while the network evaluates
        trouble(at_evaluate(e.what()), false);
      }
    }
    lua_settop(L_, subject);
  }

  /// Whether a needed field ("status", "report.as_of") of the handle on top is there.
  bool has(const std::string& path) {
    const int top = lua_gettop(L_);
    lua_pushvalue(L_, -1);
    std::size_t begin = 0;
    while (begin <= path.size()) {
      const std::size_t end = std::min(path.find('.', begin), path.size());
      lua_pushcfunction(L_, [](lua_State* L) {
        lua_pushvalue(L, 2);
        lua_gettable(L, 1);
        return 1;
      });
      lua_insert(L_, -2);
      lua_pushlstring(L_, path.data() + begin, end - begin);
      // A misspelt need is an error of the rule, not a crash.
      if (lua_pcall(L_, 2, 1, 0) != LUA_OK) {
        trouble(fmt::format("needs '{}': {}", path, lua_tostring(L_, -1)), false);
        lua_settop(L_, top);
        return false;
      }
      if (lua_isnil(L_, -1)) break;
      begin = end + 1;
    }
    const bool is_there = !lua_isnil(L_, -1);
    lua_settop(L_, top);
    return is_there;
  }

  void take_results() {
    const bool is_one = lua_isnil(L_, -1);
    lua_pop(L_, 1);
    if (is_one) {
      take_result();
    } else {
      trouble(at_evaluate("evaluate returned more than one value; it may return a list"), false);
    }
  }

  void take_result() {
    if (lua_isnil(L_, -1)) {
      ++receipt_.evaluated;
      return;
    }
    if (!lua_istable(L_, -1)) {
      take_statement(lua_gettop(L_));
      return;
    }
    const auto count = static_cast<lua_Integer>(lua_rawlen(L_, -1));
    if (entries_of(lua_gettop(L_)) != count)
      return trouble(
          at_evaluate("evaluate returned a table with more than a list in it; it may return nothing, "
                      "a `finding { … }`, a relation or a list of them"),
          false);
    if (count == 0) ++receipt_.evaluated;
    for (lua_Integer i = 1; i <= count; ++i) {
      if (budget_.is_full())
        return trouble("the rule states more about this document than can be kept", true);
      lua_rawgeti(L_, -1, i);
      take_statement(lua_gettop(L_));
      lua_pop(L_, 1);
    }
  }

  lua_Integer entries_of(int table) {
    lua_Integer count = 0;
    for (lua_pushnil(L_); lua_next(L_, table) != 0; lua_pop(L_, 1)) ++count;
    return count;
  }

  void take_statement(int index) {
    if (auto* relation = lua::test<StatedRelation>(L_, index)) {
      take(*relation);
    } else if (auto* finding = lua::test<StatedFinding>(L_, index)) {
      take(*finding);
    } else if (const auto* outcome = lua::test<StatedOutcome>(L_, index)) {
      if (outcome->reason.empty()) {
        ++receipt_.not_applicable;
      } else if (!rule_.description.reasons.contains(outcome->reason)) {
        trouble(at_evaluate(fmt::format("not_evaluable(\"{}\"): the rule's `reasons` has no such key",
                                        outcome->reason)),
                false);
      } else {
        count_not_evaluable(outcome->reason);
      }
    } else {
      trouble(at_evaluate(fmt::format(
                  "evaluate returned a {}; it may return nothing, a finding, a relation or a list of them",
                  luaL_typename(L_, index))),
              false);
    }
  }

  void take(StatedRelation& stated) {
    budget_.keep(stated.held_bytes);
    Network& network = *state_.context().network;
    Statement statement;
    statement.is_relation = true;
    statement.at = stated.has_place ? stated.at : main_place(stated.relation);
    statement.relation = network.add(std::move(stated.relation));
    const Outcome& outcome = network.outcome(statement.relation);
    if (!outcome.is_evaluable) {
      count_not_evaluable("number_without_value");
    } else {
      ++receipt_.evaluated;
      if (outcome.is_trivial) ++receipt_.trivial;
      if (!outcome.holds) ++receipt_.failed;
    }
    statement.arguments = std::move(stated.arguments);
    statement.key = std::move(stated.key);
    keep(std::move(statement), stated.has_place ? stated.about : Subject{});
  }

  void take(StatedFinding& stated) {
    budget_.keep(stated.held_bytes);
    ++receipt_.evaluated;
    ++receipt_.failed;
    Statement statement;
    statement.at = stated.at;
    statement.arguments = std::move(stated.arguments);
    statement.key = std::move(stated.key);
    for (std::size_t i = 0; i < stated.related.size(); ++i)
      statement.related.emplace_back(stated.related[i], stated.related_nodes[i]);
    if (!stated.severity.empty()) statement.severity = severity_of(stated.severity);
    keep(std::move(statement), stated.about);
  }

  void keep(Statement statement, const Subject& about) {
    statement.subject = subject_;
    // A place inside the subject's own node says more (the text it stands in); another node's replaces it.
    if (about.node != none && about.node != subject_.node) statement.subject = about;
    statement.subject.earlier = subject_.earlier;
    if (about.text != none) statement.subject.text = about.text;
    outcome_.statements.push_back(std::move(statement));
  }

  /// The first printed number of the report itself on the left side; a row left out stands at its table.
  Place main_place(const Relation& relation) const {
    const Network& network = *state_.context().network;
    const Report& report = *state_.context().report;
    for (const Term& term : relation.left) {
      if (network.is_omitted(term.number)) continue;
      const Place& place = network.is_cell(term.number)
                               ? report.cells[term.number].place
                               : report.mentions[network.mention_index(term.number)].place;
      if (place.document == 0) return place;
    }
    if (relation.left.empty() || !network.is_omitted(relation.left.front().number)) return place_;
    const Place& table = report.tables[network.omitted_number(relation.left.front().number).table].place;
    return table.document == 0 ? table : place_;
  }

  void count_not_evaluable(const std::string& reason) {
    ++receipt_.not_evaluable;
    ++receipt_.reasons[reason];
  }

  void trouble(std::string message, bool is_over_budget) {
    receipt_.add({std::move(message), has_subject_ ? described(*state_.context().report, subject_) : "",
                  place_, is_over_budget});
  }

  /// A message about what `evaluate` returned, with the file and line where it begins.
  std::string at_evaluate(const std::string& message) {
    lua_Debug about;
    lua_pushvalue(L_, evaluate_);
    lua_getinfo(L_, ">S", &about);
    return fmt::format("{}:{}: {}", about.short_src, about.linedefined, message);
  }

  LuaState& state_;
  lua_State* L_;
  const LoadedRule& rule_;
  RuleOutcome& outcome_;
  RuleReceipt& receipt_;
  int evaluate_ = 0; ///< index of the rule's function on the stack
  DocumentBudget budget_;
  std::uint32_t left_out_ = 0; ///< subjects after the budget was spent
  bool has_subject_ = false;
  Subject subject_;
  Place place_;
};

} // namespace

void RuleReceipt::add(Trouble trouble) {
  ++errors;
  if (troubles.size() == most_troubles) return;
  trouble.message = cut_short(std::move(trouble.message));
  troubles.push_back(std::move(trouble));
}

RuleOutcome run_rule(LuaState& state, const LoadedRule& rule, const RuleScope& scope) {
  RuleOutcome outcome;
  outcome.network = std::make_unique<Network>(scope.report);
  state.set_context({&scope.source, &scope.report, outcome.network.get(), scope.counterparts});
  RuleRun(state, rule, outcome).run();
  outcome.looks_at_figures = state.looks_at_figures();
  return outcome;
}

} // namespace toets
