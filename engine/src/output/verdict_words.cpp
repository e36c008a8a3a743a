#include "output/verdict_words.hpp"

#include "history/counterparts.hpp"
#include "messages/slots.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <utility>

namespace toets {
namespace {

std::string filled(std::string_view phrase,
                   std::initializer_list<std::pair<std::string_view, std::string>> values) {
  return with_slots(phrase, [&](std::string_view name) {
    const auto* const found =
        std::find_if(values.begin(), values.end(), [&](const auto& value) { return value.first == name; });
    return found == values.end() ? std::string() : found->second;
  });
}

using Rejections = std::map<Severity, std::set<std::string>>;

std::string accepted_because(const FindingWords& words, std::uint32_t errors, std::uint32_t warnings) {
  std::string text =
      errors == 0 ? std::string(words.say(Phrase::accepted_no_errors))
                  : filled(words.say(Phrase::accepted_despite), {{"profile", words.audit().profile_name}});
  if (warnings == 1) text += fmt::format(" {}", words.say(Phrase::one_warning_open));
  if (warnings > 1)
    text += " " + filled(words.say(Phrase::warnings_open), {{"warnings", words.number(warnings)}});
  return text;
}

/// Empty where no finding is to blame.
std::string rejected_because(const FindingWords& words, const Rejections& rejections) {
  if (rejections.empty()) return {};
  const auto& [severity, rules] = *rejections.rbegin(); // the gravest
  if (severity == Severity::error) return std::string(words.say(Phrase::not_accepted_errors));
  const Audit& audit = words.audit();
  if (!audit.rejects_from || severity < *audit.rejects_from)
    return filled(words.say(Phrase::not_accepted_rules),
                  {{"profile", audit.profile_name}, {"rules", fmt::format("{}", fmt::join(rules, ", "))}});
  return filled(
      words.say(severity == Severity::warning ? Phrase::not_accepted_warnings : Phrase::not_accepted_notes),
      {{"profile", audit.profile_name}});
}

} // namespace

std::string verdict_reason(const FindingWords& words, const Document& document) {
  if (!document.report || document.is_against) return {};
  if (!document.is_accepted)
    return document.rejected_for.empty() && document.has_failed_rule
               ? std::string(words.say(Phrase::not_accepted_trouble))
               : rejected_because(words, document.rejected_for);
  const Audit& audit = words.audit();
  const auto count = [&](Severity severity) {
    return static_cast<std::uint32_t>(
        std::count_if(audit.findings.begin(), audit.findings.end(), [&](const Finding& finding) {
          return finding.severity == severity && !finding.waived &&
                 &audit.documents[finding.location.document] == &document;
        }));
  };
  return accepted_because(words, count(Severity::error), count(Severity::warning));
}

std::string verdict_reason(const FindingWords& words) {
  const Audit& audit = words.audit();
  if (audit.is_accepted) return accepted_because(words, audit.errors, audit.warnings);
  Rejections rejections;
  for (const Document& document : audit.documents)
    for (const auto& [severity, rules] : document.rejected_for)
      rejections[severity].insert(rules.begin(), rules.end());
  if (!rejections.empty()) return rejected_because(words, rejections);
  if (std::any_of(audit.rules.begin(), audit.rules.end(),
                  [](const RuleSummary& rule) { return rule.errors > 0; }))
    return std::string(words.say(Phrase::not_accepted_trouble));
  if (std::any_of(audit.documents.begin(), audit.documents.end(),
                  [](const Document& document) { return !document.report && !document.is_against; }))
    return std::string(words.say(Phrase::not_accepted_unread));
  return {};
}

std::string waived_counted(const FindingWords& words, std::optional<std::size_t> document) {
  std::uint32_t waived = 0, errors = 0;
  const Sum* largest = nullptr;
  for (const Finding& finding : words.audit().findings) {
    if (!finding.waived || (document && finding.location.document != *document)) continue;
    ++waived;
    if (finding.severity != Severity::error) continue;
    ++errors;
    const Sum* sum = largest_contradiction(finding);
    if (sum != nullptr && (largest == nullptr || largest->delta.magnitude() < sum->delta.magnitude()))
      largest = sum;
  }
  if (waived == 0) return {};
  std::string text = fmt::format("{} {}", words.number(waived), words.say(Phrase::waived_count));
  if (errors == 0) return text;
  text += ", " + filled(words.say(errors == 1 ? Phrase::waived_with_error : Phrase::waived_with_errors),
                        {{"errors", words.number(errors)}});
  if (largest != nullptr)
    text +=
        fmt::format(" ({} {} {})", words.say(Phrase::waived_largest),
                    words.amount(largest->delta.magnitude(), largest->unit), words.say(Phrase::page_euro));
  return text;
}

std::string difference_in_euro(const FindingWords& words, const Sum& sum) {
  return fmt::format("{} {} {}", words.amount(sum.delta.magnitude(), sum.unit), words.say(Phrase::page_euro),
                     words.direction(sum));
}

std::string largest_contradiction(const FindingWords& words, const Contradiction& contradiction) {
  const Sum& sum = *contradiction.sums.front();
  std::string what = sum.left.empty() ? "" : sum.left.front().label;
  const std::string heading = words.heading(sum);
  what += (what.empty() || heading.empty() ? "" : ", ") + heading;
  return filled(words.say(Phrase::largest_contradiction), {{"what", what},
                                                           {"stated", words.amount(sum.actual, sum.unit)},
                                                           {"difference", difference_in_euro(words, sum)}});
}

std::string no_contradiction(const FindingWords& words, std::optional<std::size_t> document) {
  const Audit& audit = words.audit();
  std::uint64_t all = 0, unchecked = 0;
  for (std::size_t i = 0; i < audit.documents.size(); ++i)
    if (!document || i == *document)
      for (const NumberTally* tally : {&audit.documents[i].table_numbers, &audit.documents[i].text_numbers}) {
        all += tally->total;
        unchecked += tally->unchecked;
      }
  std::string text(words.say(Phrase::page_no_contradiction));
  if (unchecked > 0)
    text += "; " + filled(words.say(Phrase::numbers_unchecked),
                          {{"unchecked", words.number(unchecked)}, {"all", words.number(all)}});
  return text + ".";
}

std::string places(const FindingWords& words, const Contradiction& contradiction, bool has_paths) {
  const Audit& audit = words.audit();
  const std::string& rule = audit.findings[contradiction.findings.front()].rule;
  std::string text;
  for (const std::size_t i : contradiction.findings) {
    const Finding& finding = audit.findings[i];
    text += text.empty() ? "" : " · ";
    if (finding.rule != rule) text += finding.rule + " ";
    text += words.place(finding.location, has_paths ? audit.documents.size() : finding.location.document);
  }
  return text;
}

std::string text_numbers(const FindingWords& words, const NumberTally& tally) {
  const auto claimed = tally.unchecked_reasons.find("only_claimed");
  const std::uint32_t in_sentences = claimed == tally.unchecked_reasons.end() ? 0 : claimed->second;
  std::string text;
  for (const auto& [count, what] : {std::pair(tally.proven, Phrase::proven),
                                    {tally.contradicted, Phrase::contradicted},
                                    {in_sentences, Phrase::in_checked_sentence},
                                    {tally.unchecked - in_sentences, Phrase::unchecked}})
    if (count > 0)
      text += fmt::format("{}{} {}", text.empty() ? "" : ", ", words.number(count), words.say(what));
  return text;
}

std::string numbers_in_failing_sums(const FindingWords& words, const Document& document) {
  const std::uint32_t numbers = document.table_numbers.contradicted + document.text_numbers.contradicted;
  if (numbers == 0 || !document.network) return {};
  const Network& network = *document.network;
  std::uint32_t sums = 0;
  for (std::size_t i = 0; i < network.relation_count(); ++i) {
    const Outcome& outcome = network.outcome(i);
    if (outcome.is_evaluable && !outcome.holds && network.relation(i).kind == RelationKind::identity) ++sums;
  }
  if (sums == 0) return {};
  return filled(words.say(sums == 1 ? Phrase::numbers_in_failing_sum : Phrase::numbers_in_failing_sums),
                {{"numbers", words.number(numbers)}, {"sums", words.number(sums)}});
}

std::string compared_nodes(const FindingWords& words, const ComparedWith& compared) {
  std::string counts;
  for (const std::string_view fate : fate_names) {
    const auto found = compared.nodes.find(std::string(fate));
    if (found == compared.nodes.end() || found->second == 0) continue;
    counts += counts.empty()
                  ? fmt::format(" {} {}", words.number(found->second),
                                words.say(found->second == 1 ? Phrase::book_node : Phrase::parts_count))
                  : fmt::format(", {}", words.number(found->second));
    counts += fmt::format(" {}", word(fate, words.language()));
  }
  return fmt::format("{} {}:{}", words.say(Phrase::compared_nodes),
                     words.audit().documents[compared.document].path, counts);
}

std::array<std::uint32_t, 3> shares_in_tenths(const std::array<std::uint32_t, 3>& counts) {
  constexpr std::uint64_t all = 1000;
  const std::uint64_t total = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  std::array<std::uint32_t, 3> shares{};
  if (total == 0) return shares;
  std::array<std::uint64_t, 3> rests{};
  std::uint64_t given = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::uint64_t exact = all * counts[i];
    shares[i] = static_cast<std::uint32_t>(exact / total);
    rests[i] = exact % total;
    if (shares[i] == 0 && counts[i] > 0) { // rounded up already
      shares[i] = 1;
      rests[i] = 0;
    }
    given += shares[i];
  }
  for (; given < all; ++given) {
    const auto most = std::max_element(rests.begin(), rests.end());
    ++shares[static_cast<std::size_t>(most - rests.begin())];
    *most = 0;
  }
  for (; given > all; --given) --*std::max_element(shares.begin(), shares.end());
  return shares;
}

std::string share_text(const FindingWords& words, std::uint32_t tenths) {
  return amount_text(fmt::format("{}.{}", tenths / 10, tenths % 10), words.language());
}

} // namespace toets
