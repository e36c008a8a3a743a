// The file that tells an editor what rules see: sdk/lua/toets.lua.
#pragma once

#include <string>

namespace toets {

/// LuaCATS annotations of every type, function and field, from what the bindings register and the rule schema
/// holds.
std::string editor_stub();

} // namespace toets
