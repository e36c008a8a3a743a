#include "output/html/contradictions.hpp"

#include <algorithm>
#include <map>

namespace toets {
namespace {

/// Two statements of the same amount. A bound that is only plausible contradicts nothing.
bool is_contradiction(const Sum& sum) {
  const bool is_stated = sum.kind != RelationKind::plausibility || sum.comparison == Comparison::equal;
  return is_stated && sum.unit == "EUR" && !sum.delta.is_zero();
}

bool is_larger(const Sum* a, const Sum* b) { return b->delta.magnitude() < a->delta.magnitude(); }

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
    for (const Sum& sum : finding.sums)
      if (is_contradiction(sum)) one.sums.push_back(&sum);
    if (one.sums.empty()) continue;
    std::stable_sort(one.sums.begin(), one.sums.end(), is_larger);
    const auto [at, is_new] = seen.try_emplace(key_of(*one.sums.front()), found.size());
    if (is_new) {
      found.push_back(std::move(one));
    } else {
      found[at->second].findings.push_back(i);
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) {
    return is_larger(a.sums.front(), b.sums.front());
  });
  return found;
}

} // namespace toets
