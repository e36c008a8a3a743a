#include "judgement/causes.hpp"

#include <fmt/format.h>
#include <map>
#include <string>
#include <unordered_map>

namespace toets {
namespace {

struct Address {
  std::size_t finding, sum;
};

bool is_difference(const Exact& result, const Exact& a, const Exact& b) {
  // result = a - b over a common denominator; equal denominators are the rule here.
  return result.denominator == a.denominator && a.denominator == b.denominator &&
         result.numerator == a.numerator - b.numerator;
}

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

} // namespace

void tie_causes(std::vector<Finding>& findings) {
  tie_balances(findings);
  tie_common_suspects(findings);
}

} // namespace toets
