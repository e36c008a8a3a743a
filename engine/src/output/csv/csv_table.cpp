#include "output/csv/csv_table.hpp"

#include "output/visible_text.hpp"

#include <nlohmann/json.hpp>
#include <algorithm>
#include <array>

namespace toets {
namespace {

using Json = nlohmann::ordered_json;

const char* name_of(CsvType type) {
  switch (type) {
    case CsvType::integer:
      return "integer";
    case CsvType::number:
      return "number";
    case CsvType::boolean:
      return "boolean";
    case CsvType::date:
      return "date";
    default:
      return "string";
  }
}

/// Also the wide forms, which some programs read as the narrow ones, and also after spaces.
bool looks_like_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  constexpr std::array starts = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

} // namespace

std::string csv_field(std::string_view value, CsvType type) {
  if (type != CsvType::text) return std::string(value);
  std::string text = visible_text(value);
  // A tab or a line end, which is shown as its picture, is as harmless as any other character.
  if (looks_like_formula(text)) text.insert(text.begin(), '\'');
  if (text.find_first_of("\",") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

namespace csv_detail {

void write_schema(std::ostream& out, std::string_view title, const std::vector<SchemaField>& fields,
                  std::string_view primary_key) {
  Json schema = {{"$schema", "https://specs.frictionlessdata.io/schemas/table-schema.json"},
                 {"title", title},
                 {"fields", Json::array()},
                 {"missingValues", {""}}};
  for (const SchemaField& field : fields) {
    Json json = {{"name", field.name}, {"type", name_of(field.type)}, {"description", field.meaning}};
    if (field.type == CsvType::boolean) {
      json["trueValues"] = {"true"};
      json["falseValues"] = {"false"};
    }
    if (field.is_required) json["constraints"]["required"] = true;
    if (!field.words.empty()) json["constraints"]["enum"] = field.words;
    schema["fields"].push_back(std::move(json));
  }
  if (!primary_key.empty()) schema["primaryKey"] = primary_key;
  out << schema.dump(2) << '\n';
}

} // namespace csv_detail
} // namespace toets
