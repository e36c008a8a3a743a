#include "rules/coverage.hpp"

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

std::string Coverage::marked(const std::filesystem::path& file, const std::string& code) {
  if (file.stem().string().ends_with("_test")) return code;
  const auto [at, is_new] = files_.try_emplace(file);
  auto& [original, marked] = at->second;
  if (is_new) {
    original = code;
    marked = marked_code(code, mark, counts_.size());
    counts_.resize(counts_.size() + marked.marks);
  }
  return marked.code;
}

void Coverage::begin_rule(const LoadedRule& rule) {
  const auto file = files_.find(rule.description.file);
  const std::string_view code = file == files_.end() ? std::string_view() : file->second.first;
  rules_.push_back(
      {rule.description.id, rule.description.file, possible_outcomes(rule.description, code), {}});
}

void Coverage::tested(const ObservedCase& tested) {
  std::set<std::string>& reached = rules_.back().reached;
  const RuleReceipt& receipt = tested.receipt;
  if (receipt.failed > 0) reached.insert(outcome::fired);
  if (receipt.evaluated > receipt.failed) reached.insert(outcome::holds);
  if (receipt.not_applicable > 0) reached.insert(outcome::not_applicable);
  for (const auto& [reason, count] : receipt.reasons) reached.insert(outcome::not_evaluable(reason));
  for (const Finding& finding : tested.findings) reached.insert(outcome::severity(name(finding.severity)));
}

Covered Coverage::covered(std::string subject, const std::filesystem::path& file) const {
  Covered covered;
  covered.subject = std::move(subject);
  covered.file = (file.parent_path().filename() / file.filename()).string();
  if (const auto known = files_.find(file); known != files_.end())
    for (const Branch& branch : known->second.second.branches)
      covered.branches.push_back({branch.what, branch.line, taken(branch, counts_) > 0});
  std::stable_sort(covered.branches.begin(), covered.branches.end(),
                   [](const auto& a, const auto& b) { return a.line < b.line; });
  return covered;
}

std::vector<Covered> Coverage::result() const {
  std::vector<Covered> all;
  for (const Rule& rule : rules_) {
    all.push_back(covered(rule.id, rule.file));
    for (const std::string& name : rule.possible)
      all.back().outcomes.push_back({name, rule.reached.contains(name)});
  }
  if (!has_helpers_) return all;
  for (const auto& [file, marked] : files_) {
    const bool is_rule =
        std::any_of(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.file == file; });
    if (!is_rule) all.push_back(covered("lib/" + file.stem().string(), file));
  }
  return all;
}

} // namespace toets
