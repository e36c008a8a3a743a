// Read-only handles: how a C++ thing appears in Lua. Each type has one table of members; reading a name
// that is not in it is an error that lists the right ones.
//
// Frames that may raise a Lua error hold no object that needs its destructor: errors of the C++ build of
// Lua do unwind, but the binding code must also be right where they would not.
#pragma once

#include "lua/state.hpp"

#include <lua.hpp>
#include <new>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace toets::lua {

/// Pushes the value of a field of the userdata at index 1.
using Getter = int (*)(lua_State*);

struct Member {
  const char* name;
  Getter get; ///< null for a method
  lua_CFunction method = nullptr;
};

/// Runs a binding and turns C++ exceptions into Lua errors, outside of any catch block.
template <int (*Function)(lua_State*)>
int guarded(lua_State* L) {
  char message[256];
  try {
    return Function(L);
  } catch (const std::exception& e) {
    const std::string_view what = e.what();
    message[what.copy(message, sizeof message - 1)] = '\0';
  }
  return luaL_error(L, "%s", message);
}

/// Names of the metatables; specialised by each binding.
template <class T>
inline constexpr const char* type_name = nullptr;

/// Creates the metatable of a type. `operators` may be null.
void register_type(lua_State* L, const char* name, std::span<const Member> members,
                   const luaL_Reg* operators);

/// The members of a registered type; none for a type that is not registered.
std::span<const Member> members_of(lua_State* L, const char* name);

/// Pushes a value as userdata of its type.
template <class T>
T& push(lua_State* L, T value) {
  void* memory = lua_newuserdatauv(L, sizeof(T), 0);
  T* object = new (memory) T(std::move(value));
  luaL_setmetatable(L, type_name<T>);
  return *object;
}

template <class T>
T* test(lua_State* L, int index) {
  return static_cast<T*>(luaL_testudata(L, index, type_name<T>));
}

template <class T>
T& check(lua_State* L, int index) {
  return *static_cast<T*>(luaL_checkudata(L, index, type_name<T>));
}

template <class T>
int collect(lua_State* L) {
  static_cast<T*>(lua_touserdata(L, 1))->~T();
  return 0;
}

inline void push_text(lua_State* L, std::string_view text) { lua_pushlstring(L, text.data(), text.size()); }

/// A text, or nil for an empty one.
inline int push_optional_text(lua_State* L, std::string_view text) {
  if (text.empty()) {
    lua_pushnil(L);
  } else {
    push_text(L, text);
  }
  return 1;
}

inline std::string_view check_text(lua_State* L, int index) {
  std::size_t size = 0;
  const char* data = luaL_checklstring(L, index, &size);
  return {data, size};
}

} // namespace toets::lua
