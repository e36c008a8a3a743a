#include "output/contradictions.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace toets {
namespace {

/// Two statements of the same amount. A bound that is only plausible contradicts nothing.
bool is_contradiction(const Sum& sum) {
  const bool is_stated = sum.kind != RelationKind::plausibility || sum.comparison == Comparison::equal;
  return is_stated && sum.unit == "EUR" && !sum.delta.is_zero();
}

/// What follows from other sums never stands before them.
bool is_larger(const Sum* a, const Sum* b) {
  if (a->consequence_of.empty() != b->consequence_of.empty()) return a->consequence_of.empty();
  return b->delta.magnitude() < a->delta.magnitude();
}

std::vector<const Sum*> contradicting_sums(const Finding& finding) {
  std::vector<const Sum*> sums;
  for (const Sum& sum : finding.sums)
    if (is_contradiction(sum)) sums.push_back(&sum);
  std::stable_sort(sums.begin(), sums.end(), is_larger);
  return sums;
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

bool is_listed(const Finding& finding, std::optional<std::size_t> document) {
  return (!document || finding.location.document == *document) && finding.severity != Severity::note &&
         !finding.waived;
}

} // namespace

std::vector<Contradiction> contradictions_of(const Audit& audit, std::optional<std::size_t> document) {
  using Key = std::pair<std::size_t, std::string>; // of a document
  std::vector<Contradiction> found;
  std::map<Key, std::size_t> by_sum, by_fingerprint;
  const auto add = [&](std::size_t index, std::vector<const Sum*> sums) {
    const Finding& finding = audit.findings[index];
    const auto [at, is_new] =
        by_sum.try_emplace({finding.location.document, key_of(*sums.front())}, found.size());
    by_fingerprint.try_emplace({finding.location.document, finding.fingerprint}, at->second);
    if (is_new) {
      found.push_back({{index}, std::move(sums)});
    } else {
      found[at->second].findings.push_back(index);
    }
  };
  std::vector<std::size_t> consequences;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (!is_listed(finding, document)) continue;
    std::vector<const Sum*> sums = contradicting_sums(finding);
    if (sums.empty()) continue;
    if (finding.caused_by.empty()) {
      add(i, std::move(sums));
    } else {
      consequences.push_back(i);
    }
  }
  // With the one that it follows from, where that one is listed.
  for (const std::size_t i : consequences) {
    const Finding& finding = audit.findings[i];
    const auto cause = by_fingerprint.find({finding.location.document, finding.caused_by});
    if (cause != by_fingerprint.end()) {
      found[cause->second].findings.push_back(i);
    } else {
      add(i, contradicting_sums(finding));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Contradiction& a, const Contradiction& b) {
    return b.sums.front()->delta.magnitude() < a.sums.front()->delta.magnitude();
  });
  return found;
}

const Sum* largest_contradiction(const Finding& finding) {
  const std::vector<const Sum*> sums = contradicting_sums(finding);
  return sums.empty() ? nullptr : sums.front();
}

} // namespace toets
