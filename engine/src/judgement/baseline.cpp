#include "judgement/baseline.hpp"

#include "base/json_file.hpp"
#include "base/sha256.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <unordered_map>

namespace toets {
namespace {

using Json = nlohmann::json;

constexpr const char* schema = "toets.findings/1";

/// A member of an object that has to be there, of a type; told with where the object stands.
/// @throws std::runtime_error
template <class T>
T required(const Json& object, const char* key, const std::string& where) {
  try {
    return object.at(key).get<T>();
  } catch (const Json::exception&) {
    throw std::runtime_error(fmt::format("{} has no {} that can be used", where, key));
  }
}

std::pair<std::string, std::string> hashes_of(const Json& json, const std::string& where) {
  return {required<std::string>(json, "fingerprint", where),
          required<std::string>(json, "content_hash", where)};
}

Baseline::One finding_of(const Json& json, const std::string& where, const std::vector<std::string>& paths) {
  Baseline::One one;
  std::tie(one.told.fingerprint, one.content_hash) = hashes_of(json, where);
  one.told.rule = required<std::string>(json, "rule", where);
  const auto severity = severity_of(required<std::string>(json, "severity", where));
  if (!severity) throw std::runtime_error(fmt::format("{} has a severity that there is not", where));
  one.told.severity = *severity;
  const auto document = required<std::size_t>(json, "document", where);
  if (document >= paths.size()) throw std::runtime_error(fmt::format("{} is of no document", where));
  one.told.path = paths[document];
  const Json message = required<Json>(json, "message", where);
  one.told.message = {required<std::string>(message, "nl", where),
                      required<std::string>(message, "en", where)};
  if (const auto amount = json.find("amount"); amount != json.end() && amount->is_string())
    one.told.amount = amount->get<std::string>();
  if (const auto waived = json.find("waived"); waived != json.end()) one.is_waived = !waived->is_null();
  const Json occurrences = required<Json>(json, "occurrences", where);
  for (const Json& occurrence : occurrences) one.members.push_back(hashes_of(occurrence, where));
  if (const auto member = json.find("member_fingerprint"); member != json.end() && member->is_string())
    one.members.emplace_back(member->get<std::string>(), one.content_hash);
  return one;
}

Baseline baseline_of(const Json& json) {
  const std::string given = json.is_object() ? json.value("schema", Json()).dump() : "";
  if (given != fmt::format("\"{}\"", schema))
    throw std::runtime_error(
        fmt::format("it is no result of `toets audit --format json` ({} in place of \"{}\")",
                    given.empty() || given == "null" ? "no schema" : given, schema));
  Baseline baseline;
  std::vector<std::string> paths;
  for (const Json& document : required<Json>(json, "documents", "it"))
    paths.push_back(required<std::string>(document, "path", fmt::format("documents[{}]", paths.size())));
  for (const Json& finding : required<Json>(json, "findings", "it"))
    baseline.findings.push_back(
        finding_of(finding, fmt::format("findings[{}]", baseline.findings.size()), paths));
  return baseline;
}

SinceBaseline since(const Finding& finding, const Baseline::One& before) {
  const bool is_same =
      finding.content_hash == before.content_hash && finding.severity == before.told.severity;
  return is_same && (finding.waived || !before.is_waived) ? SinceBaseline::unchanged : SinceBaseline::changed;
}

/// Members are known by name; those of an equal content moved to another one, such as the second of two.
void mark_members(Finding& finding, const Baseline::One& before) {
  for (Occurrence& occurrence : finding.occurrences) {
    const auto found = std::find_if(before.members.begin(), before.members.end(), [&](const auto& member) {
      return member.first == occurrence.fingerprint;
    });
    occurrence.since_baseline = found == before.members.end()              ? SinceBaseline::added
                                : found->second == occurrence.content_hash ? SinceBaseline::unchanged
                                                                           : SinceBaseline::changed;
  }
}

/// Pairs findings with those of the baseline that have the same fingerprint: of the same file, else of the same content, else
/// of any. Reports of one entity may have the same finding each.
class Pairs {
 public:
  Pairs(const Baseline& baseline, Audit& audit) : baseline_(baseline), audit_(audit) {
    for (std::size_t i = 0; i < baseline.findings.size(); ++i)
      named_[baseline.findings[i].told.fingerprint].push_back(i);
    is_taken_.resize(baseline.findings.size());
    partner_.resize(audit.findings.size());
    pair([&](const Finding& finding, const Baseline::One& before) {
      return audit_.documents[finding.location.document].path == before.told.path;
    });
    pair([](const Finding& finding, const Baseline::One& before) {
      return finding.content_hash == before.content_hash;
    });
    pair([](const Finding&, const Baseline::One&) { return true; });
  }

  const Baseline::One* of(std::size_t finding) const {
    return partner_[finding] ? &baseline_.findings[*partner_[finding]] : nullptr;
  }
  bool is_taken(std::size_t before) const { return is_taken_[before]; }

 private:
  template <class Fits>
  void pair(Fits fits) {
    for (std::size_t i = 0; i < audit_.findings.size(); ++i) {
      if (partner_[i]) continue;
      const auto named = named_.find(audit_.findings[i].fingerprint);
      if (named == named_.end()) continue;
      for (const std::size_t before : named->second) {
        if (is_taken_[before] || !fits(audit_.findings[i], baseline_.findings[before])) continue;
        partner_[i] = before;
        is_taken_[before] = true;
        break;
      }
    }
  }

  const Baseline& baseline_;
  Audit& audit_;
  std::unordered_map<std::string, std::vector<std::size_t>> named_;
  std::vector<bool> is_taken_;
  std::vector<std::optional<std::size_t>> partner_;
};

/// Whether a document of this name was given and could not be read.
bool was_not_read(const Audit& audit, const std::string& path) {
  return std::any_of(audit.documents.begin(), audit.documents.end(), [&](const Document& document) {
    return !document.is_against && document.path == path && document.status != DocumentStatus::read;
  });
}

} // namespace

Result<Baseline> read_baseline(const Input& input) {
  const auto text = read_whole_file(input.path);
  if (!text) return tl::unexpected(text.error());
  const auto json = read_json_file(input.path);
  if (!json) return tl::unexpected(json.error());
  try {
    Baseline baseline = baseline_of(*json);
    baseline.evidence = {input.name, sha256(*text)};
    return baseline;
  } catch (const std::exception& e) {
    return failure(fmt::format("{}: {}; write one with `toets audit REPORT --format json --output FILE`",
                               input.path, e.what()));
  }
}

void compare_with(const Baseline& baseline, Audit& audit,
                  const std::function<bool(const std::string& rule)>& was_looked_for) {
  audit.baseline = baseline.evidence;
  const Pairs pairs(baseline, audit);
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    Finding& finding = audit.findings[i];
    const Baseline::One* before = pairs.of(i);
    finding.since_baseline = before == nullptr ? SinceBaseline::added : since(finding, *before);
    mark_members(finding, before == nullptr ? Baseline::One{} : *before);
  }
  for (std::size_t i = 0; i < baseline.findings.size(); ++i) {
    if (pairs.is_taken(i)) continue;
    const ResolvedFinding& gone = baseline.findings[i].told;
    if (!was_looked_for(gone.rule) || was_not_read(audit, gone.path)) {
      ++audit.not_looked_for;
    } else {
      audit.resolved.push_back(gone);
    }
  }
}

} // namespace toets
