#include "judgement/baseline.hpp"

#include "base/json_file.hpp"
#include "base/sha256.hpp"
#include "base/whole_file.hpp"
#include "messages/files.hpp"
#include "messages/system.hpp"
#include "messages/waivers.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <set>
#include <unordered_map>

namespace toets {
namespace {

using Json = nlohmann::json;

/// What makes a JSON no result of an audit.
struct NoResult {
  Bilingual problem;
};

/// A member of an object that has to be there, of a type; told with where the object stands.
/// @throws NoResult
template <class T>
T required(const Json& object, const char* key, const Filling& where) {
  try {
    return object.at(key).get<T>();
  } catch (const Json::exception&) { throw NoResult{message::lacks(where, key)}; }
}

/// @throws NoResult
const Json& required_list(const Json& object, const char* key, const Filling& where) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) throw NoResult{message::lacks(where, key)};
  return *found;
}

/// @throws NoResult
std::string required_name(const Json& object, const char* key, const std::string& where) {
  auto name = required<std::string>(object, key, where);
  if (name.empty()) throw NoResult{message::has_empty(where, key)};
  return name;
}

std::pair<std::string, std::string> hashes_of(const Json& json, const std::string& where) {
  return {required_name(json, "fingerprint", where), required<std::string>(json, "content_hash", where)};
}

/// A whole number of the list of documents; a number is not converted, which would read what does not fit.
std::size_t document_of(const Json& json, const std::string& where, std::size_t count) {
  const auto found = json.find("document");
  if (found == json.end() || !found->is_number_unsigned() || found->get<std::uint64_t>() >= count)
    throw NoResult{message::of_no_document(where)};
  return found->get<std::size_t>();
}

bool is_waived(const Json& json, const std::string& where) {
  const auto waived = json.find("waived");
  if (waived == json.end() || waived->is_null()) return false;
  if (!waived->is_object()) throw NoResult{message::lacks(where, "waived")};
  return true;
}

constexpr const char* identity_format = "{}|{}|{}|{}"; // layout, entity, fiscal year, day

/// What the report is of, whatever its file is called.
std::string identity_of(const Document& document) {
  if (document.status != DocumentStatus::read || !document.report) return {};
  const Report& report = *document.report;
  return fmt::format(identity_format, report.layout, report.entity(),
                     report.fiscal_year ? std::to_string(*report.fiscal_year) : "",
                     report.as_of ? report.as_of->text() : "");
}

