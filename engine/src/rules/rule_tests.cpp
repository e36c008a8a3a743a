#include "rules/rule_tests.hpp"

#include "base/entries.hpp"
#include "base/whole_file.hpp"
#include "judgement/findings.hpp"
#include "rules/expectation.hpp"
#include "rules/rule_source.hpp"
#include "rules/run_rules.hpp"
#include "rules/test_report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <stdexcept>

namespace toets {
namespace {

class RuleTest {
 public:
  RuleTest(LuaState& state, const LoadedRule& rule, TestObserver* observer,
           std::vector<TestCaseResult>& results)
      : state_(state), L_(state.raw()), rules_{rule}, observer_(observer), results_(results) {}

  void run(const std::filesystem::path& file) {
    state_.set_libraries(rules_.front().libraries);
    if (const auto ran = state_.run_file(file); !ran) {
      fail("the test file", ran.error().message.en);
      return;
    }
    const auto count = lua_istable(L_, -1) ? static_cast<lua_Integer>(lua_rawlen(L_, -1)) : 0;
    if (count == 0) fail("the test file", "it must return a list of cases");
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L_, -1, i);
      run_case();
      lua_pop(L_, 1);
    }
    lua_pop(L_, 1);
  }

 private:
  void fail(const std::string& name, const std::string& problem) {
    results_.push_back({rules_.front().description.id, name, {problem}});
  }

  void run_case() {
    if (!lua_istable(L_, -1)) return fail("?", "a case must be a table");
    result_ = {rules_.front().description.id, "?", {}};
    const int top = lua_gettop(L_);
    try {
      CaseTable test_case(L_, "");
      if (std::string name = test_case.text("name"); !name.empty()) result_.name = std::move(name);
      if (result_.name == "?") problem("the case has no name");
      if (judge(test_case)) test_case.refuse_others();
    } catch (const std::runtime_error& wrong) {
      lua_settop(L_, top);
      problem(wrong.what());
    }
    results_.push_back(std::move(result_));
  }

  /// The report in a field of the case; nothing, and a problem, where it cannot be made.
  std::optional<TestReport> made_report(CaseTable& test_case, const char* field) {
    test_case.push(field);
    auto made = test_report(L_);
    lua_pop(L_, 1);
    if (made) return std::move(*made);
    problem(fmt::format("{}: {}", field, made.error().message.en));
    return std::nullopt;
  }

  /// False where there is no report to judge.
  bool judge(CaseTable& test_case) {
    const auto made = made_report(test_case, "report");
    std::optional<TestReport> earlier;
    History history;
    if (test_case.has("earlier")) {
      earlier = made_report(test_case, "earlier");
      if (earlier) history.earlier.push_back({earlier->source.get(), earlier->report.get()});
    }
    if (!made || !result_.problems.empty()) return false;
    std::unique_ptr<Network> network;
    RuleResults ran = run_rules(state_, rules_, *made->source, *made->report, network, &history);
    const Report& records = history.joint ? *history.joint : *made->report;
    const std::vector<Finding> findings = build_findings({0, rules_, records, *network, {1}}, ran);
    const RuleReceipt& receipt = ran.receipts.front();
    for (const RuleReceipt::Trouble& trouble : receipt.troubles)
      problem("the rule failed: " + trouble.message);
    const bool has_failed = !result_.problems.empty();
    for (std::string& difference : differences(test_case, findings, receipt))
      if (!has_failed) problem(std::move(difference)); // a rule that fails says nothing to compare
    if (observer_ != nullptr)
      observer_->tested(
          {rules_.front(), result_.name, *made, earlier ? &*earlier : nullptr, findings, receipt});
    return true;
  }

  void problem(std::string text) { result_.problems.push_back(std::move(text)); }

  LuaState& state_;
  lua_State* L_;
  const std::vector<LoadedRule> rules_;
  TestObserver* observer_;
  std::vector<TestCaseResult>& results_;
  TestCaseResult result_;
};

