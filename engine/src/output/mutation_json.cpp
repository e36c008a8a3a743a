#include "output/mutation_json.hpp"

#include "output/report_json.hpp"

#include <ostream>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

void add_tally(Json& json, const MutationTally& tally) {
  json["made"] = tally.made;
  json["caught"] = tally.caught;
  json["elsewhere"] = tally.elsewhere;
  json["missed"] = tally.missed;
}

Json evidence_json(const MutationOutcome& outcome) {
  Json json = {{"tool", {{"name", "toets"}, {"version", TOETS_VERSION}}},
               {"profile", {{"name", outcome.profile_name}, {"sha256", outcome.profile_sha256}}}};
  json["packs"] = Json::object();
  for (const auto& [name, pack] : outcome.packs)
    json["packs"][name] = {{"version", pack.version}, {"sha256", pack.sha256}};
  json["rules"] = outcome.sha256s;
  return json;
}

Json document_json(const Document& document) {
  Json json = {{"path", document.path},
               {"status", name(document.status)},
               {"problem", text_json(document.problem.en)}};
  json["sha256"] = document.source ? Json(document.source->sha256) : Json(nullptr);
  json["format"] = document.report ? Json(document.report->format) : Json(nullptr);
  json["layout"] = document.report ? Json(document.report->layout) : Json(nullptr);
  return json;
}

Json kind_json(const KindOutcome& kind) {
  Json json = {{"kind", kind.kind->id},
               {"title", {{"nl", kind.kind->nl}, {"en", kind.kind->en}}},
               {"possible", kind.possible}};
  add_tally(json, kind.all);
  json["watched"] = Json::object();
  for (const auto& [watch, tally] : kind.by_watch) add_tally(json["watched"][name(watch)], tally);
  return json;
}

Json mutant_json(const MutationOutcome& outcome, const Mutant& mutant) {
  const Mutation& mutation = mutant.mutation;
  Json json = {{"document", mutant.document},
               {"kind", outcome.kinds[mutant.kind].kind->id},
               {"result", name(mutant.noticed.notice)},
               {"rules", mutant.noticed.rules},
               {"watched", text_json(name(mutant.watch))},
               {"node", text_json(mutant.node)},
               {"section", text_json(mutation.section)},
               {"row", text_json(mutation.row)},
               {"column", text_json(mutation.column)},
               {"part", text_json(mutation.part)},
               {"before", text_json(mutation.before)},
               {"after", text_json(mutation.after)}};
  json["location"] = place_json(mutation.place);
  return json;
}

} // namespace

void write_mutation_json(std::ostream& out, const MutationOutcome& outcome) {
  Json json = {{"schema", "toets.mutation/1"}, {"evidence", evidence_json(outcome)}};
  json["documents"] = Json::array();
  for (const Document& document : outcome.documents) json["documents"].push_back(document_json(document));
  json["kinds"] = Json::array();
  for (const KindOutcome& kind : outcome.kinds) json["kinds"].push_back(kind_json(kind));
  json["rules"] = Json::array();
  for (const auto& [id, rule] : outcome.rules)
    json["rules"].push_back(
        {{"id", id}, {"caught", rule.caught}, {"alone", rule.alone}, {"elsewhere", rule.elsewhere}});
  json["mutants"] = Json::array();
  for (const Mutant& mutant : outcome.mutants) json["mutants"].push_back(mutant_json(outcome, mutant));
  add_tally(json["all"], outcome.all);
  out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace toets
