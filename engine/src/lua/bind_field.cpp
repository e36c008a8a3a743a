// Field: a labelled value of the report or of a node, such as its NIS code, an officer or a party.
#include "lua/model_handles.hpp"
#include "lua/prose.hpp"

#include <ranges>

namespace toets::lua {
namespace {

const Field& field(lua_State* L) { return report(L).fields[check_handle<FieldHandle>(L, 1).index]; }

int field_node(lua_State* L) { return push_handle<NodeHandle>(L, field(L).node); }
int field_name(lua_State* L) { return push_optional_text(L, field(L).name); }
int field_role(lua_State* L) { return push_optional_text(L, field(L).role); }
int field_value(lua_State* L) { return push_optional_text(L, field(L).value); }
int field_invalid(lua_State* L) { return push_optional_text(L, field(L).invalid); }
int field_raw(lua_State* L) { return push_optional_text(L, field(L).place().raw); }
int field_line(lua_State* L) { return push_line(L, field(L).place()); }

constexpr Member members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<field_node>("node", "toets.Node?", "nil for a field of the report itself"),
    getter<field_name>("name", "string"),
    getter<field_role>("role", "string?", "the printed role of an officer or party"),
    getter<field_value>("value", "string?", "normalised; nil where there is none"),
    getter<field_invalid>("invalid", "string?", "why the printed text is no valid value"),
    getter<field_raw>("raw", "string?"),
    getter<field_line>("line", "integer", "1-based")};

constexpr Prose text = Prose()
                           .add("A labelled value of the report (")
                           .list(vocabulary::report_fields)
                           .add(") or of a node (")
                           .list(vocabulary::node_fields)
                           .add(").")
                           .wrapped();

constexpr Type type = {.name = type_name<FieldHandle>,
                       .parents = "toets.Place",
                       .text = text.text(),
                       .members = members,
                       .metamethods = record_operators<FieldHandle>};

} // namespace

int push_fields(lua_State* L, const std::vector<Index>& own, Index first,
                std::optional<std::string_view> name) {
  return push_handles<FieldHandle>(
      L, own | std::views::transform([&](Index index) { return first + index; }),
      [&](Index index) { return !name || report(L).fields[index].name == *name; });
}

void register_field_type(lua_State* L) { register_type<FieldHandle>(L, type); }

} // namespace toets::lua
