#include "rules/coverage.hpp"

#include "base/sha256.hpp"
#include "rules/outcomes.hpp"

#include <algorithm>

namespace toets {
namespace {

template <class List>
std::size_t count_reached(const List& list) {
  return static_cast<std::size_t>(
      std::count_if(list.begin(), list.end(), [](const auto& one) { return one.is_reached; }));
}

} // namespace

std::size_t Covered::outcomes_reached() const { return count_reached(outcomes); }
std::size_t Covered::branches_reached() const { return count_reached(branches); }

std::string Coverage::marked(const std::string& name, const std::string& code) {
  if (name.ends_with("_test.lua")) return code;
  const auto [at, is_new] = files_.try_emplace(sha256(code));
  if (is_new) {
    at->second = {name, code, marked_code(code, mark, counts_.size())};
    counts_.resize(counts_.size() + at->second.marked.marks);
  }
  return at->second.marked.code;
}

void Coverage::begin_rule(const LoadedRule& rule) {
  const RuleDescription& description = rule.description;
  // A file that is changed while it is loaded may be there under another hash; the next run will see it.
  const auto file = files_.find(description.sha256);
  if (file == files_.end()) return;
  rules_.push_back(
      {description.id, description.sha256, possible_outcomes(description, file->second.code), {}});
}

void Coverage::tested(const ObservedCase& tested) {
  if (rules_.empty() || rules_.back().id != tested.rule.description.id) return;
  std::set<std::string>& reached = rules_.back().reached;
  const RuleReceipt& receipt = tested.receipt;
  if (receipt.failed > 0) reached.insert(outcome::fired);
  if (receipt.evaluated > receipt.failed) reached.insert(outcome::holds);
  if (receipt.not_applicable > 0) reached.insert(outcome::not_applicable);
  for (const auto& [reason, count] : receipt.reasons) reached.insert(outcome::not_evaluable(reason));
  for (const Finding& finding : tested.findings) reached.insert(outcome::severity(name(finding.severity)));
}

Covered Coverage::covered(std::string subject, const File& file) const {
  Covered covered;
  covered.subject = std::move(subject);
  covered.file = file.name;
  for (const Branch& branch : file.marked.branches)
    covered.branches.push_back({branch.what, branch.line, taken(branch, counts_) > 0});
  std::stable_sort(covered.branches.begin(), covered.branches.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return covered;
}

std::vector<Covered> Coverage::result() const {
  std::vector<Covered> all;
  for (const Rule& rule : rules_) {
    all.push_back(covered(rule.id, files_.at(rule.sha256)));
    for (const std::string& name : rule.possible)
      all.back().outcomes.push_back({name, rule.reached.contains(name)});
  }
  if (!has_helpers_) return all;
  const auto helpers = all.size();
  std::set<std::string> of_rules;
  for (const Rule& rule : rules_) of_rules.insert(rule.sha256);
  for (const auto& [hash, file] : files_)
    if (!of_rules.contains(hash)) all.push_back(covered(file.name.substr(0, file.name.rfind('.')), file));
  std::sort(all.begin() + static_cast<std::ptrdiff_t>(helpers), all.end(),
            [](const Covered& a, const Covered& b) { return a.subject < b.subject; });
  return all;
}

} // namespace toets
