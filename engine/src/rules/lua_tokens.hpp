// The tokens of a Lua file: as much of the language as coverage and the check of reasons have to know.
#pragma once

#include "base/ascii.hpp"

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
  /// Of a text: what stands between its quotes or long brackets, escapes as they are written.
  std::string_view quoted() const;
};

/// What a name of Lua begins with, and what it goes on with.
constexpr bool is_name_start(char c) { return c == '_' || is_letter(c); }
constexpr bool is_name_part(char c) { return is_name_start(c) || is_digit(c); }

/// The tokens in order, without comments. The code must outlive them. Of code that Lua does not take they may be any.
std::vector<LuaToken> lua_tokens(std::string_view code);

} // namespace toets
