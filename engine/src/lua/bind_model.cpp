// The handles of the report model.
#include "lua/model_handles.hpp"

namespace toets::lua {
namespace {

/// What the types below have in common; no value is of this type alone.
constexpr Member place_members[] = {{"line", nullptr, nullptr, "integer", "1-based"}};

constexpr Type place_type = {
    .name = "toets.Place",
    .text = "Anything with a place in the document: a node, figure, text, mention or a part of one.",
    .members = place_members};

} // namespace

void bind_model(lua_State* L) {
  LuaState::of(L).descriptions().emplace_back(&place_type);
  register_node_types(L);
  register_table_types(L);
  register_figure_type(L);
  register_text_types(L);
  register_field_type(L);
  register_reference_type(L);
  register_counterpart_type(L);
}

} // namespace toets::lua
