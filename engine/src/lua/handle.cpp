#include "lua/handle.hpp"

#include "base/nearest.hpp"

#include <algorithm>
#include <array>

namespace toets::lua {
namespace {

constexpr std::size_t most_names = 64;

/// Raises "Node has no field 'titel'; it has: …; did you mean 'title'?" The list of names is upvalue `list`.
int no_such_name(lua_State* L, const char* owner, const char* what, int list) {
  std::array<const char*, most_names> names;
  const std::size_t count = std::min<std::size_t>(lua_rawlen(L, list), most_names);
  luaL_Buffer listed;
  for (std::size_t i = 0; i < count; ++i) {
    lua_rawgeti(L, list, static_cast<lua_Integer>(i) + 1);
    names[i] = lua_tostring(L, -1); // the list keeps it alive
    lua_pop(L, 1);
  }
  push_described(L, 2);
  const char* wanted = lua_tostring(L, -1);
  const char* like = nullptr;
  if (lua_type(L, 2) == LUA_TSTRING) { // in a block: luaL_error would pass over destructors
    const std::string found = nearest(wanted, {names.data(), names.data() + count});
    const auto same = std::find(names.begin(), names.begin() + count, std::string_view(found));
    if (same != names.begin() + count) like = *same;
  }
  luaL_buffinit(L, &listed);
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) luaL_addstring(&listed, ", ");
    luaL_addstring(&listed, names[i]);
  }
  luaL_pushresult(&listed);
  const char* all = lua_tostring(L, -1);
  if (count == 0) return luaL_error(L, "%s has no %s '%s'; it has none", owner, what, wanted);
  if (like != nullptr)
    return luaL_error(L, "%s has no %s '%s'; it has: %s; did you mean '%s'?", owner, what, wanted, all, like);
  return luaL_error(L, "%s has no %s '%s'; it has: %s", owner, what, wanted, all);
}

/// __index of every handle. Upvalues: name -> member, type name, list of names.
int index(lua_State* L) {
  lua_pushvalue(L, 2);
  lua_rawget(L, lua_upvalueindex(1));
  if (const auto* member = static_cast<const Member*>(lua_touserdata(L, -1)); member != nullptr) {
    lua_pop(L, 1);
    if (member->get != nullptr) return member->get(L);
    lua_pushcfunction(L, member->method);
    return 1;
  }
  lua_pop(L, 1);
  return no_such_name(L, lua_tostring(L, lua_upvalueindex(2)), "field", lua_upvalueindex(3));
}

int refuse_write(lua_State* L) {
  return luaL_error(L, "a %s is read-only", lua_tostring(L, lua_upvalueindex(1)));
}

/// __index of the table behind a read-only one, for names it does not have. Upvalues: its name, list of names,
/// what they are called.
int no_such_member(lua_State* L) {
  return no_such_name(L, lua_tostring(L, lua_upvalueindex(1)), lua_tostring(L, lua_upvalueindex(3)),
                      lua_upvalueindex(2));
}

int refuse_member(lua_State* L) {
  return luaL_error(L, "%s is read-only", lua_tostring(L, lua_upvalueindex(1)));
}

/// Pushes the names of the table at `table`, sorted.
void push_names(lua_State* L, int table) {
  std::array<const char*, most_names> names;
  std::size_t count = 0;
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1))
    if (count < most_names) names[count++] = lua_tostring(L, -2);
  std::sort(names.begin(), names.begin() + count,
            [](std::string_view a, std::string_view b) { return a < b; });
  lua_createtable(L, static_cast<int>(count), 0);
  for (std::size_t i = 0; i < count; ++i) {
    lua_pushstring(L, names[i]);
    lua_rawseti(L, -2, static_cast<lua_Integer>(i) + 1);
  }
}

} // namespace

std::size_t next_type_place() {
  static std::size_t next = 0; // while the program starts, on one thread
  return next++;
}

