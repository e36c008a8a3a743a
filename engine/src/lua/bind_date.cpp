// Date: a calendar day that compares with others.
#include "lua/bindings.hpp"

namespace toets::lua {
namespace {

int year(lua_State* L) {
  lua_pushinteger(L, check<Day>(L, 1).year);
  return 1;
}
int month(lua_State* L) {
  lua_pushinteger(L, check<Day>(L, 1).month);
  return 1;
}
int day(lua_State* L) {
  lua_pushinteger(L, check<Day>(L, 1).day);
  return 1;
}
int text(lua_State* L) {
  push_text(L, check<Day>(L, 1).text());
  return 1;
}
int equals(lua_State* L) {
  lua_pushboolean(L, check<Day>(L, 1) == check<Day>(L, 2));
  return 1;
}
int less(lua_State* L) {
  lua_pushboolean(L, check<Day>(L, 1) < check<Day>(L, 2));
  return 1;
}
int less_or_equal(lua_State* L) {
  lua_pushboolean(L, check<Day>(L, 1) <= check<Day>(L, 2));
  return 1;
}

int difference(lua_State* L) {
  lua_pushinteger(L, check<Day>(L, 1).number() - check<Day>(L, 2).number());
  return 1;
}

int make(lua_State* L) {
  const auto parsed = Day::parse(check_text(L, 1));
  if (!parsed) return luaL_error(L, "'%s' is no day; write it as \"2023-12-31\"", lua_tostring(L, 1));
  push(L, *parsed);
  return 1;
}

constexpr Member members[] = {getter<year>("year", "integer"), getter<month>("month", "integer", "1 to 12"),
                              getter<day>("day", "integer", "1 to 31"),
                              getter<text>("text", "string", "ISO 8601, \"2022-12-31\"")};
constexpr luaL_Reg operators[] = {{"__eq", guarded<equals>},        {"__lt", guarded<less>},
                                  {"__le", guarded<less_or_equal>}, {"__sub", guarded<difference>},
                                  {"__tostring", guarded<text>},    {nullptr, nullptr}};

constexpr Type type = {
    .name = type_name<Day>,
    .text = "A calendar day. Compares with other dates; `later - earlier` is a number of days.",
    .operators = "sub(toets.Date): integer",
    .members = members,
    .metamethods = operators};

constexpr Function functions[] = {function<make>("date", R"(A day to compare with: `date("2023-12-31")`.
@param text string
@return toets.Date)")};

} // namespace

int push_day(lua_State* L, const std::optional<Day>& value) {
  if (value) {
    push(L, *value);
  } else {
    lua_pushnil(L);
  }
  return 1;
}

void bind_date(lua_State* L) {
  register_type<Day>(L, type);
  add_functions(L, functions);
}

} // namespace toets::lua