/// The same, as the result tells it.
std::string identity_of(const Json& document) {
  const auto text = [](const Json& object, const char* key) {
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const std::string layout = text(document, "layout");
  if (layout.empty()) return {};
  const Json entity = document.value("entity", Json());
  const Json year = document.value("fiscal_year", Json());
  const std::string code = text(entity, "nis_code");
  return fmt::format(identity_format, layout, code.empty() ? text(entity, "name") : code,
                     year.is_number_integer() ? year.dump() : "", text(document, "as_of"));
}

Baseline::One finding_of(const Json& json, const std::string& where,
                         const std::vector<Baseline::Report>& reports) {
  Baseline::One one;
  std::tie(one.told.fingerprint, one.content_hash) = hashes_of(json, where);
  one.told.rule = required<std::string>(json, "rule", where);
  const auto severity = severity_of(required<std::string>(json, "severity", where));
  if (!severity) throw NoResult{message::of_no_severity(where)};
  one.told.severity = *severity;
  one.report = document_of(json, where, reports.size());
  one.told.path = reports[one.report].path;
  const Json message = required<Json>(json, "message", where);
  one.told.message = {required<std::string>(message, "nl", where),
                      required<std::string>(message, "en", where)};
  if (const auto amount = json.find("amount"); amount != json.end() && amount->is_string())
    one.told.amount = amount->get<std::string>();
  one.is_waived = is_waived(json, where);
  for (const Json& occurrence : required_list(json, "occurrences", where))
    one.members.push_back(hashes_of(occurrence, where));
  if (const auto member = json.find("member_fingerprint"); member != json.end() && member->is_string())
    one.members.emplace_back(member->get<std::string>(), one.content_hash);
  return one;
}

Baseline baseline_of(const Json& json) {
  const std::string given = json.is_object() ? json.value("schema", Json()).dump() : "";
  if (given != fmt::format("\"{}\"", findings_schema))
    throw NoResult{message::no_result(
        given.empty() || given == "null" ? Filling(message::no_schema()) : Filling(given), findings_schema)};
  Baseline baseline;
  auto& reports = baseline.reports;
  for (const Json& document : required_list(json, "documents", message::the_result())) {
    std::string path = required_name(document, "path", fmt::format("documents[{}]", reports.size()));
    reports.push_back({std::move(path), identity_of(document)});
  }
  if (reports.empty()) throw NoResult{message::lacks(message::the_result(), "documents")};
  for (const Json& finding : required_list(json, "findings", message::the_result()))
    baseline.findings.push_back(
        finding_of(finding, fmt::format("findings[{}]", baseline.findings.size()), reports));
  return baseline;
}

SinceBaseline since(const Finding& finding, const Baseline::One& before) {
  const bool is_same =
      finding.content_hash == before.content_hash && finding.severity == before.told.severity;
  return is_same && (finding.waived || !before.is_waived) ? SinceBaseline::unchanged : SinceBaseline::changed;
}

/// Members are known by name; those of an equal content moved to another one, such as the second of two.
void mark_members(Finding& finding, const Baseline::One& before) {
  const std::unordered_map<std::string, std::string> members(before.members.begin(), before.members.end());
  for (Occurrence& occurrence : finding.occurrences) {
    const auto found = members.find(occurrence.fingerprint);
    occurrence.since_baseline = found == members.end()                     ? SinceBaseline::added
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

/// Which reports of the baseline were judged again: each is held by one document at most. One of the same name and identity,
/// else of the same name, else of the same identity, else one that has a finding of it.
std::vector<bool> judged_again(const Baseline& baseline, const Audit& audit, const Pairs& pairs) {
  std::vector<const Document*> partners(baseline.reports.size());
  std::vector<bool> is_taken(audit.documents.size());
  std::vector<std::string> identities;
  for (const Document& document : audit.documents) identities.push_back(identity_of(document));
  const auto match = [&](auto fits) {
    for (std::size_t r = 0; r < partners.size(); ++r)
      for (std::size_t d = 0; d < is_taken.size() && partners[r] == nullptr; ++d) {
        const Document& document = audit.documents[d];
        if (is_taken[d] || document.is_against || !fits(r, d)) continue;
        partners[r] = &document;
        is_taken[d] = true;
      }
  };
  const auto is_named = [&](std::size_t r, std::size_t d) {
    return baseline.reports[r].path == audit.documents[d].path;
  };
  const auto is_same = [&](std::size_t r, std::size_t d) {
    return !identities[d].empty() && baseline.reports[r].identity == identities[d];
  };
  match([&](std::size_t r, std::size_t d) { return is_named(r, d) && is_same(r, d); });
  match(is_named);
  match(is_same);
  std::set<std::pair<std::size_t, std::size_t>> found;
  for (std::size_t i = 0; i < audit.findings.size(); ++i)
    if (const Baseline::One* before = pairs.of(i))
      found.emplace(before->report, audit.findings[i].location.document);
  match([&](std::size_t r, std::size_t d) { return found.count({r, d}) > 0; });
  std::vector<bool> judged;
  for (const Document* partner : partners)
    judged.push_back(partner != nullptr && partner->status == DocumentStatus::read);
  return judged;
}

Result<std::string> text_of(const Input& input) {
  if (input.path != "-") return read_whole_file(input.path, most_by_program);
  auto text = content_of(stdin, most_by_program);
  if (!text) return failure(message::cannot_read(message::standard_input(), system_words(errno)));
  if (text->size() > most_by_program)
    return failure(message::file_too_large(message::standard_input(), most_by_program >> 20));
  return std::move(*text);
}

} // namespace

Result<Baseline> read_baseline(const Input& input) {
  const auto text = text_of(input); // once: a pipe cannot be read again
  if (!text) return tl::unexpected(text.error());
  const Bilingual shown = input.path == "-" ? message::standard_input() : same_in_both(input.path);
  const auto json = parse_json(*text, shown);
  if (!json) return failure(message::no_baseline(json.error().message));
  try {
    Baseline baseline = baseline_of(*json);
    baseline.evidence = {input.name, sha256(*text)};
    return baseline;
  } catch (const NoResult& wrong) {
    return failure(message::no_baseline(message::of_file(shown, wrong.problem)));
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
  const std::vector<bool> judged = judged_again(baseline, audit, pairs);
  for (std::size_t i = 0; i < baseline.findings.size(); ++i) {
    if (pairs.is_taken(i)) continue;
    const ResolvedFinding& gone = baseline.findings[i].told;
    if (!was_looked_for(gone.rule) || !judged[baseline.findings[i].report]) {
      ++audit.not_looked_for;
    } else {
      audit.resolved.push_back(gone);
    }
  }
}

} // namespace toets
