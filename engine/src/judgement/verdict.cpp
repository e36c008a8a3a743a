#include "judgement/verdict.hpp"

#include "judgement/bound.hpp"
#include "judgement/profile_rules.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace toets {
namespace {

/// By place, rule and fingerprint.
void sort(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.location.place.line, a.location.place.from, std::string_view(a.rule),
                      std::string_view(a.fingerprint)) <
           std::tuple(b.location.place.line, b.location.place.from, std::string_view(b.rule),
                      std::string_view(b.fingerprint));
  });
}

/// Whether a sum of the finding is off by so much money.
bool is_material(const Finding& finding, const Decimal& materiality) {
  return std::any_of(finding.sums.begin(), finding.sums.end(), [&](const Sum& sum) {
    return sum.unit == "EUR" && !is_below(sum.delta.magnitude(), materiality);
  });
}

bool has_failed_rule(const Audit& audit, std::size_t document) {
  return std::any_of(audit.rules.begin(), audit.rules.end(), [&](const RuleSummary& rule) {
    const auto course = rule.courses.find(document);
    return course != rule.courses.end() && course->second.errors > 0;
  });
}

void decide(Document& document, const std::vector<Finding>& findings, const Profile& profile) {
  for (const Finding& finding : findings)
    if (!finding.waived && rejects(profile, finding))
      document.rejected_for[finding.severity].insert(finding.rule);
  const bool is_judged = document.status == DocumentStatus::read && !document.is_against;
  document.is_accepted = is_judged && !document.has_failed_rule && document.rejected_for.empty();
}

/// Accepted when something was examined, everything that was asked for could be, and each document is accepted.
void decide(Audit& audit, bool forgives_unrecognised) {
  audit.is_accepted = !audit.has_examined_nothing();
  if (audit.has_examined_nothing())
    audit.has_failed_input = true; // to forgive all of them would be a silent pass
  for (const Document& document : audit.documents) {
    const bool is_forgiven = document.status == DocumentStatus::unrecognised && forgives_unrecognised;
    if (document.status != DocumentStatus::read && !is_forgiven) audit.has_failed_input = true;
    if (!document.failed_plugins.empty()) audit.has_failed_input = true;
    if (!document.is_against && !is_forgiven && !document.is_accepted) audit.is_accepted = false;
  }
  for (const RuleSummary& rule : audit.rules) {
    if (rule.errors == 0) continue;
    audit.has_failed_input = true;
    audit.is_accepted = false;
  }
}

void count(Audit& audit, const Finding& finding) {
  if (finding.waived) {
    ++audit.waived;
  } else if (finding.severity == Severity::error) {
    ++audit.errors;
  } else if (finding.severity == Severity::warning) {
    ++audit.warnings;
  } else {
    ++audit.notes;
  }
}

} // namespace

bool Audit::has_examined_nothing() const {
  return std::none_of(documents.begin(), documents.end(), [](const Document& document) {
    return document.status == DocumentStatus::read && !document.is_against;
  });
}

void give_verdict(Audit& audit, std::vector<std::vector<Finding>> findings, const Profile& profile,
                  bool forgives_unrecognised) {
  if (profile.materiality) audit.materiality = profile.materiality->text();
  for (std::size_t i = 0; i < audit.documents.size(); ++i) {
    sort(findings[i]);
    audit.documents[i].has_failed_rule = has_failed_rule(audit, i);
    decide(audit.documents[i], findings[i], profile);
    for (Finding& finding : findings[i]) {
      if (profile.materiality) finding.is_material = is_material(finding, *profile.materiality);
      count(audit, finding);
      audit.findings.push_back(std::move(finding));
    }
  }
  decide(audit, forgives_unrecognised);
}

} // namespace toets
