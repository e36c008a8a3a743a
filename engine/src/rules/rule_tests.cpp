#include "rules/rule_tests.hpp"

#include "base/json_file.hpp"
#include "judgement/findings.hpp"
#include "rules/rule_source.hpp"
#include "rules/runner.hpp"
#include "rules/test_report.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace toets {
namespace {

using Seen = std::map<std::string, std::string>; ///< what a finding says, by the keys of `expect`

/// Every failing sum or occurrence, in document order.
std::vector<Seen> seen_in(const std::vector<Finding>& findings) {
  std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, Seen>> all;
  const auto base = [](const Finding& finding, const Occurrence& occurrence) {
    return Seen{
        {"rule", finding.rule}, {"severity", name(finding.severity)}, {"node", occurrence.location.node}};
  };
  const auto add = [&](const Finding& finding, const Occurrence& occurrence) {
    const auto at = std::pair(occurrence.location.place.line, occurrence.location.place.from);
    if (occurrence.sums.empty()) all.emplace_back(at, base(finding, occurrence));
    for (const Sum& sum : occurrence.sums) {
      Seen seen = base(finding, occurrence);
      seen["section"] = sum.section;
      seen["row"] = sum.row;
      seen["measure"] = sum.measure;
      seen["year"] = sum.year == 0 ? "" : std::to_string(sum.year);
      seen["expected"] = sum.expected.text();
      seen["actual"] = sum.actual.text();
      seen["delta"] = sum.delta.text();
      all.emplace_back(at, std::move(seen));
    }
  };
  for (const Finding& finding : findings) {
    if (finding.occurrences.empty()) add(finding, finding);
    for (const Occurrence& occurrence : finding.occurrences) add(finding, occurrence);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Seen> seen;
  for (auto& [at, one] : all) seen.push_back(std::move(one));
  return seen;
}

std::string described(const Seen& seen) {
  std::string text;
  for (const auto& [key, value] : seen) text += fmt::format("{}{}={}", text.empty() ? "" : " ", key, value);
  return text;
}

class RuleTest {
 public:
  RuleTest(LuaState& state, const LoadedRule& rule, std::vector<TestCaseResult>& results)
      : state_(state), L_(state.raw()), rules_{rule}, results_(results) {}

  void run(const std::filesystem::path& file) {
    state_.set_libraries(rules_.front().libraries);
    if (const auto ran = state_.run_file(file); !ran) {
      fail("the test file", ran.error().message);
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

  std::string text_field(const char* field) {
    std::string value;
    if (const int type = lua_getfield(L_, -1, field); type == LUA_TSTRING || type == LUA_TNUMBER)
      value = lua_tostring(L_, -1);
    lua_pop(L_, 1);
    return value;
  }

  /// The key of a walk as text; of another type, which must not be converted in place, its name.
  std::string key_text() const {
    return lua_type(L_, -2) == LUA_TSTRING ? lua_tostring(L_, -2) : luaL_typename(L_, -2);
  }

  void run_case() {
    if (!lua_istable(L_, -1)) return fail("?", "a case must be a table");
    result_ = {rules_.front().description.id, text_field("name"), {}};
    if (result_.name.empty()) problem("the case has no name");
    lua_getfield(L_, -1, "report");
    const auto made = test_report(L_);
    lua_pop(L_, 1);
    if (!made) {
      problem("report: " + made.error().message);
    } else {
      judge(*made);
    }
    results_.push_back(std::move(result_));
  }

  void judge(const TestReport& made) {
    Network network(*made.report);
    RuleResults ran = run_rules(state_, rules_, *made.source, *made.report, network);
    const std::vector<Finding> findings = build_findings({0, rules_, *made.report, network}, ran);
    const RuleReceipt& receipt = ran.receipts.front();
    for (const RuleReceipt::Trouble& trouble : receipt.troubles)
      problem("the rule failed: " + trouble.message);
    compare_findings(seen_in(findings));
    compare_outcomes(receipt);
  }

  void compare_findings(const std::vector<Seen>& seen) {
    if (lua_getfield(L_, -1, "expect") != LUA_TTABLE) {
      lua_pop(L_, 1);
      problem("expect is missing; `expect = {}` means that the rule is silent");
      return;
    }
    const auto count = static_cast<std::size_t>(lua_rawlen(L_, -1));
    if (count != seen.size())
      problem(fmt::format("expected {} findings, the rule has {}", count, seen.size()));
    for (std::size_t i = 0; i < std::min(count, seen.size()); ++i) {
      if (lua_rawgeti(L_, -1, static_cast<lua_Integer>(i + 1)) != LUA_TTABLE) {
        problem(fmt::format("finding {}: what is expected must be a table", i + 1));
        lua_pop(L_, 1);
        continue;
      }
      for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
        const std::string key = key_text();
        lua_pushvalue(L_, -1);
        const std::string wanted = lua_tostring(L_, -1) == nullptr ? "" : lua_tostring(L_, -1);
        lua_pop(L_, 1);
        const auto found = seen[i].find(key);
        if (found == seen[i].end()) {
          problem(fmt::format("finding {}: there is no '{}' to compare", i + 1, key));
        } else if (found->second != wanted) {
          problem(fmt::format("finding {}: {} is '{}', expected '{}'", i + 1, key, found->second, wanted));
        }
      }
      lua_pop(L_, 1);
    }
    lua_pop(L_, 1);
    if (!result_.problems.empty())
      for (const Seen& one : seen) problem("  the rule says: " + described(one));
  }

  void compare_outcomes(const RuleReceipt& receipt) {
    if (lua_getfield(L_, -1, "outcomes") == LUA_TTABLE) {
      const std::map<std::string, std::uint32_t> counts = {{"evaluated", receipt.evaluated},
                                                           {"failed", receipt.failed},
                                                           {"not_evaluable", receipt.not_evaluable},
                                                           {"not_applicable", receipt.not_applicable},
                                                           {"errors", receipt.errors},
                                                           {"trivial", receipt.trivial}};
      for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
        const std::string key = key_text();
        const auto found = counts.find(key);
        if (found == counts.end()) {
          problem(fmt::format("outcomes: there is no count '{}'", key));
        } else if (lua_tointeger(L_, -1) != static_cast<lua_Integer>(found->second)) {
          problem(fmt::format("outcomes: {} is {}, expected {}", key, found->second, lua_tointeger(L_, -1)));
        }
      }
    }
    lua_pop(L_, 1);
  }

  void problem(std::string text) { result_.problems.push_back(std::move(text)); }

  LuaState& state_;
  lua_State* L_;
  const std::vector<LoadedRule> rules_;
  std::vector<TestCaseResult>& results_;
  TestCaseResult result_;
};

/// Tells of reasons that the rule declares and can never give.
void check_reasons(const LoadedRule& rule, std::vector<TestCaseResult>& results) {
  std::vector<std::string> declared, sources;
  for (const auto& [reason, text] : rule.description.reasons) declared.push_back(reason);
  sources.push_back(read_whole_file(rule.description.file).value_or(""));
  std::error_code ignored;
  for (const auto& library : rule.libraries)
    for (const auto& entry : std::filesystem::directory_iterator(library, ignored))
      if (entry.path().extension() == ".lua") sources.push_back(read_whole_file(entry.path()).value_or(""));
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
    results.push_back({subject, "the test file", {ran.error().message}});
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
    lua_getfield(L, -1, "name");
    TestCaseResult result{subject, lua_tostring(L, -1) == nullptr ? "?" : lua_tostring(L, -1), {}};
    lua_pop(L, 1);
    lua_getfield(L, -1, "check");
    if (state.call(0, 0) != CallStatus::ok) {
      result.problems.emplace_back(lua_tostring(L, -1));
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
    results.push_back(std::move(result));
  }
  lua_pop(L, 1);
}

} // namespace

Result<std::vector<TestCaseResult>> run_rule_tests(const RuleFolders& folders,
                                                   const std::vector<std::string>& ids) {
  LuaState state;
  const auto rules = load_rules(state, folders);
  if (!rules) return tl::unexpected(rules.error());
  for (const std::string& id : ids)
    if (std::none_of(rules->begin(), rules->end(),
                     [&](const LoadedRule& rule) { return rule.description.id == id; }))
      return failure(fmt::format("there is no rule {}; `toets rules list` shows them", id));

  std::vector<TestCaseResult> results;
  for (const LoadedRule& rule : *rules) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), rule.description.id) == ids.end()) continue;
    std::filesystem::path test = rule.description.file;
    test.replace_filename(test.stem().string() + "_test.lua");
    if (!std::filesystem::exists(test)) {
      results.push_back(
          {rule.description.id, "has tests", {fmt::format("{} is missing", test.filename().string())}});
      continue;
    }
    RuleTest(state, rule, results).run(test);
    check_reasons(rule, results);
  }
  if (!ids.empty()) return results;
  for (const auto& root : folders.roots) {
    std::vector<std::filesystem::path> tests;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(root / "lib", ignored))
      if (entry.path().filename().string().ends_with("_test.lua")) tests.push_back(entry.path());
    std::sort(tests.begin(), tests.end());
    state.set_libraries({root / "lib", folders.roots.front() / "lib"});
    for (const auto& test : tests) run_library_test(state, test, results);
  }
  return results;
}

} // namespace toets
