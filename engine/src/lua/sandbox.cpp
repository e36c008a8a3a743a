#include "lua/sandbox.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "base/whole_file.hpp"
#include "lua/bindings.hpp"
#include "lua/shared_work.hpp"
#include "messages/rules.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets::lua {
namespace {

constexpr const char* environment_key = "toets.environment";
constexpr const char* files_key = "toets.files"; // path -> function of the file
constexpr std::size_t longest_file = std::size_t{1024} * 1024;

int unknown_name(lua_State* L) {
  push_described(L, 2);
  return luaL_error(L, "there is no '%s' here; rules see the names of sdk/lua/toets.lua",
                    lua_tostring(L, -1));
}

int no_globals(lua_State* L) {
  push_described(L, 2);
  return luaL_error(L, "'%s' is not declared; write `local %s`", lua_tostring(L, -1), lua_tostring(L, -1));
}

int mark_reached(lua_State* L) {
  LuaState::of(L).marker()->reached(static_cast<std::size_t>(lua_tointeger(L, 1)));
  return 0;
}

/// Pushes the function of a helper. Errors: no library has it; the message lists those that are there.
Result<void> push_helper(lua_State* L, std::string_view name) {
  std::vector<std::string> known;
  for (const auto& library : LuaState::of(L).libraries()) {
    if (const auto found = library->helpers.find(name); found != library->helpers.end()) {
      const std::string file = found->first + ".lua";
      const std::string shown = (library->folder.filename() / file).string();
      const KnownFile helper{found->second, shown, true};
      return push_file(L, library->folder / file, &helper);
    }
    for (const auto& [other, text] : library->helpers) known.push_back(other);
  }
  std::sort(known.begin(), known.end());
  return failure(same_in_both(
      fmt::format("use: there is no helper '{}'{}", name,
                  known.empty() ? "; lib/ of the pack holds none" : "; " + none_of(name, known).en)));
}

/// Loads a helper module of lib/ once per instance of a rule.
int use(lua_State* L) {
  const std::string_view name = check_text(L, 1);
  for (const char c : name)
    if (c != '_' && !is_lower(c) && !is_digit(c))
      return luaL_error(L, "use: '%s' is not the name of a helper (a-z, 0-9, _)", lua_tostring(L, 1));
  lua_settop(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LuaState::of(L).modules());
  lua_pushvalue(L, 1);
  if (lua_rawget(L, 2) == LUA_TLIGHTUSERDATA)
    return luaL_error(L, "use: the helper '%s' uses itself, directly or through others", lua_tostring(L, 1));
  if (!lua_isnil(L, 3)) return 1;
  lua_pushvalue(L, 1);
  lua_pushlightuserdata(L, nullptr); // it is being loaded; see forget_unfinished
  lua_rawset(L, 2);
  char problem[512] = "";
  {
    const auto loaded = push_helper(L, name);
    if (!loaded) problem[loaded.error().message.en.copy(problem, sizeof problem - 1)] = '\0';
  }
  if (*problem != '\0') return luaL_error(L, "%s", problem);
  lua_call(L, 0, 1);
  if (lua_isnil(L, -1)) return luaL_error(L, "use: the helper '%s' returns nothing", lua_tostring(L, 1));
  lua_pushvalue(L, 1);
  lua_pushvalue(L, -2);
  lua_rawset(L, 2);
  return 1;
}

constexpr Function functions[] = {function<use>(
    "use", R"(A helper module of rules/lib: `local claims = use("claims")`. Each rule has its own.
@param name string
@return table)")};

} // namespace

void prepare_sandbox(lua_State* L) {
  for (const luaL_Reg& library : {luaL_Reg{"_G", luaopen_base}, luaL_Reg{"string", luaopen_string},
                                  luaL_Reg{"table", luaopen_table}, luaL_Reg{"math", luaopen_math}}) {
    luaL_requiref(L, library.name, library.func, 1);
    lua_pop(L, 1);
  }
  forget_files(L);
  lua_createtable(L, 0, 32); // the names
  bind_base(L);
  bind_decimal(L);
  bind_date(L);
  bind_model(L);
  bind_form(L);
  bind_statement(L);
  add_functions(L, functions);
  bind_re(L);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, unknown_name);
  lua_setfield(L, -2, "__index");
  lua_setmetatable(L, -2);

