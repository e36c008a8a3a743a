#include "rules/rule_words.hpp"

#include "base/nearest.hpp"
#include "lua/bindings.hpp"
#include "model/vocabulary.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>

namespace toets {
namespace {

/// A thing that rules see, and the type of its handle.
struct Thing {
  std::string_view name;
  const char* type;
  bool is_subject;
};

constexpr Thing things[] = {{"report", lua::type_name<lua::ReportHandle>, true},
                            {"node", lua::type_name<lua::NodeHandle>, true},
                            {"table", lua::type_name<lua::TableHandle>, true},
                            {"figure", lua::type_name<lua::FigureHandle>, true},
                            {"text", lua::type_name<lua::TextHandle>, true},
                            {"mention", lua::type_name<lua::MentionHandle>, true},
                            {"reference", lua::type_name<lua::ReferenceHandle>, true},
                            {"counterpart", lua::type_name<lua::CounterpartHandle>, true},
                            {"column", lua::type_name<lua::ColumnHandle>, false}};

/// The thing that a field leads to: it is called by its kind, but for some nodes.
const Thing* thing_at(std::string_view field) {
  if (field == "parent" || field == "target_node" || field == "earlier") field = "node";
  if (field == "earlier_report") field = "report";
  const auto found = std::find_if(std::begin(things), std::end(things),
                                  [&](const Thing& thing) { return thing.name == field; });
  return found == std::end(things) ? nullptr : found;
}

} // namespace

std::vector<std::string> subject_kinds() {
  std::vector<std::string> kinds;
  for (const Thing& thing : things)
    if (thing.is_subject) kinds.emplace_back(thing.name);
  return kinds;
}

std::vector<std::string> fields_of_subject(lua_State* L, std::string_view kind) {
  std::vector<std::string> fields;
  for (const lua::Member& member : lua::members_of(L, thing_at(kind)->type))
    if (member.method == nullptr) fields.emplace_back(member.name);
  return fields;
}

std::optional<std::vector<std::string>> words_of_field(std::string_view kind, std::string_view field) {
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
  for (const char* flag : {"aggregate", "empty", "implied", "printed", "priority"})
    if (field == flag) return std::vector<std::string>{"true", "false"};
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
