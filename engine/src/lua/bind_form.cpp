// Form: linear forms over figures and mentions, built by `+ - *` and `sum`.
#include "lua/bindings.hpp"
#include "model/rational.hpp"

namespace toets::lua {

NumberId number_of(lua_State* L, const FigureHandle& figure) {
  if (figure.cell != none) return context(L).network->cell(figure.cell);
  return context(L).network->omitted({figure.table, figure.section, figure.row, figure.column});
}

void add_to_form(lua_State* L, int index, Form& form, std::int64_t factor) {
  if (test<FigureHandle>(L, index) != nullptr) {
    form.terms.push_back({factor, 1, number_of(L, check_handle<FigureHandle>(L, index))});
  } else if (test<MentionHandle>(L, index) != nullptr) {
    const Index mention = check_handle<MentionHandle>(L, index).index;
    form.terms.push_back({factor, 1, context(L).network->mention(mention)});
  } else if (const auto* other = test<Form>(L, index)) {
    for (const Term& term : other->terms) {
      const Rational coefficient = Rational(term.numerator, term.denominator) * Rational(factor);
      form.terms.push_back({coefficient.numerator(), coefficient.denominator(), term.number});
    }
  } else {
    luaL_error(
        L, "a figure, a mention or a sum of them is needed here, not a %s; rules do no arithmetic on amounts",
        luaL_typename(L, index));
  }
}

namespace {

int combine(lua_State* L, std::int64_t factor) {
  Form& form = push(L, Form{}); // on the Lua stack first, so that an error below leaves nothing behind
  add_to_form(L, 1, form, 1);
  add_to_form(L, 2, form, factor);
  return 1;
}

int add(lua_State* L) { return combine(L, 1); }
int subtract(lua_State* L) { return combine(L, -1); }

int negate(lua_State* L) {
  Form& form = push(L, Form{});
  add_to_form(L, 1, form, -1);
  return 1;
}

int multiply(lua_State* L) {
  const int factor = test<Decimal>(L, 1) != nullptr || lua_isinteger(L, 1) ? 1 : 2;
  const int operand = 3 - factor;
  if (lua_isinteger(L, factor)) {
    Form& form = push(L, Form{});
    add_to_form(L, operand, form, lua_tointeger(L, factor));
    return 1;
  }
  if (const auto* decimal = test<Decimal>(L, factor)) {
    const Rational coefficient = Rational::from(*decimal);
    Form& form = push(L, Form{});
    add_to_form(L, operand, form, 1);
    for (Term& term : form.terms) {
      const Rational scaled = Rational(term.numerator, term.denominator) * coefficient;
      term.numerator = scaled.numerator();
      term.denominator = scaled.denominator();
    }
    return 1;
  }
  return luaL_error(L, "a form is multiplied by an integer or a decimal, not by a %s",
                    luaL_typename(L, factor));
}

int sum(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  Form& form = push(L, Form{});
  const auto count = static_cast<lua_Integer>(lua_rawlen(L, 1));
  form.terms.reserve(static_cast<std::size_t>(count));
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(L, 1, i);
    add_to_form(L, lua_gettop(L), form, 1);
    lua_pop(L, 1);
  }
  return 1;
}

constexpr luaL_Reg operators[] = {{"__add", guarded<add>},      {"__sub", guarded<subtract>},
                                  {"__mul", guarded<multiply>}, {"__unm", guarded<negate>},
                                  {"__gc", collect<Form>},      {nullptr, nullptr}};

} // namespace

/// The same operators for figures and mentions.
extern const luaL_Reg form_operators[] = {{"__add", guarded<add>},
                                          {"__sub", guarded<subtract>},
                                          {"__mul", guarded<multiply>},
                                          {"__unm", guarded<negate>},
                                          {nullptr, nullptr}};

void bind_form(lua_State* L) {
  register_type(L, type_name<Form>, {}, operators);
  lua_pushcfunction(L, guarded<multiply>);
  lua_setglobal(L, "toets.multiply"); // for Decimal, whose own `*` comes first; no rule sees the globals
  lua_pushcfunction(L, guarded<sum>);
  lua_setfield(L, -2, "sum");
}

} // namespace toets::lua
