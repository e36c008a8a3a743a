#include "cli/rule_pages.hpp"

#include "base/whole_file.hpp"
#include "judgement/engine_internals.hpp"
#include "output/report_sketch.hpp"
#include "rules/outcomes.hpp"
#include "rules/rule_id.hpp"
#include "rules/rule_tests.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>

namespace toets {
namespace {

/// Fills the pages with what the tests say.
class PageTests : public TestObserver {
 public:
  explicit PageTests(std::vector<RulePage>& pages) {
    for (RulePage& page : pages) pages_[page.rule.id] = &page;
  }

  void tested(const ObservedCase& tested) override {
    const auto found = pages_.find(tested.rule.description.id);
    if (found == pages_.end()) return;
    RulePage& page = *found->second;
    page.cases.push_back(tested.name);
    if (page.example || tested.findings.empty()) return;
    Bilingual drawing = drawn(*tested.made.report);
    if (tested.earlier != nullptr) {
      const Bilingual earlier = drawn(*tested.earlier->report);
      drawing.nl += std::string(phrase(Phrase::earlier_report, Language::nl)) + ": " + earlier.nl;
      drawing.en += std::string(phrase(Phrase::earlier_report, Language::en)) + ": " + earlier.en;
    }
    page.example = RulePage::Example{tested.name, std::move(drawing), {}};
    for (const Finding& finding : tested.findings) {
      page.example->sentences.push_back(finding.message);
      for (const Occurrence& one : finding.occurrences) page.example->sentences.push_back(one.message);
    }
  }

 private:
  static Bilingual drawn(const Report& report) {
    return {report_sketch(report, Language::nl), report_sketch(report, Language::en)};
  }

  std::map<std::string, RulePage*> pages_;
};

} // namespace

Result<std::vector<RuleDescription>> described_rules(const Engine& engine) {
  LuaState state;
  const auto loaded = load_rules(state, internals_of(engine));
  if (!loaded) return tl::unexpected(loaded.error());
  std::vector<RuleDescription> rules;
  for (const LoadedRule& rule : *loaded) rules.push_back(rule.description);
  std::stable_sort(rules.begin(), rules.end(),
                   [](const auto& a, const auto& b) { return RuleId::parse(a.id) < RuleId::parse(b.id); });
  return rules;
}

Result<std::vector<RulePage>> rule_pages(const Engine& engine, const std::vector<std::string>& ids) {
  const auto rules = described_rules(engine);
  if (!rules) return tl::unexpected(rules.error());
  std::vector<std::string> known;
  for (const RuleDescription& rule : *rules) known.push_back(rule.id);
  for (const std::string& id : ids)
    if (std::find(known.begin(), known.end(), id) == known.end()) return failure(no_such_rule(id, known));
  std::vector<RulePage> pages;
  for (const RuleDescription& rule : *rules) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), rule.id) == ids.end()) continue;
    const auto code = read_whole_file(rule.file);
    if (!code) return tl::unexpected(code.error());
    pages.push_back({rule, possible_outcomes(rule, *code), {}, {}});
  }
  PageTests tests(pages);
  const auto ran = run_rule_tests(internals_of(engine).rule_folders, ids, &tests);
  if (!ran) return tl::unexpected(ran.error());
  return pages;
}

} // namespace toets
