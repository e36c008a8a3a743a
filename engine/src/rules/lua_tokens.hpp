// The tokens of a Lua file: as much of the language as coverage has to know.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace toets {

struct LuaToken {
  enum class Kind { name, text, number, symbol }; ///< a keyword is a name
  Kind kind;
  std::string_view text; ///< of the code, quotes of a text included
  std::uint32_t line;    ///< of its first character, 1-based

  bool is(std::string_view word) const { return kind != Kind::text && text == word; }
  /// Of a quoted text: what stands between the quotes, escapes as they are written.
  std::string_view quoted() const { return text.substr(1, text.size() - 2); }
};

/// The tokens in order, without comments. The code must outlive them, and be code that Lua takes.
std::vector<LuaToken> lua_tokens(std::string_view code);

} // namespace toets
