#include "rules/rule_words.hpp"

#include "base/nearest.hpp"
#include "model/vocabulary.hpp"
#include "rules/things.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace toets {
namespace {

/// The thing that a field leads to: it is called by its kind, but for some nodes.
const Thing* thing_at(std::string_view field) {
  if (field == "parent" || field == "target_node" || field == "earlier") field = "node";
  if (field == "earlier_report") field = "report";
  return thing_called(field);
}

bool is_flag(lua_State* L, std::string_view kind, std::string_view field) {
  const auto members = lua::members_of(L, thing_called(kind)->type);
  return std::any_of(members.begin(), members.end(), [&](const lua::Member& member) {
    return member.name == field && std::string_view(member.type).starts_with("boolean");
  });
}

} // namespace

std::vector<std::string> fields_of_subject(lua_State* L, std::string_view kind) {
  std::vector<std::string> fields;
  for (const lua::Member& member : lua::members_of(L, thing_at(kind)->type))
    if (member.method == nullptr) fields.emplace_back(member.name);
  return fields;
}

std::optional<std::vector<std::string>> words_of_field(lua_State* L, std::string_view kind,
                                                       std::string_view field) {
  using namespace vocabulary;
  if (field == "kind") {
    if (kind == "report") return texts_of(report_kinds);
    if (kind == "node") return texts_of(node_kinds);
    if (kind == "mention") return texts_of(mention_kinds);
  }
  if (field == "section") return texts_of(sections);
  if (field == "row") return texts_of(rows);
  if (field == "measure") return texts_of(measures);
  if (field == "version") return texts_of(versions);
  if (field == "status") return texts_of(statuses);
  if (field == "part") return texts_of(parts);
  if (field == "absent") return texts_of(absences);
  if (field == "assigned") return texts_of(assignments);
  if (field == "fate") return texts_of(fate_names);
  if (field == "name" && kind == "text") return texts_of(text_names);
  if (is_flag(L, kind, field)) return std::vector<std::string>{"true", "false"};
  return std::nullopt;
}

std::string problem_of_path(lua_State* L, std::string_view kind, std::string_view path) {
  std::string_view at = kind;
  while (true) {
    const std::size_t dot = path.find('.');
    const std::string_view field = path.substr(0, dot);
    const auto fields = fields_of_subject(L, at);
    if (std::find(fields.begin(), fields.end(), field) == fields.end())
      return fmt::format("a {} has no such field: {}", at, none_of(field, fields).en);
    if (dot == std::string_view::npos) return {};
    if (thing_at(field) == nullptr) return fmt::format("'{}' of a {} has no fields of its own", field, at);
    at = thing_at(field)->name;
    path.remove_prefix(dot + 1);
  }
}

} // namespace toets
