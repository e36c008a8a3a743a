#include "rules/expectation.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace toets {
namespace {

/// What a case can say of a finding: the one list of the keys of `expect`.
struct Comparable {
  const char* key;
  bool is_of_sum;
  std::string (*text)(const Finding&, const Occurrence&, const Sum*);
};

constexpr std::array comparables = {
    Comparable{"rule", false, [](const Finding& f, const Occurrence&, const Sum*) { return f.rule; }},
    Comparable{"severity", false,
               [](const Finding& f, const Occurrence&, const Sum*) { return std::string(name(f.severity)); }},
    Comparable{"node", false,
               [](const Finding&, const Occurrence& o, const Sum*) { return o.location.node; }},
    Comparable{"section", true, [](const Finding&, const Occurrence&, const Sum* s) { return s->section; }},
    Comparable{"row", true, [](const Finding&, const Occurrence&, const Sum* s) { return s->row; }},
    Comparable{"measure", true, [](const Finding&, const Occurrence&, const Sum* s) { return s->measure; }},
    Comparable{"year", true,
               [](const Finding&, const Occurrence&, const Sum* s) {
                 return s->year == 0 ? std::string() : std::to_string(s->year);
               }},
    Comparable{"expected", true,
               [](const Finding&, const Occurrence&, const Sum* s) { return s->expected.text(); }},
    Comparable{"actual", true,
               [](const Finding&, const Occurrence&, const Sum* s) { return s->actual.text(); }},
    Comparable{"delta", true,
               [](const Finding&, const Occurrence&, const Sum* s) { return s->delta.text(); }},
};

/// The value of each comparable that was found or is expected.
using Said = std::array<std::optional<std::string>, comparables.size()>;

struct Seen {
  Said said;
  std::string message;
};

/// Every failing sum or occurrence, in document order.
std::vector<Seen> seen_in(const std::vector<Finding>& findings) {
  std::vector<std::pair<std::pair<std::uint32_t, std::uint32_t>, Seen>> all;
  const auto add = [&](const Finding& finding, const Occurrence& occurrence) {
    const auto at = std::pair(occurrence.location.place.line, occurrence.location.place.from);
    const auto add_one = [&](const Sum* sum) {
      Seen seen{{}, occurrence.message.en};
      for (std::size_t i = 0; i < comparables.size(); ++i)
        if (sum != nullptr || !comparables[i].is_of_sum)
          seen.said[i] = comparables[i].text(finding, occurrence, sum);
      all.emplace_back(at, std::move(seen));
    };
    if (occurrence.sums.empty()) add_one(nullptr);
    for (const Sum& sum : occurrence.sums) add_one(&sum);
  };
  for (const Finding& finding : findings) {
    if (finding.occurrences.empty()) add(finding, finding);
    for (const Occurrence& occurrence : finding.occurrences) add(finding, occurrence);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Seen> seen;
  for (auto& [at, one] : all) seen.push_back(std::move(one));
  return seen;
}

std::string described(const Said& said) {
  std::string text;
  for (std::size_t i = 0; i < comparables.size(); ++i)
    if (said[i]) text += fmt::format("{}{}={}", text.empty() ? "" : " ", comparables[i].key, *said[i]);
  return text.empty() ? "any finding" : text;
}

bool fits(const Said& wanted, const Said& found) {
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i] && wanted[i] != found[i]) return false;
  return true;
}

/// For each expected finding the found one that fits it, so that as many as possible fit, in order.
std::vector<std::optional<std::size_t>> aligned(const std::vector<Said>& wanted,
                                                const std::vector<Seen>& seen) {
  std::vector<std::vector<std::size_t>> most(wanted.size() + 1, std::vector<std::size_t>(seen.size() + 1));
  for (std::size_t i = wanted.size(); i-- > 0;)
    for (std::size_t k = seen.size(); k-- > 0;)
      most[i][k] =
          fits(wanted[i], seen[k].said) ? most[i + 1][k + 1] + 1 : std::max(most[i + 1][k], most[i][k + 1]);
  std::vector<std::optional<std::size_t>> partner(wanted.size());
  for (std::size_t i = 0, k = 0; i < wanted.size() && k < seen.size();) {
    if (fits(wanted[i], seen[k].said)) {
      partner[i++] = k++;
    } else {
      most[i + 1][k] >= most[i][k + 1] ? ++i : ++k;
    }
  }
  return partner;
}

