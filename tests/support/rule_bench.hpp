// Rules written in a test, loaded from files as the program loads them, and run over a made report.
#pragma once

#include "judgement/findings.hpp"
#include "rules/catalogue.hpp"
#include "rules/run_rules.hpp"
#include "support/made_report.hpp"
#include "support/temp_folder.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace toets::test {

/// Fields of a rule's table, each as a Lua expression.
using RuleFields = std::map<std::string, std::string>;

/// A rule that is accepted, with fields replaced or added; an empty expression leaves its field out.
inline std::string rule_text(const RuleFields& changed = {}) {
  RuleFields fields = {{"id", "\"AA1\""},
                       {"name", "\"a-name\""},
                       {"title", "{ nl = \"titel\", en = \"title\" }"},
                       {"severity", "\"error\""},
                       {"since", "\"0.1.0\""},
                       {"basis", "\"a law\""},
                       {"subjects", "{ kind = \"report\" }"},
                       {"message", "{ nl = \"bericht\", en = \"message\" }"},
                       {"why", "{ nl = \"waarom\", en = \"why\" }"},
                       {"fix", "{ nl = \"doe\", en = \"do\" }"},
                       {"evaluate", "function() end"}};
  for (const auto& [field, expression] : changed) fields[field] = expression;
  std::string text = "return {\n";
  for (const auto& [field, expression] : fields)
    if (!expression.empty()) text += field + " = " + expression + ",\n";
  return text + "}\n";
}

/// The manifest of a pack that is accepted.
inline std::string pack_text(const std::string& name = "core", const std::string& more = {}) {
  return "name = \"" + name + "\"\nversion = \"1.0.0\"\ntoets = \"0.1.0\"\n" + more +
         "[title]\nnl = \"Regels\"\nen = \"Rules\"\n";
}

/// What came of the rules on one report.
struct RuleRun {
  std::vector<LoadedRule> rules;
  std::unique_ptr<Network> network;
  RuleResults results;
  std::vector<Finding> findings;

  const RuleReceipt& receipt(std::size_t rule = 0) const { return results.receipts.at(rule); }
};

/// One pack of rules.
class RuleBench {
 public:
  explicit RuleBench(LuaLimits limits = {}) : state_(limits) { with(pack_file, pack_text()); }

  /// Writes a rule file: "core/AA1_x.lua".
  RuleBench& with(const std::string& file, const std::string& text) {
    folder_.write(file, text);
    return *this;
  }
  RuleBench& with(const RuleFields& changed) { return with("core/AA1_x.lua", rule_text(changed)); }

  const TempFolder& folder() const { return folder_; }
  LuaState& state() { return state_; }

  Result<std::vector<LoadedRule>> load() { return load_rules(state_, {{folder_.path()}}); }
  /// Why the rules are refused; empty when they are not.
  std::string refusal() {
    const auto rules = load();
    return rules ? "" : rules.error().message.en;
  }

  RuleRun run(const MadeReport& made) {
    auto rules = load();
    if (!rules) throw std::runtime_error(rules.error().message.en);
    RuleRun ran;
    ran.rules = std::move(*rules);
    ran.results = run_rules(state_, ran.rules, *made.source, *made.report, ran.network);
    ran.findings = build_findings({0, ran.rules, *made.report, *ran.network}, ran.results);
    return ran;
  }

 private:
  TempFolder folder_;
  LuaState state_;
};

} // namespace toets::test