/// Tells of reasons that the rule declares and can never give.
void check_reasons(const LoadedRule& rule, std::vector<TestCaseResult>& results) {
  std::vector<std::string> declared, sources;
  for (const auto& [reason, text] : rule.description.reasons) declared.push_back(reason);
  sources.push_back(read_whole_file(rule.description.file).value_or(""));
  for (const auto& library : rule.libraries)
    for (const auto& [name, text] : library->helpers) sources.push_back(text);
  for (const std::string& reason : unused_reasons(declared, sources))
    results.push_back(
        {rule.description.id,
         "gives its reasons",
         {fmt::format("reasons.{} is declared, but neither the rule nor a helper gives it", reason)}});
}

/// lib/NAME_test.lua: a list of { name =, check = function }.
void run_library_test(LuaState& state, const std::filesystem::path& file,
                      std::vector<TestCaseResult>& results) {
  lua_State* L = state.raw();
  const std::string subject = "lib/" + file.stem().string().substr(0, file.stem().string().size() - 5);
  if (const auto ran = state.run_file(file); !ran) {
    results.push_back({subject, "the test file", {ran.error().message.en}});
    return;
  }
  const auto count = lua_istable(L, -1) ? static_cast<lua_Integer>(lua_rawlen(L, -1)) : 0;
  if (count == 0) results.push_back({subject, "the test file", {"it must return a list of cases"}});
  for (lua_Integer i = 1; i <= count; ++i) {
    if (lua_rawgeti(L, -1, i) != LUA_TTABLE) {
      results.push_back({subject, "?", {"a case must be a table"}});
      lua_pop(L, 1);
      continue;
    }
    TestCaseResult result{subject, "?", {}};
    const int top = lua_gettop(L);
    try {
      CaseTable test_case(L, "");
      if (std::string name = test_case.text("name"); !name.empty()) result.name = std::move(name);
      if (result.name == "?") result.problems.emplace_back("the case has no name");
      if (test_case.push("check") != LUA_TFUNCTION)
        test_case.fail("check must be a function that fails (assert) when something does not hold");
      test_case.refuse_others();
      if (state.call(0, 0) != CallStatus::ok) result.problems.emplace_back(lua_tostring(L, -1));
    } catch (const std::runtime_error& wrong) { result.problems.emplace_back(wrong.what()); }
    lua_settop(L, top - 1);
    results.push_back(std::move(result));
  }
  lua_pop(L, 1);
}

} // namespace

Result<std::vector<TestCaseResult>> run_rule_tests(const RuleFolders& folders,
                                                   const std::vector<std::string>& ids,
                                                   TestObserver* observer, SourceMarker* marker) {
  LuaState state;
  state.set_marker(marker);
  const auto catalogue = read_catalogue(folders);
  if (!catalogue) return tl::unexpected(catalogue.error());
  const auto rules = load_rules(state, *catalogue);
  if (!rules) return tl::unexpected(rules.error());
  std::vector<std::string> known;
  for (const LoadedRule& rule : *rules) known.push_back(rule.description.id);
  for (const std::string& id : ids)
    if (std::find(known.begin(), known.end(), id) == known.end()) return failure(no_such_rule(id, known));

  std::vector<TestCaseResult> results;
  for (const LoadedRule& rule : *rules) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), rule.description.id) == ids.end()) continue;
    if (observer != nullptr) observer->begin_rule(rule);
    std::filesystem::path test = rule.description.file;
    test.replace_filename(test.stem().string() + "_test.lua");
    if (!std::filesystem::exists(test)) {
      results.push_back(
          {rule.description.id, "has tests", {fmt::format("{} is missing", test.filename().string())}});
      continue;
    }
    RuleTest(state, rule, observer, results).run(test);
    check_reasons(rule, results);
  }
  if (!ids.empty()) return results;
  if (observer != nullptr) observer->begin_helpers();
  for (std::size_t pack = 0; pack < catalogue->packs.size(); ++pack) {
    std::vector<std::filesystem::path> tests;
    for (const auto& entry : entries_of(catalogue->packs[pack].helper_folder()))
      if (entry.filename().string().ends_with("_test.lua")) tests.push_back(entry);
    state.set_libraries(libraries_of(*catalogue, pack));
    for (const auto& test : tests) run_library_test(state, test, results);
  }
  return results;
}

} // namespace toets
