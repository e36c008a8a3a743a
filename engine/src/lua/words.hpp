// The words and fields that a rule may give, and what messages call a value. Words are those of the vocabulary:
// a query for another one would find nothing, and nobody would notice.
#pragma once

#include "base/nearest.hpp"
#include "lua/bindings.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

namespace toets::lua {

/// Pushes what a value is, for a sentence: "nil", "1.5", "the text '1.5'", "a figure".
const char* push_named(lua_State* L, int index);

/// Raises an error for a field of the table at `table` that is none of the known ones. Entries without a name are
/// allowed up to `positions`.
void require_fields(lua_State* L, int table, const char* owner, std::initializer_list<const char*> known,
                    lua_Integer positions = 0);

/// The vocabulary's own copy of a word, which outlives every handle.
/// @throws std::runtime_error "sibling: measure 'budgett' is none of: actual, …; did you mean 'budget'?"
template <std::size_t Count>
std::string_view own_word(const char* owner, const char* field, std::string_view word,
                          const std::array<std::string_view, Count>& words) {
  const auto found = std::find(words.begin(), words.end(), word);
  if (found == words.end())
    throw std::runtime_error(
        fmt::format("{}: {} {}", owner, field, none_of(word, {words.begin(), words.end()}).en));
  return *found;
}

/// The word at `index`; nothing where there is none.
template <std::size_t Count>
std::optional<std::string_view> optional_word(lua_State* L, int index, const char* owner, const char* field,
                                              const std::array<std::string_view, Count>& words) {
  if (lua_isnoneornil(L, index)) return std::nullopt;
  return own_word(owner, field, check_text(L, index), words);
}

/// The word in a field of the table at `table`; nothing where there is none.
template <std::size_t Count>
std::optional<std::string_view> word_in(lua_State* L, int table, const char* owner, const char* field,
                                        const std::array<std::string_view, Count>& words) {
  const int type = lua_getfield(L, table, field);
  std::optional<std::string_view> word;
  if (type == LUA_TSTRING) {
    word = own_word(owner, field, check_text(L, -1), words);
  } else if (type != LUA_TNIL) {
    luaL_error(L, "%s: %s must be a text, not %s", owner, field, push_named(L, lua_gettop(L)));
  }
  lua_pop(L, 1);
  return word;
}

} // namespace toets::lua
