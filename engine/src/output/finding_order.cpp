#include "output/finding_order.hpp"

#include <algorithm>
#include <utility>

namespace toets {
namespace {

/// How much a finding or one of its occurrences is about.
struct Rank {
  bool is_material = false;
  bool is_cause = false; ///< a sum that follows from no other
  std::optional<Exact> euro;

  bool is_before(const Rank& other) const {
    if (is_material != other.is_material) return is_material;
    if (is_cause != other.is_cause) return is_cause;
    if (euro.has_value() != other.euro.has_value()) return euro.has_value();
    return euro && *other.euro < *euro;
  }
};

Rank rank_of(const Occurrence& occurrence) {
  Rank rank;
  for (const Sum& sum : occurrence.sums) {
    rank.is_cause = rank.is_cause || sum.consequence_of.empty();
    if (sum.unit != "EUR") continue;
    const Exact size = sum.delta.magnitude();
    if (!rank.euro || *rank.euro < size) rank.euro = size;
  }
  return rank;
}

Rank rank_of(const Finding& finding) {
  Rank rank = rank_of(static_cast<const Occurrence&>(finding));
  rank.is_material = finding.is_material;
  rank.is_cause = true; // one without a sum is no consequence
  if (finding.is_material && !rank.euro) rank.euro = finding.amount;
  return rank;
}

template <class Value, class RankOf>
void sort_by_rank(std::vector<Value>& all, RankOf rank_of_one) {
  std::vector<std::pair<Rank, Value>> ranked;
  ranked.reserve(all.size());
  for (const Value& one : all) ranked.emplace_back(rank_of_one(one), one);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first.is_before(b.first); });
  std::transform(ranked.begin(), ranked.end(), all.begin(), [](const auto& one) { return one.second; });
}

} // namespace

std::vector<std::size_t> ranked_findings(const Audit& audit, Severity severity,
                                         std::optional<std::size_t> document) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    if (finding.severity == severity && !finding.waived &&
        (!document || finding.location.document == *document))
      all.push_back(i);
  }
  sort_by_rank(all, [&](std::size_t i) { return rank_of(audit.findings[i]); });
  return all;
}

std::vector<const Sum*> ranked_sums(const Occurrence& occurrence) {
  std::vector<const Sum*> all;
  for (const Sum& sum : occurrence.sums) all.push_back(&sum);
  std::stable_sort(all.begin(), all.end(), [](const Sum* a, const Sum* b) {
    if (a->consequence_of.empty() != b->consequence_of.empty()) return a->consequence_of.empty();
    const bool is_euro = a->unit == "EUR";
    if (is_euro != (b->unit == "EUR")) return is_euro;
    return is_euro && b->delta.magnitude() < a->delta.magnitude();
  });
  return all;
}

std::vector<const Occurrence*> ranked_occurrences(const Finding& finding) {
  std::vector<const Occurrence*> all;
  for (const Occurrence& one : finding.occurrences) all.push_back(&one);
  sort_by_rank(all, [](const Occurrence* one) { return rank_of(*one); });
  return all;
}

} // namespace toets
