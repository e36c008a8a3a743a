#include "output/findings_json.hpp"

#include "judgement/baseline.hpp"
#include "judgement/findings.hpp"
#include "output/report_json.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <ostream>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }
Json year_or_null(int year) { return year == 0 ? Json(nullptr) : Json(year); }
Json both(const Bilingual& text) { return {{"nl", text.nl}, {"en", text.en}}; }

const char* op_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_most:
      return "<=";
    case Comparison::at_least:
      return ">=";
    case Comparison::equal:
      break;
  }
  return "=";
}

const char* name_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::claim:
      return "claim";
    case RelationKind::plausibility:
      return "plausibility";
    case RelationKind::identity:
      break;
  }
  return "identity";
}

const char* name_of(Evaluation evaluation) {
  switch (evaluation) {
    case Evaluation::mean:
      return "mean";
    case Evaluation::ratio:
      return "ratio";
    case Evaluation::product:
      return "product";
    case Evaluation::linear:
      break;
  }
  return "linear";
}

Json json_of(const Location& location) {
  Json json = {{"document", location.document}};
  json.update(place_json(location.place));
  json["node"] = text_or_null(location.node);
  return json;
}

Json json_of(const std::vector<Location>& locations) {
  Json list = Json::array();
  for (const Location& location : locations) list.push_back(json_of(location));
  return list;
}

Json json_of(const std::vector<SumTerm>& terms) {
  Json list = Json::array();
  for (const SumTerm& term : terms)
    list.push_back({{"number", text_or_null(term.number)},
                    {"coefficient", term.coefficient},
                    {"value", text_or_null(term.value)},
                    {"label", term.label},
                    {"implied", term.is_implied},
                    {"inferred", term.is_inferred},
                    {"support", term.support},
                    {"location", json_of(term.location)}});
  return list;
}

Json json_of(const Sum& sum) {
  return {{"kind", name_of(sum.kind)},           {"evaluation", name_of(sum.evaluation)},
          {"op", op_of(sum.comparison)},         {"section", text_or_null(sum.section)},
          {"row", text_or_null(sum.row)},        {"measure", text_or_null(sum.measure)},
          {"year", year_or_null(sum.year)},      {"column", text_or_null(sum.column)},
          {"unit", text_or_null(sum.unit)},      {"left", json_of(sum.left)},
          {"right", json_of(sum.right)},         {"expected", sum.expected.text()},
          {"actual", sum.actual.text()},         {"delta", sum.delta.text()},
          {"slack", sum.slack.text()},           {"suspects", sum.suspects},
          {"consequence_of", sum.consequence_of}};
}

Json json_of(const Arguments& arguments) {
  Json json = Json::object();
  for (const auto& [name, argument] : arguments) {
    if (argument.value.empty()) continue; // a standard argument that this subject does not have
    json[name] = {{"type", argument.type}, {"value", argument.value}};
    if (!argument.unit.empty()) json[name]["unit"] = argument.unit;
  }
  return json;
}

/// What an occurrence and a finding have in common.
void add_occurrence(Json& json, const Occurrence& occurrence) {
  json["message"] = both(occurrence.message);
  json["args"] = json_of(occurrence.arguments);
  json["amount"] = occurrence.amount ? Json(occurrence.amount->text()) : Json(nullptr);
  json["location"] = json_of(occurrence.location);
  json["related"] = json_of(occurrence.related);
  json["sums"] = Json::array();
  for (const Sum& sum : occurrence.sums) json["sums"].push_back(json_of(sum));
}

Json json_of(const std::optional<Waiver>& waiver) {
  if (!waiver) return nullptr;
  return {{"fingerprint", waiver->fingerprint},
          {"rule", waiver->rule},
          {"owner", waiver->owner},
          {"reason", waiver->reason},
          {"basis", text_or_null(waiver->basis)},
          {"expires", waiver->expires ? Json(waiver->expires->text()) : Json(nullptr)},
          {"at_most", waiver->at_most ? Json(waiver->at_most->text()) : Json(nullptr)},
          {"file", waiver->file},
          {"line", waiver->line}};
}

