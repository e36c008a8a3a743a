// Field: a labelled value of the report or of a node, such as its NIS code, an officer or a party.
#include "lua/model_handles.hpp"

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

constexpr Member members[] = {{"report", guarded<push_report>},    {"node", guarded<field_node>},
                              {"name", guarded<field_name>},       {"role", guarded<field_role>},
                              {"value", guarded<field_value>},     {"raw", guarded<field_raw>},
                              {"invalid", guarded<field_invalid>}, {"line", guarded<field_line>}};

} // namespace

int push_fields(lua_State* L, Index node, int name_index) {
  const char* name = luaL_optstring(L, name_index, nullptr);
  lua_newtable(L);
  lua_Integer count = 0;
  const auto add = [&](Index index) {
    if (name != nullptr && report(L).fields[index].name != name) return;
    push_handle<FieldHandle>(L, index);
    lua_rawseti(L, -2, ++count);
  };
  const auto& own = node == none ? report(L).own_fields : report(L).nodes[node].fields;
  for (const Index index : own) add(index);
  return 1;
}

void register_field_type(lua_State* L) {
  register_type(L, type_name<FieldHandle>, members, record_operators<FieldHandle>);
}

} // namespace toets::lua
