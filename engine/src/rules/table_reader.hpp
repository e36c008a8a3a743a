// Reads the tables that rule files return; what is wrong in one is told with the path of its field.
#pragma once

#include "base/nearest.hpp"
#include "lua/handle.hpp"
#include "toets/engine/finding.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace toets {

/// What is wrong with a rule's table.
struct WrongField {
  std::string field, problem;
};

/// Reads fields of the table at the top of the Lua stack; leaves the stack as it was.
class TableReader {
 public:
  TableReader(lua_State* L, std::string path) : L_(L), path_(std::move(path)) {}

  [[noreturn]] void fail(const std::string& field, const std::string& problem) const {
    throw WrongField{field.empty() && !path_.empty() ? path_.substr(0, path_.size() - 1) : path_ + field,
                     problem};
  }

  bool has(const char* field) const {
    const bool is_there = lua_getfield(L_, -1, field) != LUA_TNIL;
    lua_pop(L_, 1);
    return is_there;
  }

  std::string optional_text(const char* field) const {
    const int type = lua_getfield(L_, -1, field);
    if (type != LUA_TNIL && type != LUA_TSTRING) {
      lua_pop(L_, 1);
      fail(field, "must be a text");
    }
    std::string value = type == LUA_TNIL ? "" : lua_tostring(L_, -1);
    lua_pop(L_, 1);
    return value;
  }

  std::string text(const char* field) const {
    std::string value = optional_text(field);
    if (value.empty()) fail(field, "is missing");
    return value;
  }

  std::optional<int> optional_year(const char* field) const {
    lua_getfield(L_, -1, field);
    const bool is_nil = lua_isnil(L_, -1);
    const lua_Integer value = lua_isinteger(L_, -1) != 0 ? lua_tointeger(L_, -1) : 0;
    lua_pop(L_, 1);
    if (is_nil) return std::nullopt;
    if (value < 1 || value > 9999) fail(field, "must be a year, a whole number from 1 to 9999");
    return static_cast<int>(value);
  }

  bool flag(const char* field) const {
    const int type = lua_getfield(L_, -1, field);
    const bool value = lua_toboolean(L_, -1) != 0;
    lua_pop(L_, 1);
    if (type != LUA_TNIL && type != LUA_TBOOLEAN) fail(field, "must be true or false");
    return value;
  }

  /// One text or a list of texts.
  std::vector<std::string> texts(const char* field) const {
    std::vector<std::string> values;
    const int type = lua_getfield(L_, -1, field);
    bool is_right = type == LUA_TNIL || type == LUA_TSTRING || type == LUA_TTABLE;
    if (type == LUA_TSTRING) values.emplace_back(lua_tostring(L_, -1));
    if (type == LUA_TTABLE) {
      const auto count = static_cast<lua_Integer>(lua_rawlen(L_, -1));
      lua_Integer entries = 0;
      for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) ++entries;
      is_right = entries == count; // no named ones among them
      for (lua_Integer i = 1; i <= count && is_right; ++i) {
        is_right = lua_rawgeti(L_, -1, i) == LUA_TSTRING;
        if (is_right) values.emplace_back(lua_tostring(L_, -1));
        lua_pop(L_, 1);
      }
    }
    lua_pop(L_, 1);
    if (!is_right) fail(field, "must be a text or a list of texts");
    return values;
  }

  /// Calls `read(reader)` with the sub-table on top; false when there is none.
  template <class Read>
  bool table(const char* field, Read&& read) const {
    const int type = lua_getfield(L_, -1, field);
    if (type == LUA_TTABLE) read(TableReader(L_, path_ + field + "."));
    lua_pop(L_, 1);
    if (type != LUA_TNIL && type != LUA_TTABLE) fail(field, "must be a table");
    return type == LUA_TTABLE;
  }

  Bilingual bilingual(const char* field, bool is_required) const {
    Bilingual value;
    const bool is_there = table(field, [&](const TableReader& in) {
      in.require_fields({"nl", "en"}, "a text");
      value = {in.text("nl"), in.text("en")};
    });
    if (!is_there && is_required) fail(field, "is missing; give { nl = \"…\", en = \"…\" }");
    return value;
  }

  /// The same in both languages where it is one text, such as the number of a decree.
  Bilingual bilingual_or_text(const char* field) const {
    const bool is_text = lua_getfield(L_, -1, field) == LUA_TSTRING;
    lua_pop(L_, 1);
    if (!is_text) return bilingual(field, true);
    return {text(field), text(field)};
  }

  /// Names of the fields, sorted. An entry without a name is refused.
  std::vector<std::string> keys() const {
    std::vector<std::string> names;
    for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
      if (lua_type(L_, -2) != LUA_TSTRING) {
        lua_pop(L_, 2);
        fail("", "has an entry without a name; write NAME = value");
      }
      names.emplace_back(lua_tostring(L_, -2));
    }
    std::sort(names.begin(), names.end());
    return names;
  }

  /// Refuses the fields that are none of the known ones of `whose`, such as "a rule".
  void require_fields(const std::vector<std::string>& known, const char* whose) const {
    for (const std::string& field : keys())
      if (std::find(known.begin(), known.end(), field) == known.end())
        fail(field, fmt::format("is not a field of {}; those are {}{}", whose, fmt::join(known, ", "),
                                did_you_mean(field, known).en));
  }

  /// Refuses a word that is none of the known ones.
  void require_word(const char* field, std::string_view word, const std::vector<std::string>& known) const {
    if (std::find(known.begin(), known.end(), word) == known.end()) fail(field, none_of(word, known).en);
  }

 private:
  lua_State* L_;
  std::string path_;
};

} // namespace toets
