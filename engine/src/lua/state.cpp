#include "lua/state.hpp"

#include "base/json_file.hpp"
#include "base/nearest.hpp"
#include "lua/bindings.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <cstdlib>
#include <new>

namespace toets {

/// Counts instructions in steps and raises an error when the budget is spent.
struct BudgetHook {
  static constexpr int step = 10'000;

  static void run(lua_State* L, lua_Debug*) {
    LuaState& state = LuaState::of(L);
    if (state.instructions_left_ > step) {
      state.instructions_left_ -= step;
      return;
    }
    state.instructions_left_ = 0;
    state.instructions_spent_ = true;
    // From now on every instruction fails, so that nothing can catch the error and go on.
    lua_sethook(L, &run, LUA_MASKCOUNT, 1);
    luaL_error(L, "the rule used up its %d million instructions",
               static_cast<int>(state.limits_.instructions / 1'000'000));
  }
};

namespace {

constexpr const char* allowed_functions[] = {"assert", "error",    "ipairs",   "next", "pairs",
                                             "select", "tonumber", "tostring", "type"};
constexpr const char* allowed_string[] = {"byte", "char",    "format", "len",  "lower",
                                          "rep",  "reverse", "sub",    "upper"};
constexpr const char* allowed_table[] = {"concat", "insert", "move", "pack", "remove", "sort", "unpack"};
constexpr const char* allowed_math[] = {"abs",        "max",       "maxinteger", "min",
                                        "mininteger", "tointeger", "type",       "ult"};

/// Copies the allowed members of the library table on top of the stack into a fresh table.
template <std::size_t Count>
void push_copy(lua_State* L, const char* library, const char* const (&names)[Count]) {
  lua_getglobal(L, library);
  lua_createtable(L, 0, static_cast<int>(Count));
  for (const char* name : names) {
    lua_getfield(L, -2, name);
    lua_setfield(L, -2, name);
  }
  lua_remove(L, -2);
}

int unknown_name(lua_State* L) {
  return luaL_error(L, "there is no '%s' here; rules see the names of sdk/lua/toets.lua",
                    luaL_tolstring(L, 2, nullptr));
}

int no_globals(lua_State* L) {
  return luaL_error(L, "'%s' is not declared; write `local %s`", luaL_tolstring(L, 2, nullptr),
                    luaL_tolstring(L, 2, nullptr));
}

int pairs_in_order(lua_State* L);

/// Loads a helper module of rules/lib once per state.
int use(lua_State* L) {
  const std::string_view name = lua::check_text(L, 1);
  for (const char c : name)
    if (!(c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
      return luaL_error(L, "use: '%s' is not the name of a helper (a-z, 0-9, _)", lua_tostring(L, 1));
  luaL_getsubtable(L, LUA_REGISTRYINDEX, "toets.modules");
  char problem[512] = "";
  {
    LuaState& state = LuaState::of(L);
    const auto fail = [&](const Error& error) {
      problem[error.message.copy(problem, sizeof problem - 1)] = '\0';
    };
    if (const auto file = state.helper(std::string(name)); !file) {
      fail(file.error());
    } else { // by its file: two packs may each have a helper of this name
      lua_pushstring(L, file->c_str());
      lua_pushvalue(L, -1);
      if (lua_rawget(L, -3) != LUA_TNIL) return 1;
      lua_pop(L, 1);
      if (const auto loaded = state.run_file(*file); !loaded) fail(loaded.error());
    }
  }
  if (*problem != '\0') return luaL_error(L, "%s", problem);
  lua_pushvalue(L, -1);
  lua_insert(L, -3);
  lua_rawset(L, -4);
  return 1;
}

/// A new environment: copies of the allowed library functions and the names of the bindings. Pushes it.
void push_environment(lua_State* L) {
  lua_createtable(L, 0, 32);
  for (const char* name : allowed_functions) {
    lua_getglobal(L, name);
    lua_setfield(L, -2, name);
  }
  lua_pushcfunction(L, pairs_in_order);
  lua_setfield(L, -2, "pairs");
  push_copy(L, "string", allowed_string);
  lua_setfield(L, -2, "string");
  push_copy(L, "table", allowed_table);
  lua_setfield(L, -2, "table");
  push_copy(L, "math", allowed_math);
  lua_setfield(L, -2, "math");
  lua_pushcfunction(L, lua::guarded<use>);
  lua_setfield(L, -2, "use");
  lua::bind_decimal(L);
  lua::bind_date(L);
  lua::bind_model(L);
  lua::bind_form(L);
  lua::bind_statement(L);
  lua::bind_re(L);
  lua_createtable(L, 0, 3);
  lua_pushcfunction(L, unknown_name);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, no_globals);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
}

int mark_reached(lua_State* L) {
  LuaState::of(L).marker()->reached(static_cast<std::size_t>(lua_tointeger(L, 1)));
  return 0;
}

/// Order of keys: numbers before texts, each by value, so that a walk is the same in every run.
int key_before(lua_State* L) {
  const bool a_is_number = lua_type(L, 1) == LUA_TNUMBER;
  const bool b_is_number = lua_type(L, 2) == LUA_TNUMBER;
  lua_pushboolean(L, a_is_number == b_is_number ? lua_compare(L, 1, 2, LUA_OPLT) : a_is_number);
  return 1;
}

/// Iterator of pairs_in_order. Upvalues: table, sorted keys, position.
int next_in_order(lua_State* L) {
  const lua_Integer at = lua_tointeger(L, lua_upvalueindex(3)) + 1;
  lua_pushinteger(L, at);
  lua_replace(L, lua_upvalueindex(3));
  if (lua_rawgeti(L, lua_upvalueindex(2), at) == LUA_TNIL) return 1;
  lua_pushvalue(L, -1);
  lua_rawget(L, lua_upvalueindex(1));
  return 2;
}

/// `pairs` with a fixed order: the order of Lua's own depends on addresses.
int pairs_in_order(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lua_newtable(L);
  lua_Integer count = 0;
  for (lua_pushnil(L); lua_next(L, 1) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TNUMBER && lua_type(L, -2) != LUA_TSTRING)
      return luaL_error(L, "pairs: a key is neither a number nor a text, so it has no fixed place");
    lua_pushvalue(L, -2);
    lua_rawseti(L, 2, ++count);
  }
  lua_getglobal(L, "table");
  lua_getfield(L, -1, "sort");
  lua_pushvalue(L, 2);
  lua_pushcfunction(L, key_before);
  lua_call(L, 2, 0);
  lua_settop(L, 2);
  lua_pushinteger(L, 0);
  lua_pushcclosure(L, next_in_order, 3);
  return 1;
}

} // namespace

LuaState& LuaState::of(lua_State* state) { return **static_cast<LuaState**>(lua_getextraspace(state)); }

void* LuaState::allocate(void* self, void* block, std::size_t old_size, std::size_t new_size) {
  auto& state = *static_cast<LuaState*>(self);
  const std::size_t before = block == nullptr ? 0 : old_size; // without a block, old_size is a type
  if (new_size == 0) {
    state.memory_used_ -= before;
    std::free(block);
    return nullptr;
  }
  // Only a rule is held to the cap: what the engine itself pushes is little, and nothing would catch its error.
  if (state.is_calling_ && new_size > before &&
      state.memory_used_ - before + new_size > state.limits_.memory_bytes)
    return nullptr; // Lua collects its garbage and tries once more
  void* grown = std::realloc(block, new_size);
  if (grown != nullptr) state.memory_used_ = state.memory_used_ - before + new_size;
  return grown;
}

LuaState::LuaState(LuaLimits limits) : limits_(limits) {
  state_ = lua_newstate(&allocate, this);
  if (state_ == nullptr) throw std::bad_alloc();
  *static_cast<LuaState**>(lua_getextraspace(state_)) = this;
  for (const luaL_Reg& library : {luaL_Reg{"_G", luaopen_base}, luaL_Reg{"string", luaopen_string},
                                  luaL_Reg{"table", luaopen_table}, luaL_Reg{"math", luaopen_math}}) {
    luaL_requiref(state_, library.name, library.func, 1);
    lua_pop(state_, 1);
  }
  // Methods of strings ("x"):upper() come from a table that no rule can reach, without Lua's patterns.
  lua_pushliteral(state_, "");
  lua_getmetatable(state_, -1);
  push_copy(state_, "string", allowed_string);
  lua_setfield(state_, -2, "__index");
  lua_pushboolean(state_, 0);
  lua_setfield(state_, -2, "__metatable");
  lua_pop(state_, 2);
}

LuaState::~LuaState() { lua_close(state_); }

void LuaState::set_context(const Context& context) {
  context_ = context;
  ++generation_;
}

Result<std::filesystem::path> LuaState::helper(const std::string& name) const {
  std::error_code ignored;
  std::vector<std::string> known;
  for (const auto& folder : libraries_) {
    if (auto file = folder / (name + ".lua"); std::filesystem::is_regular_file(file, ignored)) return file;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
      if (const auto stem = entry.path().stem().string();
          entry.path().extension() == ".lua" && !stem.ends_with("_test"))
        known.push_back(stem);
  }
  std::sort(known.begin(), known.end());
  return failure(fmt::format("use: there is no helper '{}'{}", name,
                             known.empty() ? "; lib/ of the pack holds none" : "; " + none_of(name, known)));
}

Result<void> LuaState::run_file(const std::filesystem::path& file) {
  const auto code = read_whole_file(file);
  if (!code) return tl::unexpected(code.error());
  return run_code(file, *code);
}

Result<void> LuaState::run_code(const std::filesystem::path& file, const std::string& code) {
  const auto fail = [&]() -> Result<void> {
    std::string message = lua_tostring(state_, -1) == nullptr ? "unknown error" : lua_tostring(state_, -1);
    lua_pop(state_, 1);
    return failure(std::move(message));
  };
  // "=" keeps the name whole: only its last parts, since messages must not hold a path of the machine.
  const std::string name = "=" + (file.parent_path().filename() / file.filename()).string();
  if (luaL_loadbufferx(state_, code.data(), code.size(), name.c_str(), "t") != LUA_OK) return fail();
  if (marker_ != nullptr) { // what is wrong with a file is told of the file as it is
    lua_pop(state_, 1);
    const std::string marked = marker_->marked(name.substr(1), code);
    if (luaL_loadbufferx(state_, marked.data(), marked.size(), name.c_str(), "t") != LUA_OK) return fail();
  }
  push_environment(state_);
  if (marker_ != nullptr) {
    lua_pushstring(state_, SourceMarker::mark);
    lua_pushcfunction(state_, mark_reached);
    lua_rawset(state_, -3);
  }
  lua_setupvalue(state_, -2, 1);
  if (call(0, 1) != CallStatus::ok) return fail();
  return {};
}

CallStatus LuaState::call(int argument_count, int result_count) {
  // A call within a call (use) spends the budget of the outer one.
  const bool is_outermost = lua_gethook(state_) == nullptr;
  if (is_outermost) {
    instructions_left_ = limits_.instructions;
    instructions_spent_ = false;
    memory_spent_ = false;
    lua_sethook(state_, &BudgetHook::run, LUA_MASKCOUNT, BudgetHook::step);
  }
  is_calling_ = true;
  const int status = lua_pcall(state_, argument_count, result_count, 0);
  if (is_outermost) {
    is_calling_ = false;
    lua_sethook(state_, nullptr, 0, 0);
  }
  if (status == LUA_OK) return CallStatus::ok;
  if (status == LUA_ERRMEM) memory_spent_ = true; // kept for the outer call, to which it is an error of `use`
  if (lua_type(state_, -1) != LUA_TSTRING) {
    lua_pop(state_, 1);
    lua_pushliteral(state_, "the rule failed without a message");
  }
  return instructions_spent_ || memory_spent_ ? CallStatus::over_budget : CallStatus::error;
}

} // namespace toets
