#include "lua/words.hpp"

#include "base/ascii.hpp"

#include <fmt/ranges.h>

namespace toets::lua {

const char* push_named(lua_State* L, int index) {
  const char* type = luaL_typename(L, index);
  switch (lua_type(L, index)) {
    case LUA_TNIL:
    case LUA_TNONE:
      lua_pushliteral(L, "nil");
      return lua_tostring(L, -1);
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
      return luaL_tolstring(L, index, nullptr);
    case LUA_TSTRING:
      return lua_pushfstring(L, "the text '%s'", lua_tostring(L, index));
    case LUA_TUSERDATA:
      if (test<Form>(L, index) != nullptr) {
        lua_pushliteral(L, "a sum of figures");
        return lua_tostring(L, -1);
      }
      if (luaL_getmetafield(L, index, "__name") == LUA_TSTRING) {
        const char* name = lua_tostring(L, -1);
        type = name + std::string_view(name).find('.') + 1; // "toets.Figure"; the metatable keeps it alive
      }
      break;
    default:
      break;
  }
  const char first = lower(type[0]);
  const bool is_vowel = std::string_view("aeio").find(first) != std::string_view::npos;
  return lua_pushfstring(L, "%s %c%s", is_vowel ? "an" : "a", first, type + 1);
}

void require_fields(lua_State* L, int table, const char* owner, std::initializer_list<const char*> known,
                    lua_Integer positions) {
  bool has_unnamed = false;
  std::optional<std::string_view> wrong; // the first by its bytes: Lua walks its tables in any order
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      const std::string_view field = check_text(L, -2);
      if (std::find(known.begin(), known.end(), field) == known.end() && (!wrong || field < *wrong))
        wrong = field;
    } else if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > positions) {
      has_unnamed = true;
    }
  }
  if (!wrong && !has_unnamed) return;
  const std::vector<std::string> fields(known.begin(), known.end());
  if (wrong)
    throw std::runtime_error(fmt::format("{}: '{}' is not a field; those are {}{}", owner, *wrong,
                                         fmt::join(fields, ", "), did_you_mean(*wrong, fields).en));
  throw std::runtime_error(
      fmt::format("{}: an entry has no name; the fields are {}", owner, fmt::join(fields, ", ")));
}

} // namespace toets::lua
