#include "judgement/waivers.hpp"

#include "judgement/bound.hpp"
#include "judgement/engine_check.hpp"
#include "judgement/fingerprint_text.hpp"
#include "messages/waivers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <optional>
#include <set>

namespace toets {
namespace {

const EngineCheck expired = {"WV1",
                             "waiver-has-not-expired",
                             Severity::warning,
                             {"De vrijstelling van bevinding {finding} ({rule}) gold tot en met {expires} en "
                              "is vervallen (getoetst op "
                              "{today}); de bevinding telt weer mee ({file}, regel {line}).",
                              "The waiver of finding {finding} ({rule}) held until {expires} and has expired "
                              "(held against {today}); the "
                              "finding counts again ({file}, line {line})."}};
const EngineCheck exceeded = {"WV2",
                              "waiver-covers-the-amount",
                              Severity::warning,
                              {"De vrijstelling van bevinding {finding} ({rule}) geldt tot {bound}, maar het "
                               "verschil bedraagt {amount}; "
                               "de bevinding telt weer mee ({file}, regel {line}).",
                               "The waiver of finding {finding} ({rule}) holds up to {bound}, but the "
                               "difference is {amount}; the finding "
                               "counts again ({file}, line {line})."}};
const EngineCheck without_amount = {"WV2",
                                    "waiver-covers-the-amount",
                                    Severity::warning,
                                    {"De vrijstelling van bevinding {finding} ({rule}) geldt tot {bound}, "
                                     "maar die bevinding heeft geen bedrag; "
                                     "de bevinding telt mee ({file}, regel {line}).",
                                     "The waiver of finding {finding} ({rule}) holds up to {bound}, but that "
                                     "finding has no amount; the finding "
                                     "counts ({file}, line {line})."}};
const EngineCheck stale = {
    "WV3",
    "waiver-matches-a-finding",
    Severity::warning,
    {"De vrijstelling van bevinding {finding} ({rule}) past bij geen enkele bevinding; ze kan weg ({file}, "
     "regel "
     "{line}).",
     "The waiver of finding {finding} ({rule}) matches no finding; it can go ({file}, line {line})."}};
const EngineCheck of_another_rule = {"WV4",
                                     "waiver-names-the-rule",
                                     Severity::warning,
                                     {"De vrijstelling van bevinding {finding} noemt regel {rule}, maar de "
                                      "bevinding is van regel {actual}; ze "
                                      "telt mee ({file}, regel {line}).",
                                      "The waiver of finding {finding} names rule {rule}, but the finding is "
                                      "of rule {actual}; it counts ({file}, "
                                      "line {line})."}};
const EngineCheck without_day = {
    "WV5",
    "waiver-can-be-dated",
    Severity::warning,
    {"De vrijstelling van bevinding {finding} ({rule}) geldt tot en met {expires}, maar het rapport noemt "
     "geen "
     "dag om dat aan te toetsen; geef die op met --today. De bevinding telt mee ({file}, regel {line}).",
     "The waiver of finding {finding} ({rule}) holds until {expires}, but the report names no day to hold "
     "that "
     "against; give one with --today. The finding counts ({file}, line {line})."}};

const EngineCheck needless = {
    "WV3",
    "waiver-matches-a-finding",
    Severity::warning,
    {"De vrijstelling van bevinding {finding} ({rule}) is niet nodig: een andere vrijstelling geldt voor "
     "die bevinding; ze kan weg ({file}, regel {line}).",
     "The waiver of finding {finding} ({rule}) is not needed: another waiver holds for that finding; it can "
     "go ({file}, line {line})."}};

/// A finding, or one occurrence of it, that a waiver names.
struct Hit {
  std::size_t document;
  Occurrence* waived;
  const Finding* finding;
  std::string fingerprint;
};

/// What a waiver that does not cover a finding is told by.
struct Refusal {
  const EngineCheck* check;
  Arguments arguments;
};

/// A waiver that does nothing to a finding that it names: it does not cover it, or another one did already.
struct Idle {
  const Waiver* waiver;
  Hit hit;
  std::optional<Refusal> refusal;
};

bool is_same(const Waiver& a, const Waiver& b) {
  return a.file == b.file && a.line == b.line && a.fingerprint == b.fingerprint;
}

class Waiving {
 public:
  explicit Waiving(WaivedRun& run) : run_(run), told_(run.findings.size()) {
    for (std::size_t i = 0; i < run.findings.size(); ++i) named_.push_back(named_in(i));
  }

  Result<void> apply(const WaiverFile& file, const Waiver& waiver) {
    const std::vector<Hit> hits = hits_of(file, waiver);
    if (hits.empty()) {
      tell_stale(file, waiver);
      return {};
    }
    std::set<std::string> names;
    for (const Hit& hit : hits) names.insert(hit.fingerprint);
    if (names.size() > 1)
      return failure(message::waiver_is_ambiguous(waiver.file, waiver.line, waiver.fingerprint,
                                                  fmt::to_string(fmt::join(names, ", "))));
    for (const Hit& hit : hits) {
      std::optional<Refusal> refusal = refusal_of(waiver, hit);
      const auto& known = hit.waived->waived;
      const bool is_covered = known && !is_same(*known, waiver);
      if (refusal || is_covered) {
        idle_.push_back({&waiver, hit, std::move(refusal)});
      } else {
        hit.waived->waived = waiver;
        used_.insert(&waiver);
      }
    }
    return {};
  }

