// Read-only handles: how a C++ thing appears in Lua. Each type has one table of members; reading a name
// that is not in it is an error that lists the right ones.
//
// Lua must be built as C++: its errors then unwind, and frames that raise one may hold objects with a destructor. With
// the C build they would leak; cmake/ToetsDependencies.cmake refuses it.
#pragma once

#include "lua/state.hpp"

#include <lua.hpp>
#include <cstdlib>
#include <memory>
#include <new>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace toets::lua {

/// Runs a binding and turns C++ exceptions into Lua errors, outside of any catch block.
template <int (*Call)(lua_State*)>
int guarded(lua_State* L) {
  char message[1024];
  try {
    return Call(L);
  } catch (const std::exception& e) {
    const std::string_view what = e.what();
    message[what.copy(message, sizeof message - 1)] = '\0';
  }
  return luaL_error(L, "%s", message);
}

/// Work that is in proportion to something of the report or to an argument, before it is done.
inline void charge(lua_State* L, std::size_t steps) { LuaState::of(L).charge(steps); }

// ---- describing and registering --------------------------------------------------------------

template <int (*Get)(lua_State*)>
constexpr Member getter(const char* name, const char* type, const char* text = "") {
  return {name, guarded<Get>, nullptr, type, text};
}

template <int (*Call)(lua_State*)>
constexpr Member method(const char* name, const char* text) {
  return {name, nullptr, guarded<Call>, "", text};
}

template <int (*Call)(lua_State*)>
constexpr Function function(const char* name, const char* text) {
  return {name, guarded<Call>, text};
}

/// The members of a registered type; none for a type that is not registered.
std::span<const Member> members_of(lua_State* L, std::string_view name);
/// Add to the table of globals on top of the stack.
void add_functions(lua_State* L, std::span<const Function> functions);
void add_library(lua_State* L, const Library& library);
/// Pops the value of the constant.
void add_constant(lua_State* L, const Function& constant);
/// Replaces the table on top of the stack by one that shows it and cannot be changed. A name that is not in it
/// is an error that lists the right ones and calls them `what`.
void make_read_only(lua_State* L, const char* name, const char* what = "member");

/// Pushes a value as text without an address: what is no text, number or boolean is named by its type.
void push_described(lua_State* L, int index);

// ---- values ----------------------------------------------------------------------------------

/// Names of the metatables; specialised by each binding.
template <class T>
inline constexpr const char* type_name = nullptr;

/// A new place for a type in the lists of metatables that states keep.
std::size_t next_type_place();
template <class T>
inline const std::size_t type_place = next_type_place();

/// A value with memory outside of Lua's own, which it counts in `held_bytes`. Lua holds a pointer to it: a value in a
/// block of Lua's would be gone unseen when the memory for a call of its finalizer is missing.
template <class T>
struct Owned final : OwnedValues::Value {
  explicit Owned(T owned) : value(std::move(owned)) {}

  T value;
};
template <class T>
inline constexpr bool is_owned = !std::is_trivially_destructible_v<T>;

/// Finalizer of such a value.
template <class T>
int collect(lua_State* L) {
  const auto* owned = *static_cast<Owned<T>**>(lua_touserdata(L, 1));
  LuaState::of(L).release(sizeof(Owned<T>) + owned->value.held_bytes);
  delete owned;
  return 0;
}

template <class T>
constexpr lua_CFunction finalizer_of() {
  if constexpr (is_owned<T>) {
    return collect<T>;
  } else {
    return nullptr;
  }
}

/// Creates the metatable of a type. The descriptions outlive the state: they are constants. The state keeps the
/// metatable at the place of the type too, where it is found sooner than by the name.
/// @param finalizer null for a type without memory outside of Lua's own
void register_type(lua_State* L, const Type& type, std::size_t place, lua_CFunction finalizer);
template <class T>
void register_type(lua_State* L, const Type& type) {
  register_type(L, type, type_place<T>, finalizer_of<T>());
}

/// Gives the userdata on top of the stack its type.
template <class T>
void set_type(lua_State* L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, LuaState::of(L).metatable(type_place<T>).reference);
  lua_setmetatable(L, -2);
}

/// Pushes a value as userdata of its type.
template <class T>
T& push(lua_State* L, T value) {
  if constexpr (is_owned<T>) {
    auto** place = static_cast<Owned<T>**>(lua_newuserdatauv(L, sizeof(Owned<T>*), 0));
    LuaState& state = LuaState::of(L);
    state.hold(sizeof(Owned<T>));
    *place = state.owned_values().keep(std::make_unique<Owned<T>>(std::move(value)));
    set_type<T>(L);
    return (*place)->value;
  } else {
    T* made = new (lua_newuserdatauv(L, sizeof(T), 0)) T(std::move(value));
    set_type<T>(L);
    return *made;
  }
}

/// The value at `index` when it is of the type, else null.
template <class T>
T* test(lua_State* L, int index) {
  void* memory = lua_touserdata(L, index);
  if (memory == nullptr || lua_getmetatable(L, index) == 0) return nullptr;
  const void* metatable = lua_topointer(L, -1);
  lua_pop(L, 1);
  if (metatable != LuaState::of(L).metatable(type_place<T>).address) return nullptr;
  if constexpr (is_owned<T>) {
    return &(*static_cast<Owned<T>**>(memory))->value;
  } else {
    return static_cast<T*>(memory);
  }
}

template <class T>
T& check(lua_State* L, int index) {
  if (T* object = test<T>(L, index); object != nullptr) return *object;
  luaL_typeerror(L, index, type_name<T>);
  std::abort(); // not reached: an error of Lua leaves the function
}

/// Counts memory that a value is going to keep.
template <class T>
void hold(lua_State* L, T& object, std::size_t bytes) {
  LuaState::of(L).hold(bytes);
  object.held_bytes += bytes;
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
