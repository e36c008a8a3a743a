#include "output/rule_page.hpp"

#include <nlohmann/json.hpp>
#include <ostream>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Bilingual& text) { return {{"nl", text.nl}, {"en", text.en}}; }

Json json_of(const Subjects& subjects) {
  Json where = Json::object();
  for (const auto& [field, accepted] : subjects.where) where[field] = accepted;
  return {{"kind", subjects.kind},
          {"of", subjects.of},
          {"where", std::move(where)},
          {"needs", subjects.needs},
          {"include_omitted", subjects.include_omitted}};
}

Json json_of(const std::optional<int>& year) { return year ? Json(*year) : Json(nullptr); }

Json json_of(const RulePage& page) {
  const RuleDescription& rule = page.rule;
  Json json = {
      {"id", rule.id},
      {"name", rule.name},
      {"pack", rule.pack},
      {"file", rule.file.filename().string()},
      {"severity", name(rule.severity)},
      {"status", rule.status},
      {"since", rule.since},
      {"basis", json_of(rule.basis)},
      {"title", json_of(rule.title)},
      {"message", json_of(rule.message)},
      {"summary", rule.summary.nl.empty() ? Json(nullptr) : json_of(rule.summary)},
      {"why", json_of(rule.why)},
      {"fix", json_of(rule.fix)},
      {"applies",
       {{"kinds", rule.applies.kinds},
        {"layouts", rule.applies.layouts},
        {"years", {{"from", json_of(rule.applies.from_year)}, {"to", json_of(rule.applies.to_year)}}}}},
      {"subjects", json_of(rule.subjects)},
      {"group_by", rule.group_by},
      {"params", Json::object()},
      {"reasons", Json::object()},
      {"outcomes", page.outcomes},
      {"tests", page.cases},
      {"example", nullptr},
      {"sha256", rule.sha256}};
  for (const auto& [name, parameter] : rule.parameters)
    json["params"][name] = {{"type", parameter.type},
                            {"default", parameter.value},
                            {"description", json_of(parameter.description)}};
  for (const auto& [reason, text] : rule.reasons) json["reasons"][reason] = json_of(text);
  if (page.example) {
    Json sentences = Json::array();
    for (const Bilingual& sentence : page.example->sentences) sentences.push_back(json_of(sentence));
    json["example"] = {{"test", page.example->name},
                       {"report", json_of(page.example->data)},
                       {"says", std::move(sentences)}};
  }
  return json;
}

} // namespace

void write_rule_json(std::ostream& out, const RulePage& page) {
  out << json_of(page).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace toets