  /// A finding of which every occurrence is waived is waived itself; then come the findings about waivers.
  void finish() {
    for (std::size_t i = 0; i < run_.findings.size(); ++i) {
      for (Finding& finding : run_.findings[i]) {
        const bool is_waived = !finding.occurrences.empty() &&
                               std::all_of(finding.occurrences.begin(), finding.occurrences.end(),
                                           [](const Occurrence& one) { return one.waived.has_value(); });
        if (is_waived && !finding.waived) finding.waived = finding.occurrences.front().waived;
      }
    }
    for (Idle& idle : idle_) tell(idle);
    for (std::size_t i = 0; i < run_.findings.size(); ++i)
      for (Finding& finding : told_[i]) run_.findings[i].push_back(std::move(finding));
  }

 private:
  std::vector<Hit> hits_of(const WaiverFile& file, const Waiver& waiver) const {
    std::vector<Hit> hits;
    for (const std::size_t document : file.documents) {
      const auto& named = named_[document];
      for (auto at = std::lower_bound(
               named.begin(), named.end(), waiver.fingerprint,
               [](const Hit&hit, const std::string&beginning) { return hit.fingerprint < beginning; });
           at != named.end() && at->fingerprint.starts_with(waiver.fingerprint); ++at)
        hits.push_back(*at);
    }
    return hits;
  }

  /// All that a waiver can name in a document, by name; those of one name in their order.
  std::vector<Hit> named_in(std::size_t document) const {
    std::vector<Hit> named;
    for (Finding& finding : run_.findings[document]) {
      named.push_back({document, &finding, &finding, finding.fingerprint});
      if (!finding.member_fingerprint.empty() && finding.member_fingerprint != finding.fingerprint)
        named.push_back({document, &finding, &finding, finding.member_fingerprint});
      for (Occurrence& occurrence : finding.occurrences)
        named.push_back({document, &occurrence, &finding, occurrence.fingerprint});
    }
    std::stable_sort(named.begin(), named.end(),
                     [](const Hit& a, const Hit& b) { return a.fingerprint < b.fingerprint; });
    return named;
  }

  /// Why the waiver does not cover the finding as it is now; nothing when it does.
  std::optional<Refusal> refusal_of(const Waiver& waiver, const Hit& hit) const {
    if (hit.finding->rule != waiver.rule)
      return Refusal{&of_another_rule, {{"actual", {"text", hit.finding->rule, ""}}}};
    if (waiver.expires) {
      const Argument expires{"date", waiver.expires->text(), ""};
      const auto day = run_.today ? run_.today : run_.documents[hit.document].report->as_of;
      if (!day) return Refusal{&without_day, {{"expires", expires}}};
      if (*waiver.expires < *day)
        return Refusal{&expired, {{"expires", expires}, {"today", {"date", day->text(), ""}}}};
    }
    if (!waiver.at_most) return {};
    const Argument bound{"amount", waiver.at_most->text(), ""};
    const auto& amount = hit.waived->amount;
    if (!amount) return Refusal{&without_amount, {{"bound", bound}}};
    if (!is_within(*amount, *waiver.at_most))
      return Refusal{&exceeded, {{"bound", bound}, {"amount", {"amount", amount->text(), ""}}}};
    return {};
  }

  /// Nothing is known of a finding that could not be made.
  void tell_stale(const WaiverFile& file, const Waiver& waiver) {
    if (file.documents.empty() || !run_.was_looked_for(waiver.rule)) return;
    for (const std::size_t document : file.documents)
      if (run_.documents[document].status != DocumentStatus::read) return;
    add(stale, waiver, file.documents.front(), {});
  }

  /// A finding that is out of the verdict by another waiver does not count, whatever this one would have done.
  void tell(Idle& idle) {
    const Hit& hit = idle.hit;
    const bool is_waived = hit.waived->waived || hit.finding->waived;
    if (is_waived && !used_.insert(idle.waiver).second) return; // of use elsewhere, or told
    Finding& told =
        is_waived ? add(needless, *idle.waiver, hit.document, {})
                  : add(*idle.refusal->check, *idle.waiver, hit.document, std::move(idle.refusal->arguments));
    told.related.push_back(hit.waived->location);
  }

  Finding& add(const EngineCheck& check, const Waiver& waiver, std::size_t document, Arguments arguments) {
    const Document& at = run_.documents[document];
    arguments["finding"] = {"text", std::string(shown_fingerprint(waiver.fingerprint)), ""};
    arguments["rule"] = {"text", waiver.rule, ""};
    told_[document].push_back(finding_of(
        check, at, document, line_start(*at.source, 1), std::move(arguments), waiver.fingerprint,
        {{"file", {"text", waiver.file, ""}}, {"line", {"count", std::to_string(waiver.line), ""}}}));
    return told_[document].back();
  }

  WaivedRun& run_;
  std::vector<std::vector<Hit>> named_;    ///< of each document
  std::set<const Waiver*> used_;           ///< those that waived something, or are told as needless
  std::vector<Idle> idle_;                 ///< told when it is known what is waived
  std::vector<std::vector<Finding>> told_; ///< about waivers, of each document
};

} // namespace

Result<void> apply_waivers(const std::vector<WaiverFile>& files, WaivedRun run) {
  Waiving waiving(run);
  for (const WaiverFile& file : files)
    for (const Waiver& waiver : file.waivers)
      if (auto applied = waiving.apply(file, waiver); !applied) return applied;
  waiving.finish();
  return {};
}

std::vector<EngineCheck> waiver_checks() {
  return {expired, exceeded, without_amount, stale, of_another_rule, without_day};
}

std::vector<std::string> waiver_check_ids() {
  return {expired.id, exceeded.id, stale.id, of_another_rule.id, without_day.id};
}

} // namespace toets
