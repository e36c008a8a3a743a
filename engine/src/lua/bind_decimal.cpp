// Decimal: exact numbers. There is no division, and a Lua float is refused.
#include "lua/bindings.hpp"
#include "lua/words.hpp"

namespace toets::lua {
namespace {

/// A decimal, or an integer taken as one.
Decimal operand(lua_State* L, int index) {
  if (const auto* decimal = test<Decimal>(L, index)) return *decimal;
  if (lua_isinteger(L, index)) return Decimal(lua_tointeger(L, index), 0);
  luaL_error(L, "a decimal is needed here, not %s; write decimal(\"…\") for an amount", push_named(L, index));
  return {};
}

int make(lua_State* L) {
  if (lua_isinteger(L, 1)) {
    push(L, Decimal(lua_tointeger(L, 1), 0));
    return 1;
  }
  if (lua_type(L, 1) == LUA_TNUMBER)
    return luaL_error(L, "a Lua float is no exact number; write it as a text");
  const auto parsed = Decimal::parse(check_text(L, 1));
  if (!parsed) return luaL_error(L, "'%s' is not a decimal such as \"-1234.56\"", lua_tostring(L, 1));
  push(L, *parsed);
  return 1;
}

int add(lua_State* L) {
  push(L, operand(L, 1) + operand(L, 2));
  return 1;
}
int subtract(lua_State* L) {
  push(L, operand(L, 1) - operand(L, 2));
  return 1;
}
int negate(lua_State* L) {
  push(L, operand(L, 1).negated());
  return 1;
}
int equals(lua_State* L) {
  lua_pushboolean(L, operand(L, 1) == operand(L, 2));
  return 1;
}
int less(lua_State* L) {
  lua_pushboolean(L, operand(L, 1) < operand(L, 2));
  return 1;
}
int less_or_equal(lua_State* L) {
  lua_pushboolean(L, operand(L, 1) <= operand(L, 2));
  return 1;
}

int multiply(lua_State* L) {
  for (const int side : {1, 2}) {
    if (is_form(L, side)) return multiply_form(L);
    if (test<Decimal>(L, side) == nullptr && !lua_isinteger(L, side))
      return refuse_factor(L, side, "a decimal is multiplied by a whole number, a decimal or a figure");
  }
  push(L, operand(L, 1) * operand(L, 2));
  return 1;
}

int text(lua_State* L) {
  push_text(L, check<Decimal>(L, 1).text());
  return 1;
}

int decimals(lua_State* L) {
  lua_pushinteger(L, check<Decimal>(L, 1).decimals());
  return 1;
}

constexpr Member members[] = {getter<text>("text", "string", "canonical text, \"-1640747.11\""),
                              getter<decimals>("decimals", "integer", "number of printed decimals")};
constexpr luaL_Reg operators[] = {{"__add", guarded<add>},
                                  {"__sub", guarded<subtract>},
                                  {"__mul", guarded<multiply>},
                                  {"__unm", guarded<negate>},
                                  {"__eq", guarded<equals>},
                                  {"__lt", guarded<less>},
                                  {"__le", guarded<less_or_equal>},
                                  {"__tostring", guarded<text>},
                                  {"__div", guarded<refuse_arithmetic>},
                                  {"__idiv", guarded<refuse_arithmetic>},
                                  {"__mod", guarded<refuse_arithmetic>},
                                  {"__pow", guarded<refuse_arithmetic>},
                                  {nullptr, nullptr}};

constexpr Type type = {
    .name = type_name<Decimal>,
    .text = R"(An exact decimal number. `+ - *` and comparisons are exact; there is no division.
Built from a string: `decimal("12.50")`. A Lua float is refused.)",
    .operators = R"(add(toets.Decimal): toets.Decimal
sub(toets.Decimal): toets.Decimal
mul(toets.Decimal|integer): toets.Decimal
unm: toets.Decimal)",
    .members = members,
    .metamethods = operators};

constexpr Function functions[] = {function<make>("decimal", R"(@param text string "1234.56"
@return toets.Decimal)")};

} // namespace

void bind_decimal(lua_State* L) {
  register_type<Decimal>(L, type);
  add_functions(L, functions);
}

} // namespace toets::lua