  lua_newtable(L); // the environment: it shows the names
  lua_createtable(L, 0, 3);
  lua_rotate(L, -3, -1);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, no_globals);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_setfield(L, LUA_REGISTRYINDEX, environment_key);
}

void forget_unfinished(lua_State* L) {
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, LuaState::of(L).modules()) == LUA_TTABLE)
    for (lua_pushnil(L); lua_next(L, -2) != 0;) {
      const bool is_unfinished = lua_islightuserdata(L, -1);
      lua_pop(L, 1);
      if (!is_unfinished) continue;
      lua_pushvalue(L, -1);
      lua_pushnil(L);
      lua_rawset(L, -4);
    }
  lua_pop(L, 1);
}

void forget_files(lua_State* L) {
  lua_newtable(L);
  lua_setfield(L, LUA_REGISTRYINDEX, files_key);
}

void forget_file(lua_State* L, const std::filesystem::path& file) {
  lua_getfield(L, LUA_REGISTRYINDEX, files_key);
  lua_pushnil(L);
  lua_setfield(L, -2, file.c_str());
  lua_pop(L, 1);
}

void show_marks(lua_State* L, bool are_shown) {
  lua_getfield(L, LUA_REGISTRYINDEX, environment_key);
  lua_pushstring(L, SourceMarker::mark);
  if (are_shown) {
    lua_pushcfunction(L, mark_reached);
  } else {
    lua_pushnil(L);
  }
  lua_rawset(L, -3);
  lua_pop(L, 1);
}

namespace {

/// Compiles code and pushes its function; on failure the message stands on the stack.
bool compile(lua_State* L, const std::string& code, const std::string& name) {
  // "=" keeps the name whole.
  return luaL_loadbufferx(L, code.data(), code.size(), ("=" + name).c_str(), "t") == LUA_OK;
}

/// Pushes the function of a file that this state has not compiled yet.
Result<void> push_compiled(lua_State* L, const std::filesystem::path& file, const KnownFile* known) {
  SourceMarker* const marker = LuaState::of(L).marker();
  const bool is_shared =
      known != nullptr && known->is_helper && marker == nullptr && LuaState::of(L).is_sharing();
  CompiledFiles* const shared = is_shared ? &LuaState::of(L).shared().helpers : nullptr;
  if (shared != nullptr && shared->push(L, file)) return {};
  const auto code = known != nullptr ? Result<std::string>(known->code) : read_found_file(file);
  if (!code) return tl::unexpected(code.error());
  if (code->size() > longest_file)
    return failure(message::lua_too_long(file.filename().string(), longest_file));
  // Only the last parts of its name, since messages must not hold a path of the machine.
  const std::string name =
      known != nullptr ? known->name : (file.parent_path().filename() / file.filename()).string();
  bool is_compiled = compile(L, *code, name);
  if (is_compiled && marker != nullptr) {
    lua_pop(L, 1); // what is wrong with a file is told of the file as it is
    is_compiled = compile(L, marker->marked(name, *code), name);
  }
  if (!is_compiled) {
    std::string message = lua_tostring(L, -1) == nullptr ? "unknown error" : lua_tostring(L, -1);
    lua_pop(L, 1);
    return failure(same_in_both(message));
  }
  if (shared != nullptr) shared->keep(L, file);
  return {};
}

} // namespace

Result<void> push_file(lua_State* L, const std::filesystem::path& file, const KnownFile* known) {
  const LuaState::OffBudget off(LuaState::of(L));
  lua_getfield(L, LUA_REGISTRYINDEX, files_key);
  if (lua_getfield(L, -1, file.c_str()) == LUA_TNIL) {
    lua_pop(L, 1);
    if (auto pushed = push_compiled(L, file, known); !pushed) {
      lua_pop(L, 1);
      return pushed;
    }
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, file.c_str());
  }
  lua_remove(L, -2);
  // A variable _ENV of its own: code may assign to it.
  luaL_loadbufferx(L, "", 0, "=", "t");
  lua_getfield(L, LUA_REGISTRYINDEX, environment_key);
  lua_setupvalue(L, -2, 1);
  lua_upvaluejoin(L, -2, 1, -1, 1);
  lua_pop(L, 1);
  return {};
}

} // namespace toets::lua
