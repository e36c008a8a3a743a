#include "rules/case_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <algorithm>
#include <stdexcept>

namespace toets {
namespace {

/// A key or value as people wrote it; lua_tostring would change a number in place.
std::string shown(lua_State* L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) return lua_tostring(L, index);
  if (lua_type(L, index) == LUA_TNUMBER) {
    lua_pushvalue(L, index);
    std::string text = lua_tostring(L, -1);
    lua_pop(L, 1);
    return text;
  }
  return luaL_typename(L, index);
}

} // namespace

int CaseTable::push(const char* field) {
  asked_.insert(field);
  return lua_getfield(L_, index_, field);
}

bool CaseTable::has(const char* field) {
  const int type = push(field);
  lua_pop(L_, 1);
  return type != LUA_TNIL;
}

std::string CaseTable::text(const char* field) {
  const int type = push(field);
  std::string value = type == LUA_TNIL ? "" : shown(L_, -1);
  lua_pop(L_, 1);
  if (type != LUA_TNIL && type != LUA_TSTRING && type != LUA_TNUMBER)
    fail(fmt::format("{} must be a text, not a {}", field, value));
  return value;
}

std::optional<bool> CaseTable::flag(const char* field) {
  const int type = push(field);
  const bool value = lua_toboolean(L_, -1) != 0;
  lua_pop(L_, 1);
  if (type != LUA_TNIL && type != LUA_TBOOLEAN) fail(fmt::format("{} must be true or false", field));
  return type == LUA_TNIL ? std::nullopt : std::optional(value);
}

std::optional<std::int64_t> CaseTable::integer(const char* field) {
  const int type = push(field);
  const bool is_integer = lua_isinteger(L_, -1) != 0;
  const std::int64_t value = is_integer ? lua_tointeger(L_, -1) : 0;
  lua_pop(L_, 1);
  if (type != LUA_TNIL && !is_integer) fail(fmt::format("{} must be a whole number", field));
  return type == LUA_TNIL ? std::nullopt : std::optional(value);
}

void CaseTable::each_element(const char* field, const char* what,
                             const std::function<void(const std::string&)>& read) {
  if (lua_checkstack(L_, 10) == 0) fail("there are too many tables in each other");
  const int type = push(field);
  if (type != LUA_TNIL && type != LUA_TTABLE) fail(fmt::format("{} must be a list of {}", field, what));
  if (type == LUA_TTABLE) {
    const auto count = static_cast<lua_Integer>(lua_rawlen(L_, -1));
    std::set<std::string> others; // sorted, as in refuse_others
    for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1))
      if (!lua_isinteger(L_, -2) || lua_tointeger(L_, -2) < 1 || lua_tointeger(L_, -2) > count)
        others.insert(shown(L_, -2));
    if (!others.empty())
      fail(
          fmt::format("{0} must be a list of {1}, {0} = {{ … }} with one of them after the other; it has "
                      "a field '{2}'",
                      field, what, *others.begin()));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L_, -1, i);
      read(fmt::format("{}[{}]", path_of(field), i));
      lua_pop(L_, 1);
    }
  }
  lua_pop(L_, 1);
}

void CaseTable::each(const char* field, const std::function<void(CaseTable&)>& read) {
  each_element(field, "tables", [&](const std::string& path) {
    if (!lua_istable(L_, -1)) throw std::runtime_error(fmt::format("{} must be a table", path));
    CaseTable element(L_, path);
    read(element);
    element.refuse_others();
  });
}

void CaseTable::each_list(const char* field, const std::function<void(const std::string&)>& read) {
  each_element(field, "lists", [&](const std::string& path) {
    if (!lua_istable(L_, -1)) throw std::runtime_error(fmt::format("{} must be a list", path));
    read(path);
  });
}

std::vector<std::string> CaseTable::texts(const char* field) {
  std::vector<std::string> values;
  each_element(field, "texts", [&](const std::string& path) {
    if (lua_type(L_, -1) != LUA_TSTRING) throw std::runtime_error(fmt::format("{} must be a text", path));
    values.emplace_back(lua_tostring(L_, -1));
  });
  return values;
}

std::vector<std::pair<std::string, std::string>> CaseTable::named_texts(const char* field) {
  std::vector<std::pair<std::string, std::string>> values;
  const int type = push(field);
  if (type != LUA_TNIL && type != LUA_TTABLE) fail(fmt::format("{} maps names to texts", field));
  if (type == LUA_TTABLE)
    for (lua_pushnil(L_); lua_next(L_, -2) != 0; lua_pop(L_, 1)) {
      if (lua_type(L_, -1) != LUA_TSTRING || lua_type(L_, -2) != LUA_TSTRING)
        fail(fmt::format("{} maps names to texts", field));
      values.emplace_back(lua_tostring(L_, -2), lua_tostring(L_, -1));
    }
  lua_pop(L_, 1);
  std::sort(values.begin(), values.end());
  return values;
}

bool CaseTable::table(const char* field, const std::function<void(CaseTable&)>& read) {
  const int type = push(field);
  if (type != LUA_TNIL && type != LUA_TTABLE) fail(fmt::format("{} must be a table", field));
  if (type == LUA_TTABLE) {
    CaseTable inner(L_, path_of(field));
    read(inner);
    inner.refuse_others();
  }
  lua_pop(L_, 1);
  return type == LUA_TTABLE;
}

void CaseTable::refuse_others() const {
  std::set<std::string> others; // sorted: Lua walks its tables in any order
  for (lua_pushnil(L_); lua_next(L_, index_) != 0; lua_pop(L_, 1))
    if (lua_type(L_, -2) != LUA_TSTRING || !asked_.contains(lua_tostring(L_, -2)))
      others.insert(shown(L_, -2));
  if (!others.empty())
    fail(fmt::format("there is no field '{}' here; those are {}", *others.begin(), fmt::join(asked_, ", ")));
}

void CaseTable::fail(const std::string& problem) const {
  throw std::runtime_error(path_.empty() ? problem : fmt::format("{}: {}", path_, problem));
}

std::string CaseTable::path_of(const std::string& field) const {
  return path_.empty() ? field : path_ + "." + field;
}

} // namespace toets