void add_standing(Json& json, const Occurrence& occurrence) {
  json["fingerprint"] = occurrence.fingerprint;
  json["content_hash"] = occurrence.content_hash;
  json["waived"] = json_of(occurrence.waived);
  json["since_baseline"] = text_or_null(name(occurrence.since_baseline));
}

Json json_of(const Finding& finding) {
  Json json = {{"rule", finding.rule},
               {"name", finding.rule_name},
               {"severity", name(finding.severity)},
               {"document", finding.location.document}};
  add_occurrence(json, finding);
  json["subject"] = {{"node", text_or_null(finding.node)},
                     {"section", text_or_null(finding.section)},
                     {"row", text_or_null(finding.row)},
                     {"measure", text_or_null(finding.measure)},
                     {"year", year_or_null(finding.year)}};
  json["occurrences"] = Json::array();
  for (const Occurrence& occurrence : finding.occurrences) {
    Json one = Json::object();
    add_occurrence(one, occurrence);
    add_standing(one, occurrence);
    json["occurrences"].push_back(std::move(one));
  }
  json["caused_by"] = text_or_null(finding.caused_by);
  add_standing(json, finding);
  json["member_fingerprint"] = text_or_null(finding.member_fingerprint);
  json["material"] = finding.is_material;
  return json;
}

Json json_of(const NumberTally& tally) {
  return {{"total", tally.total},
          {"proven", tally.proven},
          {"contradicted", tally.contradicted},
          {"unchecked", tally.unchecked},
          {"unreadable", tally.unreadable}};
}

const char* name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::proven:
      return "proven";
    case Verdict::contradicted:
      return "contradicted";
    default:
      return "unchecked";
  }
}

/// The verdict of each number of a document, and every relation.
void add_numbers(Json& verdicts, Json& relations, const Document& document, std::size_t index) {
  const Report& report = *document.report;
  const Network& network = *document.network;
  std::vector<std::vector<std::string>> holds(network.number_count()), fails(network.number_count());
  static const std::vector<LoadedRule> no_rules;
  Evidence evidence{index, no_rules, document.records(), network};
  for (const ComparedWith& one : document.compared_with) evidence.earlier.push_back(one.document);
  for (std::size_t r = 0; r < network.relation_count(); ++r) {
    const Outcome& outcome = network.outcome(r);
    const Relation& relation = network.relation(r);
    if (!outcome.is_evaluable) continue; // the receipts count it, with the reason
    const std::string id = fmt::format("s{}", r + 1);
    const Sum sum = sum_of(evidence, r);
    relations.push_back({{"id", id},
                         {"document", index},
                         {"rule", document.relation_rules[r]},
                         {"kind", name_of(relation.kind)},
                         {"evaluation", name_of(relation.evaluation)},
                         {"op", op_of(relation.comparison)},
                         {"holds", outcome.holds},
                         {"trivial", outcome.is_trivial},
                         {"left", json_of(sum.left)},
                         {"right", json_of(sum.right)},
                         {"expected", sum.expected.text()},
                         {"actual", sum.actual.text()},
                         {"delta", sum.delta.text()},
                         {"slack", sum.slack.text()}});
    for (const LinearForm* side : {&relation.left, &relation.right})
      for (const Term& term : *side) {
        auto& ids = outcome.holds ? holds[term.number] : fails[term.number];
        if (ids.empty() || ids.back() != id) ids.push_back(id);
      }
  }
  const auto add = [&](NumberId number) {
    const Verdict verdict = network.standing(number).verdict;
    verdicts.push_back({{"id", number_id(report, network, number)},
                        {"document", index},
                        {"verdict", name_of(verdict)},
                        {"holds", holds[number]},
                        {"fails", fails[number]},
                        {"reason", verdict == Verdict::unchecked ? Json(unchecked_reason(document, number))
                                                                 : Json(nullptr)}});
  };
  for (Index i = 0; i < report.cells.size(); ++i)
    if (report.cells[i].is_number()) add(network.cell(i));
  for (Index i = 0; i < report.mentions.size(); ++i)
    if (report.mentions[i].is_number()) add(network.mention(i));
}

