#include "output/findings_sarif.hpp"

#include "output/escape_uri.hpp"
#include "output/finding_marks.hpp"
#include "output/sum_sentence.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <algorithm>
#include <map>
#include <ostream>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The text of a message, in which braces stand for arguments and brackets before a parenthesis for a link.
std::string message_text(std::string_view text) {
  const std::string clean = printable(text);
  std::string escaped;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    if (c == '{' || c == '}') escaped += c;
    if (c == '[' || (c == ']' && i + 1 < clean.size() && clean[i + 1] == '(')) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

Json message(std::string_view text) { return {{"text", message_text(text)}}; }

const char* baseline_state(SinceBaseline since) {
  return since == SinceBaseline::added ? "new" : since == SinceBaseline::changed ? "updated" : "unchanged";
}

class SarifRun {
 public:
  SarifRun(const Audit& audit, Language language) : audit_(audit), words_(audit, language) { number_rules(); }

  Json json() const {
    const char* language = words_.language() == Language::nl ? "nl" : "en";
    Json run;
    run["tool"]["driver"] = {
        {"name", "toets"}, {"version", TOETS_VERSION}, {"language", language}, {"rules", rules()}};
    run["invocations"] = Json::array({invocation()});
    run["artifacts"] = Json::array();
    for (const Document& document : audit_.documents) run["artifacts"].push_back(artifact(document));
    run["results"] = Json::array();
    for (const Finding& finding : audit_.findings) run["results"].push_back(result(finding));
    for (const ResolvedFinding& finding : audit_.resolved) run["results"].push_back(result(finding));
    run["language"] = language;
    run["columnKind"] = "unicodeCodePoints";
    run["properties"] = {{"accepted", audit_.is_accepted}, {"errors", audit_.errors},
                         {"warnings", audit_.warnings},    {"notes", audit_.notes},
                         {"waived", audit_.waived},        {"profile", audit_.profile_name}};
    return {{"$schema", schema}, {"version", "2.1.0"}, {"runs", Json::array({std::move(run)})}};
  }

 private:
  // ---- rules ----

  /// The rules of the audit, then the checks of the engine that found something.
  void number_rules() {
    for (const RuleSummary& rule : audit_.rules) rule_index_.emplace(rule.id, rule_index_.size());
    for (const Finding& finding : audit_.findings)
      if (rule_index_.emplace(finding.rule, rule_index_.size()).second) own_checks_.push_back(&finding);
  }

  Json rules() const {
    Json list = Json::array();
    for (const RuleSummary& rule : audit_.rules) list.push_back(descriptor(rule));
    for (const Finding* finding : own_checks_)
      list.push_back({{"id", finding->rule},
                      {"name", finding->rule_name},
                      {"shortDescription", message(words_.of(finding->message))},
                      {"defaultConfiguration", {{"level", name(finding->severity)}}}});
    return list;
  }

  Json descriptor(const RuleSummary& rule) const {
    const std::string& fix = words_.of(rule.fix);
    return {{"id", rule.id},
            {"name", rule.name},
            {"shortDescription", message(words_.of(rule.title))},
            {"fullDescription", message(words_.of(rule.why))},
            {"help",
             {{"text", fmt::format("{}\n\n{}: {}", message_text(fix), words_.say(Phrase::rule_basis),
                                   message_text(words_.of(rule.basis)))},
              {"markdown",
               fmt::format("**{}.** {}\n\n**{}.** {}", words_.say(Phrase::rule_fix), message_text(fix),
                           words_.say(Phrase::rule_basis), message_text(words_.of(rule.basis)))}}},
            {"defaultConfiguration", {{"level", name(rule.severity)}}},
            {"properties", {{"sha256", rule.sha256}}}};
  }

  // ---- documents ----

  static Json artifact(const Document& document) {
    Json json = {
        {"location", {{"uri", relative_uri(document.path)}}},
        {"roles", Json::array({document.is_against ? "referencedOnCommandLine" : "analysisTarget"})}};
    if (document.path == "-") json["roles"].push_back("standardStream");
    if (document.source) {
      json["encoding"] = document.source->encoding == Encoding::utf8 ? "utf-8" : "windows-1252";
      json["hashes"] = {{"sha-256", document.source->sha256}};
    }
    json["properties"] = {{"status", name(document.status)}};
    if (document.report && !document.is_against) {
      json["properties"]["accepted"] = document.is_accepted;
      json["properties"]["numbersInTables"] = {{"proven", document.table_numbers.proven},
                                               {"contradicted", document.table_numbers.contradicted},
                                               {"unchecked", document.table_numbers.unchecked}};
    }
    return json;
  }

  Json artifact_location(std::size_t document) const {
    return {{"uri", relative_uri(audit_.documents[document].path)}, {"index", document}};
  }

  /// Documents that were not read and rules that failed: trouble of the run, not of a report.
  Json invocation() const {
    Json notifications = Json::array();
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) {
      const Document& document = audit_.documents[i];
      const auto add = [&](std::string_view problem, bool is_error) {
        notifications.push_back(
            {{"locations",
              Json::array({{{"physicalLocation", {{"artifactLocation", artifact_location(i)}}}}})},
             {"message", message(problem)},
             {"level", is_error ? "error" : "warning"}});
      };
      if (!document.problem.empty()) add(words_.problem(document), audit_.has_failed_input);
      for (const Bilingual& failure : document.failed_plugins) add(words_.of(failure), true);
    }
    for (const RuleSummary& rule : audit_.rules)
      for (const RuleSummary::Trouble& trouble : rule.troubles) {
        const Location at{trouble.document, trouble.at, {}};
        notifications.push_back(
            {{"locations", Json::array({{{"physicalLocation", physical(at)}}})},
             {"message", message(fmt::format("{}{}{}", trouble.subject, trouble.subject.empty() ? "" : ": ",
                                             trouble.message))},
             {"level", "error"},
             {"associatedRule", {{"id", rule.id}, {"index", rule_index_.at(rule.id)}}}});
      }
    Json json = {{"executionSuccessful", !audit_.has_failed_input}};
    if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
    return json;
  }

  // ---- places ----

  Json physical(const Location& location) const {
    Json json = {{"artifactLocation", artifact_location(location.document)}};
    const Place& place = location.place;
    if (!place.exists()) return json;
    Json& region = json["region"];
    region["startLine"] = place.line;
    std::string_view text = place.raw;
    if (place.to > place.from) {
      region["startColumn"] = place.from;
      region["endColumn"] = place.to;
    } else { // a line as a whole
      const auto& lines = audit_.documents[location.document].source->lines();
      if (place.line <= lines.size()) text = lines[place.line - 1].text;
    }
    if (!text.empty()) region["snippet"] = {{"text", text}};
    return json;
  }

  Json place(const Location& location) const {
    Json json = {{"physicalLocation", physical(location)}};
    if (!location.node.empty())
      json["logicalLocations"] = Json::array({{{"fullyQualifiedName", printable(location.node)}}});
    if (location.place.page != 0) json["properties"]["page"] = location.place.page;
    if (!location.node.empty()) json["properties"]["node"] = location.node;
    return json;
  }

  /// The place of an occurrence of a finding that has several.
  Json place(const Occurrence& occurrence) const {
    Json json = place(occurrence.location);
    json["message"] = message(words_.of(occurrence.message));
    json["properties"]["fingerprint"] = occurrence.fingerprint;
    json["properties"]["contentHash"] = occurrence.content_hash;
    if (occurrence.amount) json["properties"]["amount"] = occurrence.amount->text();
    return json;
  }

  // ---- results ----

  /// Members of sums and other places that belong to a finding, which its message ties to their numbers.
  class Related {
   public:
    explicit Related(const SarifRun& run) : run_(run) {}

    std::size_t add(const Location& location, std::string_view text) {
      Json json = {{"id", list_.size() + 1}};
      json.update(run_.place(location));
      json["message"] = message(text);
      list_.push_back(std::move(json));
      return list_.size();
    }
    Json take() { return std::move(list_); }

   private:
    const SarifRun& run_;
    Json list_ = Json::array();
  };

  Json result(const Finding& finding) const {
    Related related(*this);
    std::string text = message_text(words_.of(finding.message));
    for (const Sum& sum : finding.sums) text += "\n" + sentence(sum, related, finding.location.document);
    if (!finding.caused_by.empty())
      text += fmt::format("\n({}: {})", words_.say(Phrase::follows_from_finding), finding.caused_by);
    for (const Location& location : finding.related) related.add(location, words_.say(Phrase::also_at));
    Json json = head(finding.rule, finding.severity, text);
    json["locations"] = Json::array();
    if (finding.occurrences.empty()) json["locations"].push_back(place(finding.location));
    for (const Occurrence& occurrence : finding.occurrences) {
      json["locations"].push_back(place(occurrence));
      for (const Location& location : occurrence.related) related.add(location, words_.say(Phrase::also_at));
    }
    if (Json list = related.take(); !list.empty()) json["relatedLocations"] = std::move(list);
    add_fingerprint(json, finding.fingerprint);
    if (audit_.baseline) json["baselineState"] = baseline_state(finding.since_baseline);
    if (!audit_.materiality.empty()) json["rank"] = finding.is_material ? 100.0 : 0.0;
    add_suppressions(json, finding.waived);
    Json& properties = json["properties"];
    properties["contentHash"] = finding.content_hash;
    if (finding.amount) properties["amount"] = finding.amount->text();
    properties["node"] = finding.node;
    properties["material"] = finding.is_material;
    if (!finding.caused_by.empty()) properties["causedBy"] = finding.caused_by;
    if (!finding.sums.empty()) properties["sums"] = sums(finding.sums);
    return json;
  }

  /// A finding of the baseline that is gone.
  Json result(const ResolvedFinding& finding) const {
    Json json = head(finding.rule, finding.severity, message_text(words_.of(finding.message)));
    json["locations"] =
        Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", relative_uri(finding.path)}}}}}}});
    add_fingerprint(json, finding.fingerprint);
    json["baselineState"] = "absent";
    add_suppressions(json, std::nullopt);
    if (finding.amount) json["properties"]["amount"] = *finding.amount;
    return json;
  }

  Json head(const std::string& rule, Severity severity, const std::string& text) const {
    Json json = {{"ruleId", rule}};
    if (const auto found = rule_index_.find(rule); found != rule_index_.end())
      json["ruleIndex"] = found->second;
    json["level"] = name(severity);
    json["message"] = {{"text", text}};
    return json;
  }

  /// Code scanning of GitHub knows a finding again by the second key alone.
  static void add_fingerprint(Json& json, const std::string& fingerprint) {
    json["partialFingerprints"] = {{"toetsFinding/v1", fingerprint},
                                   {"primaryLocationLineHash", fingerprint}};
  }

  /// Either every result says whether it is suppressed, or none.
  void add_suppressions(Json& json, const std::optional<Waiver>& waiver) const {
    if (audit_.waived == 0) return;
    json["suppressions"] = Json::array();
    if (!waiver) return;
    Json properties = {{"owner", waiver->owner}};
    if (!waiver->basis.empty()) properties["basis"] = waiver->basis;
    if (waiver->expires) properties["expires"] = waiver->expires->text();
    if (waiver->at_most) properties["atMost"] = waiver->at_most->text();
    properties["file"] = waiver->file;
    properties["line"] = waiver->line;
    json["suppressions"].push_back({{"kind", "external"},
                                    {"status", "accepted"},
                                    {"justification", printable(waiver->reason)},
                                    {"properties", std::move(properties)}});
  }

  /// The sum in one line, each amount tied to where it is printed.
  std::string sentence(const Sum& sum, Related& related, std::size_t document) const {
    const auto member = [&](const SumTerm& term, std::string_view role, const std::string& amount) {
      const std::size_t id = related.add(term.location, fmt::format("{} {}, {}{}", role, amount, term.label,
                                                                    words_.remark(term, sum, document)));
      return fmt::format("[{}]({})", message_text(amount), id);
    };
    return sum_sentence(words_, sum, {message_text, member});
  }

  Json sums(const std::vector<Sum>& all) const {
    Json list = Json::array();
    for (const Sum& sum : all) list.push_back(sum_sentence(words_, sum));
    return list;
  }

  const Audit& audit_;
  FindingWords words_;
  std::map<std::string, std::size_t> rule_index_;
  std::vector<const Finding*> own_checks_;
};

} // namespace

void write_findings_sarif(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  // ASCII alone: no mark of a report turns a line around where the file is looked at.
  out << SarifRun(audit, options.language).json().dump(1, ' ', true, Json::error_handler_t::replace) << '\n';
}

} // namespace toets
