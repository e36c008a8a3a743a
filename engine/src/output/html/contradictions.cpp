#include "output/html/contradictions.hpp"

#include <algorithm>
#include <map>

namespace toets {
namespace {

/// A relation that must hold, or that a sentence of the report states, and that does not hold.
bool is_contradiction(const Sum& sum) {
  return sum.kind != RelationKind::plausibility && sum.unit == "EUR" && !sum.delta.is_zero();
}

/// What a sum is about, whatever sentence led to it: its members, and what they are compared as.
std::string key_of(const Sum& sum) {
  std::string key(1, static_cast<char>('0' + static_cast<int>(sum.comparison)));
  for (const auto* side : {&sum.left, &sum.right}) {
    key += '|';
    for (const SumTerm& term : *side) key += term.coefficient + "*" + term.number + " ";
  }
  return key;
}

} // namespace

std::vector<Contradiction> contradictions_of(const Audit& audit, std::size_t document) {
  std::vector<Contradiction> found;
  std::map<std::string, std::size_t> seen;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (finding.location.document != document || finding.severity == Severity::note || finding.waived)
      continue;
    Contradiction one{{i}};
    for (const Sum& sum : finding.sums) {
      if (!is_contradiction(sum)) continue;
      ++one.sum_count;
      if (one.largest == nullptr || one.largest->delta.magnitude() < sum.delta.magnitude())
        one.largest = &sum;
    }
    if (one.largest == nullptr) continue;
    const auto [at, is_new] = seen.try_emplace(key_of(*one.largest), found.size());
    if (is_new) {
      found.push_back(std::move(one));
    } else {
      found[at->second].findings.push_back(i);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) {
    return b.largest->delta.magnitude() < a.largest->delta.magnitude();
  });
  return found;
}

} // namespace toets
