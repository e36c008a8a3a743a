#include "lua/handle.hpp"

namespace toets::lua {
namespace {

/// __index of every handle. Upvalues: name -> member, type name.
int index(lua_State* L) {
  lua_pushvalue(L, 2);
  lua_rawget(L, lua_upvalueindex(1));
  if (const auto* member = static_cast<const Member*>(lua_touserdata(L, -1)); member != nullptr) {
    lua_pop(L, 1);
    if (member->method != nullptr) {
      lua_pushcfunction(L, member->method);
      return 1;
    }
    return member->get(L);
  }
  // Lists the right names in the order of the table of members.
  luaL_Buffer names;
  luaL_buffinit(L, &names);
  const auto count = static_cast<int>(lua_rawlen(L, lua_upvalueindex(3)));
  for (int i = 1; i <= count; ++i) {
    if (i > 1) luaL_addstring(&names, ", ");
    lua_rawgeti(L, lua_upvalueindex(3), i);
    luaL_addvalue(&names);
  }
  luaL_pushresult(&names);
  return luaL_error(L, "%s has no field '%s'; it has: %s", lua_tostring(L, lua_upvalueindex(2)),
                    luaL_tolstring(L, 2, nullptr), lua_tostring(L, -1));
}

int refuse_write(lua_State* L) {
  return luaL_error(L, "a %s is read-only", lua_tostring(L, lua_upvalueindex(1)));
}

} // namespace

void register_type(lua_State* L, const char* name, std::span<const Member> members,
                   const luaL_Reg* operators) {
  if (luaL_newmetatable(L, name) == 0) { // another environment of this state brought it already
    lua_pop(L, 1);
    return;
  }
  const char* dot = std::char_traits<char>::find(name, std::char_traits<char>::length(name), '.');
  const char* short_name = dot == nullptr ? name : dot + 1;
  lua_createtable(L, 0, static_cast<int>(members.size()));
  for (const Member& member : members) {
    // The tables of members are static and constant; Lua only hands the pointer back.
    lua_pushlightuserdata(L, const_cast<Member*>(&member));
    lua_setfield(L, -2, member.name);
  }
  lua_pushstring(L, short_name);
  lua_createtable(L, static_cast<int>(members.size()), 0);
  for (std::size_t i = 0; i < members.size(); ++i) {
    lua_pushstring(L, members[i].name);
    lua_rawseti(L, -2, static_cast<lua_Integer>(i + 1));
  }
  lua_pushcclosure(L, index, 3);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, short_name);
  lua_pushcclosure(L, refuse_write, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  if (operators != nullptr) luaL_setfuncs(L, operators, 0);
  // For members_of; no rule sees a metatable.
  lua_pushlightuserdata(L, const_cast<Member*>(members.data()));
  lua_setfield(L, -2, "toets.members");
  lua_pushinteger(L, static_cast<lua_Integer>(members.size()));
  lua_setfield(L, -2, "toets.member_count");
  lua_pop(L, 1);
}

std::span<const Member> members_of(lua_State* L, const char* name) {
  std::span<const Member> members;
  if (luaL_getmetatable(L, name) == LUA_TTABLE) {
    lua_getfield(L, -1, "toets.members");
    lua_getfield(L, -2, "toets.member_count");
    members = {static_cast<const Member*>(lua_touserdata(L, -2)),
               static_cast<std::size_t>(lua_tointeger(L, -1))};
    lua_pop(L, 2);
  }
  lua_pop(L, 1);
  return members;
}

} // namespace toets::lua
