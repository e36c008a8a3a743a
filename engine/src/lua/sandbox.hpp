// What a rule can reach: one environment of read-only tables, which all rules of a state share.
#pragma once

#include "lua/handle.hpp"

#include <filesystem>

namespace toets::lua {

/// Fills a new state: registers the types and makes the environment.
void prepare_sandbox(lua_State* L);

/// A file that was read before, and what messages call it.
struct KnownFile {
  const std::string& code;
  const std::string& name;
  bool is_helper; ///< all states compile those, and few the same rule
};

/// Pushes the function that runs a file in the environment of rules. It is read and compiled once, until it is
/// forgotten; the function that is pushed shares no variable with the ones pushed before.
/// Errors: not readable, too long, or not Lua text.
Result<void> push_file(lua_State* L, const std::filesystem::path& file, const KnownFile* known = nullptr);
void forget_file(lua_State* L, const std::filesystem::path& file);
void forget_files(lua_State* L);

/// After an error: helpers of the current instance that were being loaded are loaded anew when they are used again, so
/// that each use says why one fails.
void forget_unfinished(lua_State* L);

/// Whether code can call the function by which marks of a SourceMarker say that they were reached.
void show_marks(lua_State* L, bool are_shown);

/// Adds Lua's own functions, as far as rules see them, to the table on top of the stack.
void bind_base(lua_State* L);

} // namespace toets::lua