/// As its problem, in English: programs read it, whatever the language of the run.
Json failures_of(const Document& document) {
  Json failures = Json::array();
  for (const Bilingual& failure : document.failed_plugins) failures.push_back(failure.en);
  return failures;
}

Json json_of(const Document& document) {
  Json json = {{"path", document.path},
               {"role", document.is_against ? "against" : "audited"},
               {"status", name(document.status)},
               {"problem", text_or_null(document.problem.en)},
               {"failed_plugins", failures_of(document)},
               {"sha256", document.source ? Json(document.source->sha256) : Json(nullptr)}};
  if (!document.report) {
    for (const char* field : {"format", "layout", "entity", "fiscal_year", "as_of", "encoding", "lines",
                              "numbers", "not_examined", "compared_with"})
      json[field] = nullptr;
    json["accepted"] = false;
    return json;
  }
  const Report& report = *document.report;
  json["format"] = report.format;
  json["layout"] = report.layout;
  json["entity"] = entity_json(report);
  json["fiscal_year"] = report.fiscal_year ? Json(*report.fiscal_year) : Json(nullptr);
  json["as_of"] = report.as_of ? Json(report.as_of->text()) : Json(nullptr);
  json["encoding"] = document.source->encoding == Encoding::utf8 ? "utf-8" : "windows-1252";
  json["lines"] = lines_json(report);
  json["numbers"] = {{"table", json_of(document.table_numbers)}, {"text", json_of(document.text_numbers)}};
  Json reasons = Json::object();
  for (const auto* tally : {&document.table_numbers, &document.text_numbers})
    for (const auto& [reason, count] : tally->unchecked_reasons)
      reasons[reason] = reasons.value(reason, 0U) + count;
  json["not_examined"] = {{"numbers", std::move(reasons)},
                          {"lines", not_understood_json(*document.source, report)}};
  json["compared_with"] = Json::array();
  for (const ComparedWith& one : document.compared_with)
    json["compared_with"].push_back({{"document", one.document}, {"nodes", one.nodes}});
  json["accepted"] = document.is_against ? Json(nullptr) : Json(document.is_accepted);
  return json;
}

Json json_of(const RuleSummary& rule) {
  Json json = {{"id", rule.id},
               {"name", rule.name},
               {"evaluated", rule.evaluated},
               {"failed", rule.failed},
               {"not_evaluable", rule.not_evaluable},
               {"not_applicable", rule.not_applicable},
               {"errors", rule.errors},
               {"trivial", rule.trivial},
               {"needs_earlier_report", rule.needs_earlier_report},
               {"reasons", rule.reasons},
               {"troubles", Json::array()}};
  for (const RuleSummary::Trouble& trouble : rule.troubles)
    json["troubles"].push_back({{"document", trouble.document},
                                {"message", trouble.message},
                                {"line", trouble.at.line},
                                {"subject", text_or_null(trouble.subject)},
                                {"over_budget", trouble.is_over_budget}});
  return json;
}

Json json_of(const std::vector<FileEvidence>& files) {
  Json list = Json::array();
  for (const FileEvidence& file : files) list.push_back({{"name", file.name}, {"sha256", file.sha256}});
  return list;
}

