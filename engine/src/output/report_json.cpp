#include "output/report_json.hpp"

namespace toets {

using Json = nlohmann::ordered_json;

Json text_json(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json place_json(const Place& place) {
  return {{"page", place.page == 0 ? Json(nullptr) : Json(place.page)},
          {"line", place.line},
          {"from", place.from},
          {"to", place.to},
          {"raw", place.raw}};
}

Json entity_json(const Report& report) {
  Json json = {{"name", nullptr},
               {"nis_code", nullptr},
               {"enterprise_numbers", Json::array()},
               {"address", Json::array()},
               {"officers", Json::array()}};
  // A report may repeat its entity on every page: the model keeps each, this shows what differs.
  const auto add_once = [](Json& list, Json entry, const char* key) {
    for (const Json& known : list)
      if (key == nullptr ? known == entry : known["name"] == entry["name"] && known["role"] == entry["role"])
        return;
    list.push_back(std::move(entry));
  };
  for (const Index index : report.own_fields) {
    const Field& field = report.fields[index];
    if (field.value.empty()) continue;
    if (field.name == "entity_name" && json["name"].is_null()) json["name"] = field.value;
    if (field.name == "nis_code" && json["nis_code"].is_null()) json["nis_code"] = field.value;
    if (field.name == "enterprise_number") add_once(json["enterprise_numbers"], field.value, nullptr);
    if (field.name == "address") add_once(json["address"], field.value, nullptr);
    if (field.name == "officer") {
      Json officer = {
          {"role", text_json(field.role)}, {"name", field.value}, {"place", place_json(field.place())}};
      add_once(json["officers"], std::move(officer), "officer");
    }
  }
  return json;
}

Json lines_json(const Report& report) {
  return {{"total", report.lines.total},
          {"understood", report.lines.understood},
          {"ignored", report.lines.ignored},
          {"not_understood", report.lines.not_understood.size()}};
}

Json not_understood_json(const Source& source, const Report& report) {
  Json list = Json::array();
  for (const LineCensus::NotUnderstood& lost : report.lines.not_understood) {
    const auto length = static_cast<std::uint32_t>(source.lines()[lost.line - 1].text.size());
    Json json = place_json(source.place(lost.line, 0, length));
    json["reason"] = lost.reason;
    list.push_back(std::move(json));
  }
  return list;
}

} // namespace toets
