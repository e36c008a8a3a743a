// Reference: where one part of a report names another by code, number or title.
#include "lua/model_handles.hpp"

namespace toets::lua {
namespace {

const Reference& reference(lua_State* L) {
  return report(L).references[check_handle<ReferenceHandle>(L, 1).index];
}

int reference_node(lua_State* L) { return push_handle<NodeHandle>(L, reference(L).node); }
int reference_kind(lua_State* L) { return push_optional_text(L, reference(L).kind); }
int reference_target(lua_State* L) { return push_optional_text(L, reference(L).target); }
int reference_target_node(lua_State* L) { return push_handle<NodeHandle>(L, reference(L).to); }
int reference_raw(lua_State* L) { return push_optional_text(L, reference(L).place.raw); }
int reference_line(lua_State* L) { return push_line(L, reference(L).place); }

constexpr Member members[] = {
    getter<push_report>("report", "toets.Report"),
    getter<reference_node>("node", "toets.Node", "the node that refers"),
    getter<reference_kind>("kind", "string", R"("code", "number", "title")"),
    getter<reference_target>("target", "string", "normalised"),
    getter<reference_target_node>(
        "target_node", "toets.Node?",
        "the node that is meant, in the part that refers where it is there; nil: none"),
    getter<reference_raw>("raw", "string", "the printed text"),
    getter<reference_line>("line", "integer", "1-based")};

constexpr Type type = {.name = type_name<ReferenceHandle>,
                       .parents = "toets.Place",
                       .text = "Where one node names another, by code, number or title.",
                       .members = members,
                       .metamethods = record_operators<ReferenceHandle>};

} // namespace

void register_reference_type(lua_State* L) { register_type<ReferenceHandle>(L, type); }

} // namespace toets::lua
