#include "judgement/causes.hpp"

#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace toets {
namespace {

struct Address {
  std::size_t finding, sum;
};

/// Balances that receipts and expenditure of the same equation explain.
void tie_balances(std::vector<Finding>& findings) {
  std::map<std::string, std::map<std::string, Address>> equations; // equation -> row -> where
  for (std::size_t f = 0; f < findings.size(); ++f)
    for (std::size_t s = 0; s < findings[f].sums.size(); ++s) {
      const Sum& sum = findings[f].sums[s];
      if (sum.left.size() != 1) continue;
      const std::string& stated_at = sum.left.front().label;
      equations[fmt::format("{}|{}|{}|{}|{}", findings[f].rule, stated_at, sum.section, sum.measure,
                            sum.year)]
          .try_emplace(sum.row, Address{f, s});
    }
  for (const auto& equation : equations) {
    const auto& rows = equation.second; // by name: Clang 14 has no captures of structured bindings
    const auto balance = rows.find("balance");
    if (balance == rows.end()) continue;
    Sum& failing = findings[balance->second.finding].sums[balance->second.sum];
    const auto receipts = rows.find("receipts"), expenditure = rows.find("expenditure");
    const auto delta = [&](auto row) {
      return row == rows.end() ? Exact{0, failing.delta.denominator, 0}
                               : findings[row->second.finding].sums[row->second.sum].delta;
    };
    if (!is_difference(failing.delta, delta(receipts), delta(expenditure))) continue;
    for (const auto& row : {receipts, expenditure}) {
      if (row == rows.end()) continue;
      Finding& of_balance = findings[balance->second.finding];
      if (row->second.finding == balance->second.finding) {
        failing.consequence_of.push_back(row->second.sum);
      } else if (of_balance.sums.size() == 1 && of_balance.caused_by.empty()) {
        of_balance.caused_by = findings[row->second.finding].fingerprint;
      }
    }
  }
}

/// The one number that every sum of the finding suspects first and that clearly stands out, or empty.
std::string common_suspect(const Finding& finding) {
  std::string suspect;
  for (const Sum& sum : finding.sums) {
    if (!sum.consequence_of.empty()) continue;
    if (sum.kind != RelationKind::identity || sum.suspects.empty()) return {};
    if (!suspect.empty() && suspect != sum.suspects.front()) return {};
    suspect = sum.suspects.front();
  }
  return suspect;
}

std::size_t member_count(const Finding& finding) {
  std::size_t count = 0;
  for (const Sum& sum : finding.sums) count += sum.left.size() + sum.right.size();
  return count;
}

/// Findings that suspect the same number are one trouble: the one with the fewest members says it best.
void tie_common_suspects(std::vector<Finding>& findings) {
  std::unordered_map<std::string, std::size_t> cause_of;
  for (std::size_t f = 0; f < findings.size(); ++f) {
    const std::string suspect = common_suspect(findings[f]);
    // What follows from something else is no cause, so that causes never run in a circle.
    if (suspect.empty() || !findings[f].caused_by.empty()) continue;
    const auto [found, is_new] = cause_of.try_emplace(suspect, f);
    if (!is_new && member_count(findings[f]) < member_count(findings[found->second])) found->second = f;
  }
  for (std::size_t f = 0; f < findings.size(); ++f) {
    const std::string suspect = common_suspect(findings[f]);
    if (suspect.empty() || !findings[f].caused_by.empty()) continue;
    if (const std::size_t cause = cause_of.at(suspect); cause != f)
      findings[f].caused_by = findings[cause].fingerprint;
  }
}

/// Whether two sums miss by as much, apart from what rounding allows each of them.
bool miss_alike(const Sum& a, const Sum& b) {
  return are_within(a.delta.magnitude(), b.delta.magnitude(), {a.slack, b.slack});
}

/// A sum that fails because a smaller one does: they share a number and miss by as much.
class ContainedDifferences {
 public:
  explicit ContainedDifferences(const std::vector<Finding>& findings) : findings_(findings) {
    for (std::size_t f = 0; f < findings.size(); ++f) {
      by_fingerprint_.emplace(findings[f].fingerprint, f);
      for (std::size_t s = 0; s < findings[f].sums.size(); ++s)
        for_each_number(findings[f].sums[s], [&](const std::string& id) {
          auto& sums = sums_of_[id];
          if (sums.size() < most_sums) sums.push_back({f, s});
        });
    }
  }

  /// The finding that explains every sum of this one by itself, if there is one.
  std::optional<std::size_t> cause_of(std::size_t finding) const {
    std::optional<std::set<std::size_t>> causes;
    for (const Sum& sum : findings_[finding].sums) {
      if (!sum.consequence_of.empty()) continue;
      if (sum.kind != RelationKind::identity) return std::nullopt;
      std::set<std::size_t> explaining;
      for_each_number(sum, [&](const std::string& id) {
        for (const Address& at : sums_of_.at(id))
          if (at.finding != finding && explains(findings_[at.finding].sums[at.sum], sum))
            explaining.insert(at.finding);
      });
      if (causes)
        std::erase_if(*causes, [&](std::size_t cause) { return !explaining.contains(cause); });
      else
        causes = std::move(explaining);
    }
    if (!causes) return std::nullopt;
    for (const std::size_t cause : *causes)
      if (!follows_from(cause, finding)) return cause;
    return std::nullopt;
  }

 private:
  static constexpr std::size_t most_sums = 32; ///< of one number: the first ones, so that work stays bounded

  template <class Visit>
  static void for_each_number(const Sum& sum, const Visit& visit) {
    for (const auto* side : {&sum.left, &sum.right})
      for (const SumTerm& term : *side)
        if (!term.number.empty()) visit(fmt::format("{} {}", term.location.document, term.number));
  }

  static bool explains(const Sum& small, const Sum& large) {
    return small.kind == RelationKind::identity &&
           small.left.size() + small.right.size() < large.left.size() + large.right.size() &&
           miss_alike(small, large);
  }

  bool follows_from(std::size_t finding, std::size_t other) const {
    for (std::size_t steps = 0; steps < findings_.size(); ++steps) {
      if (finding == other) return true;
      const auto next = by_fingerprint_.find(findings_[finding].caused_by);
      if (next == by_fingerprint_.end()) return false;
      finding = next->second;
    }
    return true;
  }

  const std::vector<Finding>& findings_;
  std::unordered_map<std::string, std::vector<Address>> sums_of_; ///< by number
  std::unordered_map<std::string, std::size_t> by_fingerprint_;
};

void tie_contained_differences(std::vector<Finding>& findings) {
  const ContainedDifferences contained(findings);
  for (std::size_t f = 0; f < findings.size(); ++f)
    if (findings[f].caused_by.empty())
      if (const auto cause = contained.cause_of(f)) findings[f].caused_by = findings[*cause].fingerprint;
}

} // namespace

void tie_causes(std::vector<Finding>& findings) {
  tie_balances(findings);
  tie_common_suspects(findings);
  tie_contained_differences(findings);
}

} // namespace toets
