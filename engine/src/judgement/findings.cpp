#include "judgement/findings.hpp"

#include "judgement/causes.hpp"
#include "judgement/fingerprint.hpp"
#include "judgement/fingerprint_text.hpp"
#include "wording/terms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace toets {
namespace {

/// An occurrence on its way into a finding.
struct Draft {
  Occurrence occurrence;
  std::size_t rule = 0;
  Severity severity = Severity::error;
  Subject subject;
  std::string key; ///< the rule's own, part of the fingerprint
};

void add_subject_arguments(Arguments& arguments, const Subject& subject, const Report& report) {
  arguments.try_emplace(
      "node", subject.node == none ? Argument{"node", "", ""} : argument_of(report.nodes[subject.node]));
  arguments.try_emplace("section", Argument{"term", subject.section, ""});
  arguments.try_emplace("row", Argument{"term", subject.row, ""});
  arguments.try_emplace("column", Argument{"text", subject.column, ""});
}

void add_sum_arguments(Arguments& arguments, const Sum& sum) {
  const auto amount = [&](const Exact& value) {
    return Argument{sum.unit == "%" ? "percentage" : "amount", value.text(), sum.unit};
  };
  arguments.try_emplace("expected", amount(sum.expected));
  arguments.try_emplace("actual", amount(sum.actual));
  arguments.try_emplace("delta", amount(sum.delta));
  arguments.try_emplace("abs_delta", amount(sum.delta.magnitude()));
}

/// Of texts in whatever order.
std::string hash_of(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  return fingerprint_of(fmt::format("{}\n", fmt::join(parts, "\n")));
}

/// Each run of blanks and line ends as one space: where a quoted text is wrapped is no part of it.
std::string unwrapped(const std::string& text) {
  std::string words;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!is_blank) {
      words.push_back(c);
    } else if (!words.ends_with(' ')) {
      words.push_back(' ');
    }
  }
  return words;
}

/// Hash of amounts and arguments. Where the members of a sum stand in the report is no part of it.
std::string content_hash(const Occurrence& occurrence) {
  std::vector<std::string> parts;
  for (const auto& [name, argument] : occurrence.arguments)
    parts.push_back(fmt::format("{}={}", name, unwrapped(argument.value)));
  for (const Sum& sum : occurrence.sums)
    for (const auto* side : {&sum.left, &sum.right})
      for (const SumTerm& term : *side)
        parts.push_back(
            fmt::format("{} {}*{}", side == &sum.left ? "left" : "right", term.coefficient, term.value));
  return hash_of(std::move(parts));
}

std::tuple<std::uint32_t, std::uint32_t> position(const Occurrence& occurrence) {
  return {occurrence.location.place.line, occurrence.location.place.from};
}

constexpr std::string_view of_arguments = "args."; ///< what begins a `group_by` that names one of them

class Builder {
 public:
  Builder(const Evidence& evidence, RuleResults& results)
      : evidence_(evidence), results_(results), fingerprints_(evidence.report) {}