/// Every finding, as a list of differences. One that is missing and one that is new in the same gap are held
/// against each other, key by key.
std::vector<std::string> listed(const std::vector<Said>& wanted, const std::vector<Seen>& seen,
                                const std::vector<std::optional<std::size_t>>& partner) {
  std::vector<std::string> lines;
  std::size_t next = 0;
  std::vector<std::size_t> missing;
  const auto close_gap = [&](std::size_t end) {
    for (const std::size_t i : missing) {
      lines.push_back("  missing      " + described(wanted[i]));
      if (next == end) continue;
      const Seen& found = seen[next++];
      lines.push_back(fmt::format("  found        {}: {}", described(found.said), found.message));
      for (std::size_t k = 0; k < comparables.size(); ++k)
        if (wanted[i][k] && wanted[i][k] != found.said[k])
          lines.push_back(fmt::format("    {} is {}, expected '{}'", comparables[k].key,
                                      found.said[k] ? "'" + *found.said[k] + "'" : "not there: it is no sum",
                                      *wanted[i][k]));
    }
    missing.clear();
    for (; next < end; ++next)
      lines.push_back(fmt::format("  found        {}: {}", described(seen[next].said), seen[next].message));
  };
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!partner[i]) {
      missing.push_back(i);
      continue;
    }
    close_gap(*partner[i]);
    lines.push_back("  as expected  " + described(seen[next++].said));
  }
  close_gap(seen.size());
  return lines;
}

void compare_findings(CaseTable& test_case, const std::vector<Seen>& seen,
                      std::vector<std::string>& problems) {
  if (!test_case.has("expect"))
    test_case.fail("expect is missing; `expect = {}` says that the rule is silent");
  std::vector<Said> wanted;
  test_case.each("expect", [&](CaseTable& finding) {
    Said said;
    for (std::size_t i = 0; i < comparables.size(); ++i)
      if (finding.has(comparables[i].key)) said[i] = finding.text(comparables[i].key);
    wanted.push_back(std::move(said));
  });
  const auto partner = aligned(wanted, seen);
  const bool all_fit =
      std::all_of(partner.begin(), partner.end(), [](const auto& found) { return found.has_value(); });
  if (all_fit && wanted.size() == seen.size()) return;
  problems.push_back(fmt::format("expected {} finding{}, the rule has {}", wanted.size(),
                                 wanted.size() == 1 ? "" : "s", seen.size()));
  for (std::string& line : listed(wanted, seen, partner)) problems.push_back(std::move(line));
}

void compare_outcomes(CaseTable& test_case, const RuleReceipt& receipt, std::vector<std::string>& problems) {
  const std::pair<const char*, std::uint32_t> counts[] = {{"evaluated", receipt.evaluated},
                                                          {"failed", receipt.failed},
                                                          {"not_evaluable", receipt.not_evaluable},
                                                          {"not_applicable", receipt.not_applicable},
                                                          {"errors", receipt.errors},
                                                          {"trivial", receipt.trivial}};
  test_case.table("outcomes", [&](CaseTable& outcomes) {
    for (const auto& [name, count] : counts)
      if (const auto wanted = outcomes.integer(name); wanted && *wanted != count)
        problems.push_back(fmt::format("outcomes: {} is {}, expected {}", name, count, *wanted));
  });
}

} // namespace

std::vector<std::string> differences(CaseTable& test_case, const std::vector<Finding>& findings,
                                     const RuleReceipt& receipt) {
  std::vector<std::string> problems;
  compare_findings(test_case, seen_in(findings), problems);
  compare_outcomes(test_case, receipt, problems);
  return problems;
}

} // namespace toets