/// What became of the findings of the baseline. @pre there is one
Json baseline_json(const Audit& audit) {
  const auto count = [&](SinceBaseline since) {
    return std::count_if(audit.findings.begin(), audit.findings.end(),
                         [&](const Finding& finding) { return finding.since_baseline == since; });
  };
  Json json = {{"name", audit.baseline->name},
               {"sha256", audit.baseline->sha256},
               {"new", count(SinceBaseline::added)},
               {"unchanged", count(SinceBaseline::unchanged)},
               {"changed", count(SinceBaseline::changed)},
               {"resolved", Json::array()},
               {"not_looked_for", audit.not_looked_for}};
  for (const ResolvedFinding& one : audit.resolved)
    json["resolved"].push_back({{"rule", one.rule},
                                {"severity", name(one.severity)},
                                {"path", one.path},
                                {"message", both(one.message)},
                                {"amount", one.amount ? Json(*one.amount) : Json(nullptr)},
                                {"fingerprint", one.fingerprint}});
  return json;
}

Json json_of(const Audit& audit, bool numbers) {
  Json json = {{"schema", findings_schema}};
  Json& evidence = json["evidence"];
  evidence["tool"] = {{"name", "toets"}, {"version", TOETS_VERSION}};
  evidence["profile"] = {
      {"name", audit.profile_name}, {"sha256", audit.profile_sha256}, {"layers", Json::array()}};
  for (const LayerEvidence& layer : audit.profile_layers)
    evidence["profile"]["layers"].push_back(
        {{"kind", layer.kind}, {"name", layer.name}, {"sha256", layer.sha256}});
  evidence["packs"] = Json::object();
  for (const auto& [name, pack] : audit.packs)
    evidence["packs"][name] = {{"version", pack.version}, {"sha256", pack.sha256}};
  evidence["rules"] = Json::object();
  for (const RuleSummary& rule : audit.rules) evidence["rules"][rule.id] = rule.sha256;
  evidence["plugins"] = Json::object();
  for (const auto& [id, plugin] : audit.plugins)
    evidence["plugins"][id] = {{"version", plugin.version}, {"sha256", plugin.sha256}};
  evidence["waivers"] = audit.waivers.empty() ? Json(nullptr) : json_of(audit.waivers);
  evidence["today"] = audit.today ? Json(audit.today->text()) : Json(nullptr);
  evidence["materiality"] = text_or_null(audit.materiality);
  json["documents"] = Json::array();
  for (const Document& document : audit.documents) json["documents"].push_back(json_of(document));
  json["findings"] = Json::array();
  for (const Finding& finding : audit.findings) json["findings"].push_back(json_of(finding));
  json["rules"] = Json::array();
  for (const RuleSummary& rule : audit.rules) json["rules"].push_back(json_of(rule));
  if (!audit.waivers.empty()) json["waived"] = audit.waived;
  if (audit.baseline) json["baseline"] = baseline_json(audit);
  json["verdict"] = {{"accepted", audit.is_accepted},
                     {"errors", audit.errors},
                     {"warnings", audit.warnings},
                     {"notes", audit.notes}};
  if (numbers) {
    Json verdicts = Json::array(), relations = Json::array();
    for (std::size_t i = 0; i < audit.documents.size(); ++i)
      if (audit.documents[i].network) add_numbers(verdicts, relations, audit.documents[i], i);
    json["numbers"] = std::move(verdicts);
    json["relations"] = std::move(relations);
  }
  return json;
}

} // namespace

void write_findings_json(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  out << json_of(audit, options.numbers).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void write_findings_jsonl(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  const Json whole = json_of(audit, options.numbers);
  const auto put = [&](const std::string& type, const Json& content) {
    Json line = {{"type", type}};
    line.update(content);
    out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  };
  put("evidence", whole["evidence"]);
  constexpr std::pair<const char*, const char*> lists[] = {{"documents", "document"},
                                                           {"findings", "finding"},
                                                           {"rules", "rule"},
                                                           {"numbers", "number"},
                                                           {"relations", "relation"}};
  for (const auto& [list, type] : lists)
    if (whole.contains(list))
      for (const Json& content : whole[list]) put(type, content);
  if (audit.baseline) put("baseline", whole["baseline"]);
  put("verdict", whole["verdict"]);
}

} // namespace toets