void register_type(lua_State* L, const Type& type, std::size_t place, lua_CFunction finalizer) {
  LuaState::of(L).descriptions().emplace_back(&type);
  luaL_newmetatable(L, type.name);
  const void* address = lua_topointer(L, -1);
  lua_pushvalue(L, -1);
  LuaState::of(L).keep_metatable(place, {address, luaL_ref(L, LUA_REGISTRYINDEX)});
  const char* dot = std::char_traits<char>::find(type.name, std::char_traits<char>::length(type.name), '.');
  const char* short_name = dot == nullptr ? type.name : dot + 1;
  const auto count = static_cast<int>(type.members.size());
  lua_createtable(L, 0, count);
  for (const Member& member : type.members) {
    // The tables of members are static and constant; Lua only hands the pointer back.
    lua_pushlightuserdata(L, const_cast<Member*>(&member));
    lua_setfield(L, -2, member.name);
  }
  lua_pushstring(L, short_name);
  lua_createtable(L, count, 0);
  for (int i = 0; i < count; ++i) {
    lua_pushstring(L, type.members[static_cast<std::size_t>(i)].name);
    lua_rawseti(L, -2, i + 1);
  }
  lua_pushcclosure(L, index, 3);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, short_name);
  lua_pushcclosure(L, refuse_write, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  if (type.metamethods != nullptr) luaL_setfuncs(L, type.metamethods, 0);
  if (finalizer != nullptr) {
    lua_pushcfunction(L, finalizer);
    lua_setfield(L, -2, "__gc");
  }
  lua_pop(L, 1);
}

std::span<const Member> members_of(lua_State* L, std::string_view name) {
  for (const Description& description : LuaState::of(L).descriptions())
    if (const auto* type = std::get_if<const Type*>(&description); type != nullptr && (*type)->name == name)
      return (*type)->members;
  return {};
}

void add_functions(lua_State* L, std::span<const Function> functions) {
  for (const Function& added : functions) {
    LuaState::of(L).descriptions().emplace_back(&added);
    lua_pushcfunction(L, added.call);
    lua_setfield(L, -2, added.name);
  }
}

void add_library(lua_State* L, const Library& library) {
  LuaState::of(L).descriptions().emplace_back(&library);
  lua_createtable(L, 0, static_cast<int>(library.functions.size()));
  for (const Function& added : library.functions) {
    lua_pushcfunction(L, added.call);
    lua_setfield(L, -2, added.name);
  }
  make_read_only(L, library.name);
  lua_setfield(L, -2, library.name);
}

void add_constant(lua_State* L, const Function& constant) {
  LuaState::of(L).descriptions().emplace_back(&constant);
  lua_setfield(L, -2, constant.name);
}

void make_read_only(lua_State* L, const char* name, const char* what) {
  const int members = lua_gettop(L);
  lua_createtable(L, 0, 1); // metatable of the members: a name that is not among them
  lua_pushstring(L, name);
  push_names(L, members);
  lua_pushstring(L, what);
  lua_pushcclosure(L, no_such_member, 3);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, members);

  lua_newtable(L); // what rules hold
  lua_createtable(L, 0, 3);
  lua_pushvalue(L, members);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, name);
  lua_pushcclosure(L, refuse_member, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_replace(L, members);
}

void push_described(lua_State* L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TUSERDATA: {
      // Only decimals and dates have a text of their own.
      if (luaL_getmetafield(L, index, "__tostring") != LUA_TNIL) {
        lua_pop(L, 1);
        luaL_tolstring(L, index, nullptr);
      } else if (luaL_getmetafield(L, index, "__name") == LUA_TNIL) {
        lua_pushliteral(L, "userdata");
      }
      return;
    }
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING:
      luaL_tolstring(L, index, nullptr);
      return;
    default:
      lua_pushstring(L, luaL_typename(L, index));
  }
}

} // namespace toets::lua
