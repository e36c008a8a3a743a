// What the bindings say about themselves: the same tables register a type and describe it to editors.
#pragma once

#include <span>
#include <variant>

struct lua_State;
struct luaL_Reg;

namespace toets::lua {

/// A field or a method of a type. `text` holds LuaCATS lines: of a field its remark, of a method what stands
/// above it (`@param`, `@return`, prose).
struct Member {
  const char* name;
  int (*get)(lua_State*);    ///< pushes the value of a field of the userdata at index 1; null for a method
  int (*method)(lua_State*); ///< null for a field
  const char* type;          ///< of a field
  const char* text;
};

struct Type {
  const char* name;           ///< "toets.Node"
  const char* parents = "";   ///< "toets.Place, toets.Form"
  const char* text = "";      ///< prose above the class
  const char* operators = ""; ///< lines such as "add(toets.Form): toets.Form"
  std::span<const Member> members = {};
  const luaL_Reg* metamethods = nullptr;
};

/// A function, or a constant when `call` is null. `text` as with Member.
struct Function {
  const char* name;
  int (*call)(lua_State*);
  const char* text;
};

/// A table of functions: `relation`, `re`.
struct Library {
  const char* name;
  const char* text;
  std::span<const Function> functions;
};

using Description = std::variant<const Type*, const Function*, const Library*>;

} // namespace toets::lua
