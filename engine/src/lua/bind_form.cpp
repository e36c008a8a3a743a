// Form: linear forms over figures and mentions, built by `+ - *` and `sum`.
#include "lua/bindings.hpp"
#include "lua/words.hpp"
#include "model/rational.hpp"

namespace toets::lua {

NumberId number_of(lua_State* L, const FigureHandle& figure) {
  if (figure.cell != none) return context(L).network->cell(figure.cell);
  return context(L).network->omitted({figure.table, figure.section, figure.row, figure.column});
}

bool is_form(lua_State* L, int index) {
  return test<FigureHandle>(L, index) != nullptr || test<MentionHandle>(L, index) != nullptr ||
         test<Form>(L, index) != nullptr;
}

std::size_t term_count(lua_State* L, int index) {
  if (test<FigureHandle>(L, index) != nullptr || test<MentionHandle>(L, index) != nullptr) return 1;
  if (const auto* form = test<Form>(L, index)) return form->count;
  luaL_error(L,
             "a figure, a mention or a sum of them is needed here, not %s; rules do no arithmetic on amounts",
             push_named(L, index));
  return 0;
}

Term* copy_terms(lua_State* L, int index, Term* to, std::int64_t factor) {
  if (test<FigureHandle>(L, index) != nullptr) {
    *to = {factor, 1, number_of(L, check_handle<FigureHandle>(L, index))};
    return to + 1;
  }
  if (test<MentionHandle>(L, index) != nullptr) {
    *to = {factor, 1, context(L).network->mention(check_handle<MentionHandle>(L, index).index)};
    return to + 1;
  }
  for (const Term& term : check<Form>(L, index).terms()) {
    const Rational coefficient = Rational(term.numerator, term.denominator) * Rational(factor);
    *to++ = {coefficient.numerator(), coefficient.denominator(), term.number};
  }
  return to;
}

namespace {

/// Pushes a form with room for terms that are still to be written.
Form& push_form(lua_State* L, std::size_t count) {
  charge(L, 4 * count);
  auto* form = static_cast<Form*>(lua_newuserdatauv(L, sizeof(Form) + count * sizeof(Term), 0));
  form->count = count;
  for (Term& term : form->terms()) term = Term{};
  set_type<Form>(L);
  return *form;
}

int combine(lua_State* L, std::int64_t factor) {
  const std::size_t left = term_count(L, 1);
  Form& form = push_form(L, left + term_count(L, 2));
  copy_terms(L, 2, copy_terms(L, 1, form.terms().data(), 1), factor);
  return 1;
}

int add(lua_State* L) { return combine(L, 1); }
int subtract(lua_State* L) { return combine(L, -1); }

Form& push_multiple(lua_State* L, int index, std::int64_t factor) {
  Form& form = push_form(L, term_count(L, index));
  copy_terms(L, index, form.terms().data(), factor);
  return form;
}

int negate(lua_State* L) {
  push_multiple(L, 1, -1);
  return 1;
}

} // namespace

int multiply_form(lua_State* L) {
  const int operand = is_form(L, 1) ? 1 : 2;
  const int factor = 3 - operand;
  if (lua_isinteger(L, factor)) {
    push_multiple(L, operand, lua_tointeger(L, factor));
    return 1;
  }
  if (const auto* decimal = test<Decimal>(L, factor)) {
    const Rational coefficient = Rational::from(*decimal);
    for (Term& term : push_multiple(L, operand, 1).terms()) {
      const Rational scaled = Rational(term.numerator, term.denominator) * coefficient;
      term.numerator = scaled.numerator();
      term.denominator = scaled.denominator();
    }
    return 1;
  }
  return refuse_factor(L, factor, "a figure is multiplied by a whole number or a decimal");
}

int refuse_factor(lua_State* L, int factor, const char* allowed) {
  const char* named = push_named(L, factor);
  if (is_form(L, factor))
    return luaL_error(L, "%s, not by %s; relation.product states that a number is the product of two",
                      allowed, named);
  std::size_t size = 0;
  const char* digits = lua_isnumber(L, factor) != 0 ? luaL_tolstring(L, factor, &size) : "";
  if (!Decimal::parse({digits, size})) return luaL_error(L, "%s, not by %s", allowed, named);
  return luaL_error(
      L,
      "%s, not by %s (write decimal(\"%s\"); there is no division: use decimal(\"0.01\") * params.percent)",
      allowed, named, digits);
}

int refuse_arithmetic(lua_State* L) {
  return luaL_error(L,
                    "exact arithmetic is + - and * alone: a part is a product, such as decimal(\"0.01\") * "
                    "params.percent");
}

namespace {

int sum(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  const auto count = static_cast<lua_Integer>(lua_rawlen(L, 1));
  charge(L, 4 * static_cast<std::size_t>(count));
  lua_settop(L, 1);
  std::size_t terms = 0;
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(L, 1, i);
    terms += term_count(L, 2);
    lua_settop(L, 1);
  }
  Term* to = push_form(L, terms).terms().data();
  for (lua_Integer i = 1; i <= count; ++i) {
    lua_rawgeti(L, 1, i);
    to = copy_terms(L, 3, to, 1);
    lua_settop(L, 2);
  }
  return 1;
}

/// For figures and mentions too.
constexpr luaL_Reg operators[] = {{"__add", guarded<add>},
                                  {"__sub", guarded<subtract>},
                                  {"__mul", guarded<multiply_form>},
                                  {"__unm", guarded<negate>},
                                  {"__div", guarded<refuse_arithmetic>},
                                  {"__idiv", guarded<refuse_arithmetic>},
                                  {"__mod", guarded<refuse_arithmetic>},
                                  {"__pow", guarded<refuse_arithmetic>},
                                  {nullptr, nullptr}};

constexpr Type type = {.name = type_name<Form>,
                       .text = "A linear form with exact rational coefficients over numbers of the report.",
                       .operators = R"(add(toets.Form): toets.Form
sub(toets.Form): toets.Form
mul(integer|toets.Decimal): toets.Form
unm: toets.Form)",
                       .metamethods = operators};

constexpr Function functions[] = {function<sum>("sum", R"(The sum of figures and mentions.
@param list toets.Form[]
@return toets.Form)")};

} // namespace

const luaL_Reg* const form_operators = operators;

void bind_form(lua_State* L) {
  register_type<Form>(L, type);
  add_functions(L, functions);
}

} // namespace toets::lua