  std::vector<Finding> build() {
    std::vector<Draft> drafts;
    for (const Statement& statement : results_.statements)
      if (auto made = draft(statement)) drafts.push_back(std::move(*made));
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
      return position(a.occurrence) < position(b.occurrence);
    });
    for (Draft& d : drafts) d.occurrence.fingerprint = fingerprints_.of(rule(d.rule).id, d.subject, d.key);

    // Members of a group keep their order; groups stand in the order of their first member.
    // Severities are never mixed.
    std::map<std::tuple<std::size_t, Severity, std::string>, std::size_t> group_of;
    std::vector<std::pair<std::string, std::vector<Draft>>> groups;
    for (Draft& d : drafts) {
      if (!has_group_arguments(d)) continue;
      const std::string key = group_key(d);
      const auto [found, is_new] = group_of.try_emplace({d.rule, d.severity, key}, groups.size());
      if (is_new || rule(d.rule).group_by.empty()) {
        groups.emplace_back(key, std::vector<Draft>{});
        found->second = groups.size() - 1;
      }
      groups[found->second].second.push_back(std::move(d));
    }
    // Of two groups that share all but their severity the gravest has the name, wherever it stands.
    std::vector<std::size_t> by_severity(groups.size());
    std::iota(by_severity.begin(), by_severity.end(), 0);
    std::stable_sort(by_severity.begin(), by_severity.end(), [&](std::size_t a, std::size_t b) {
      return groups[a].second.front().severity > groups[b].second.front().severity;
    });
    std::vector<Finding> findings(groups.size());
    for (const std::size_t i : by_severity)
      findings[i] = finding_of(std::move(groups[i].second), groups[i].first);
    tie_causes(findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
      return std::tuple(position(a), a.rule, a.fingerprint) < std::tuple(position(b), b.rule, b.fingerprint);
    });
    return findings;
  }

 private:
  const RuleDescription& rule(std::size_t index) const { return evidence_.rules[index].description; }

  /// Nothing for a relation that holds without doubt or could not be evaluated.
  std::optional<Draft> draft(const Statement& statement) {
    Draft made;
    made.rule = statement.rule;
    made.subject = statement.subject;
    made.key = statement.key;
    made.severity = statement.severity.value_or(rule(statement.rule).severity);
    Occurrence& occurrence = made.occurrence;
    if (statement.is_relation) {
      const Outcome& outcome = evidence_.network.outcome(statement.relation);
      if (!outcome.is_evaluable || (outcome.holds && !outcome.is_near_miss)) return std::nullopt;
      if (outcome.holds) made.severity = Severity::note;
      occurrence.sums.push_back(sum_of(evidence_, statement.relation));
      occurrence.amount = outcome.delta.magnitude();
    }
    occurrence.location = location_of(evidence_, statement.at, statement.subject.node);
    occurrence.arguments = statement.arguments;
    for (const auto& [place, node] : statement.related)
      occurrence.related.push_back(location_of(evidence_, place, node));
    add_subject_arguments(occurrence.arguments, statement.subject, evidence_.report);
    if (!occurrence.sums.empty()) add_sum_arguments(occurrence.arguments, occurrence.sums.front());
    if (!fill_message(occurrence, rule(statement.rule).message, statement.rule)) return std::nullopt;
    occurrence.content_hash = content_hash(occurrence);
    return made;
  }

  /// Whether the draft has each argument that the rule's `group_by` names. If not the rule is in error: to group by what is
  /// not there would make one finding of them all.
  bool has_group_arguments(const Draft& draft) {
    for (const std::string& part : rule(draft.rule).group_by) {
      if (!part.starts_with(of_arguments)) continue;
      if (draft.occurrence.arguments.contains(part.substr(of_arguments.size()))) continue;
      add_trouble(draft.rule, draft.occurrence,
                  fmt::format("group_by names {}, which this finding does not carry", part));
      return false;
    }
    return true;
  }

  /// What the members of a group have in common, by the rule's `group_by`. @pre they have its arguments
  std::string group_key(const Draft& draft) const {
    std::string key;
    for (const std::string& part : rule(draft.rule).group_by) {
      const Subject& subject = draft.subject;
      const Index parent = subject.node == none ? none : evidence_.report.nodes[subject.node].parent;
      if (part == "node" || part == "table") {
        key += "|" + fingerprints_.logical_node(subject.node);
      } else if (part == "parent") {
        key += "|" + fingerprints_.logical_node(parent);
      } else if (part == "section") {
        key += "|" + subject.section;
      } else if (part == "row") {
        key += "|" + subject.row;
      } else if (part == "column") {
        key += fmt::format("|{} {}", subject.measure, subject.year);
      } else if (part.starts_with(of_arguments)) {
        key += "|" + draft.occurrence.arguments.at(part.substr(of_arguments.size())).value;
      } // "report": all in one
    }
    // What is held against two earlier reports are two matters.
    if (!draft.subject.earlier.empty()) key += "|against " + draft.subject.earlier;
    return key;
  }

  Finding finding_of(std::vector<Draft> members, const std::string& key) {
    const std::size_t rule_index = members.front().rule;
    const RuleDescription& description = rule(rule_index);
    Finding finding;
    static_cast<Occurrence&>(finding) = members.front().occurrence;
    finding.rule = description.id;
    finding.rule_name = description.name;
    finding.severity = members.front().severity;
    const Subject& subject = members.front().subject;
    finding.node = finding.location.node;
    finding.section = subject.section;
    finding.row = subject.row;
    finding.measure = subject.measure;
    finding.year = subject.year;
    // A group is named by what its members share, so that it keeps its name when one of them is mended.
    if (!description.group_by.empty()) {
      if (members.size() == 1) finding.member_fingerprint = finding.fingerprint;
      finding.fingerprint = fingerprints_.of_group(description.id, key);
    }
    if (members.size() == 1) return finding;

    finding.sums.clear();
    for (Draft& member : members) {
      const Occurrence& occurrence = member.occurrence;
      finding.sums.insert(finding.sums.end(), occurrence.sums.begin(), occurrence.sums.end());
      if (occurrence.amount && (!finding.amount || *finding.amount < *occurrence.amount))
        finding.amount = occurrence.amount;
      finding.occurrences.push_back(std::move(member.occurrence));
    }
    finding.arguments["count"] = {"count", std::to_string(finding.occurrences.size()), ""};
    if (!description.summary.nl.empty()) fill_message(finding, description.summary, rule_index);
    std::vector<std::string> contents;
    for (const Occurrence& occurrence : finding.occurrences) contents.push_back(occurrence.content_hash);
    finding.content_hash = hash_of(std::move(contents));
    return finding;
  }

  bool fill_message(Occurrence& occurrence, const Bilingual& message, std::size_t rule_index) {
    try {
      occurrence.message = fill(message, occurrence.arguments);
      return true;
    } catch (const std::exception& e) {
      add_trouble(rule_index, occurrence, e.what());
      return false;
    }
  }

  void add_trouble(std::size_t rule_index, const Occurrence& at, std::string_view problem) {
    results_.receipts[rule_index].add(
        {fmt::format("{}: {}", rule(rule_index).shown, problem), at.location.node, at.location.place, false});
  }

  const Evidence& evidence_;
  RuleResults& results_;
  Fingerprints fingerprints_;
};

} // namespace

std::vector<Finding> build_findings(const Evidence& evidence, RuleResults& results) {
  return Builder(evidence, results).build();
}

} // namespace toets
