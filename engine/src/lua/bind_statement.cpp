// What a rule can state: relations, findings, and that it has nothing to say.
#include "lua/bindings.hpp"

#include <algorithm>

namespace toets::lua {

Argument argument_at(lua_State* L, int index) {
  if (const auto* decimal = test<Decimal>(L, index)) return {"amount", decimal->text(), "EUR"};
  if (const auto* day = test<Day>(L, index)) return {"date", day->text(), ""};
  if (const auto* word = test<TermWord>(L, index)) return {"term", word->word, ""};
  if (test<NodeHandle>(L, index) != nullptr)
    return {"node", report(L).nodes[check_handle<NodeHandle>(L, index).index].label(), ""};
  if (test<FigureHandle>(L, index) != nullptr) {
    const FigureHandle& figure = check_handle<FigureHandle>(L, index);
    if (figure.cell == none) return {"amount", "0", "EUR"};
    const Cell& cell = report(L).cells[figure.cell];
    if (!cell.value) return {"text", std::string(cell.place.raw), ""};
    return {cell.unit == "%" ? "percentage" : "amount", cell.value->text(), std::string(cell.unit)};
  }
  if (test<MentionHandle>(L, index) != nullptr)
    return {"text", std::string(report(L).mentions[check_handle<MentionHandle>(L, index).index].place.raw),
            ""};
  if (lua_isinteger(L, index)) return {"count", std::to_string(lua_tointeger(L, index)), ""};
  if (lua_type(L, index) == LUA_TSTRING) return {"text", std::string(check_text(L, index)), ""};
  luaL_error(L, "a %s cannot be an argument of a message", luaL_typename(L, index));
  return {};
}

namespace {

/// Reads the field `args` of the table at `spec`.
void read_arguments(lua_State* L, int spec, Arguments& arguments) {
  if (lua_getfield(L, spec, "args") == LUA_TTABLE) {
    const int table = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
      if (lua_type(L, -2) != LUA_TSTRING) luaL_error(L, "args: names must be texts");
      Argument argument = argument_at(L, lua_gettop(L));
      arguments[std::string(check_text(L, -2))] = std::move(argument);
    }
  } else if (!lua_isnil(L, -1)) {
    luaL_error(L, "args must be a table");
  }
  lua_pop(L, 1);
}

std::string optional_field(lua_State* L, int spec, const char* name) {
  std::string value;
  const int type = lua_getfield(L, spec, name);
  if (type == LUA_TSTRING || type == LUA_TNUMBER) {
    value = check_text(L, -1);
  } else if (type != LUA_TNIL) {
    luaL_error(L, "%s must be a text", name);
  }
  lua_pop(L, 1);
  return value;
}

void read_place(lua_State* L, int spec, StatedRelation& stated) {
  if (lua_getfield(L, spec, "at") != LUA_TNIL) {
    stated.at = place_at(L, lua_gettop(L));
    if (const auto about = subject_at(L, lua_gettop(L))) stated.about = *about;
    stated.has_place = true;
  }
  lua_pop(L, 1);
}

void read_tolerance(lua_State* L, int spec, Relation& relation) {
  const std::string text = optional_field(L, spec, "tolerance");
  if (text.empty()) return;
  relation.tolerance = Decimal::parse(text);
  if (!relation.tolerance) luaL_error(L, "tolerance: '%s' is not a decimal", text.c_str());
}

LinearForm form_at(lua_State* L, int index) {
  Form form;
  add_to_form(L, index, form, 1);
  return std::move(form.terms);
}

/// relation.identity { left, "=", right, args =, at =, key =, tolerance = }
template <RelationKind kind>
int linear(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  StatedRelation& stated = push(L, StatedRelation{});
  stated.relation.kind = kind;
  lua_rawgeti(L, 1, 1);
  lua_rawgeti(L, 1, 2);
  lua_rawgeti(L, 1, 3);
  stated.relation.left = form_at(L, 3);
  stated.relation.right = form_at(L, 5);
  const std::string_view op = check_text(L, 4);
  if (op == "=") {
    stated.relation.comparison = Comparison::equal;
  } else if (op == "<=") {
    stated.relation.comparison = Comparison::at_most;
  } else if (op == ">=") {
    stated.relation.comparison = Comparison::at_least;
  } else {
    return luaL_error(L, "'%s' is no comparison; use \"=\", \"<=\" or \">=\"", lua_tostring(L, 4));
  }
  lua_settop(L, 2);
  read_arguments(L, 1, stated.arguments);
  read_place(L, 1, stated);
  stated.key = optional_field(L, 1, "key");
  read_tolerance(L, 1, stated.relation);
  return 1;
}

/// relation.mean/ratio/product { stated, ..., kind =, args =, at =, key =, tolerance = }
template <Evaluation evaluation>
int special(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  StatedRelation& stated = push(L, StatedRelation{});
  stated.relation.evaluation = evaluation;
  const std::string kind = optional_field(L, 1, "kind");
  if (kind.empty() || kind == "claim") {
    stated.relation.kind = RelationKind::claim;
  } else if (kind == "identity") {
    stated.relation.kind = RelationKind::identity;
  } else if (kind == "plausibility") {
    stated.relation.kind = RelationKind::plausibility;
  } else {
    return luaL_error(L, "kind: '%s' is none of identity, claim, plausibility", kind.c_str());
  }
  lua_rawgeti(L, 1, 1);
  stated.relation.left = form_at(L, 3);
  Form right;
  if (evaluation == Evaluation::mean) {
    if (lua_rawgeti(L, 1, 2) != LUA_TTABLE)
      return luaL_error(L, "mean: the second value is the list of parts");
    const auto count = static_cast<lua_Integer>(lua_rawlen(L, 4));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L, 4, i);
      add_to_form(L, lua_gettop(L), right, 1);
      lua_pop(L, 1);
    }
    if (right.terms.empty()) return luaL_error(L, "mean: the list of parts is empty");
  } else {
    lua_rawgeti(L, 1, 2);
    lua_rawgeti(L, 1, 3);
    add_to_form(L, 4, right, 1);
    add_to_form(L, 5, right, 1);
    if (right.terms.size() != 2) return luaL_error(L, "two single numbers are needed after the stated one");
  }
  if (stated.relation.left.size() != 1) return luaL_error(L, "the stated value is one single number");
  stated.relation.right = std::move(right.terms);
  lua_settop(L, 2);
  read_arguments(L, 1, stated.arguments);
  read_place(L, 1, stated);
  stated.key = optional_field(L, 1, "key");
  read_tolerance(L, 1, stated.relation);
  return 1;
}

int finding(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  StatedFinding& stated = push(L, StatedFinding{});
  if (lua_getfield(L, 1, "at") == LUA_TNIL)
    return luaL_error(L, "finding: `at` is missing; nothing without a place");
  stated.at = place_at(L, 3);
  if (const auto about = subject_at(L, 3)) stated.about = *about;
  lua_settop(L, 2);
  read_arguments(L, 1, stated.arguments);
  if (lua_getfield(L, 1, "related") == LUA_TTABLE) {
    const auto count = static_cast<lua_Integer>(lua_rawlen(L, 3));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L, 3, i);
      stated.related.push_back(place_at(L, 4));
      const auto about = subject_at(L, 4);
      stated.related_nodes.push_back(about ? about->node : none);
      lua_pop(L, 1);
    }
  }
  lua_settop(L, 2);
  stated.severity = optional_field(L, 1, "severity");
  if (!stated.severity.empty() && stated.severity != "error" && stated.severity != "warning" &&
      stated.severity != "note")
    return luaL_error(L, "severity: '%s' is none of error, warning, note", stated.severity.c_str());
  stated.key = optional_field(L, 1, "key");
  return 1;
}

int not_evaluable(lua_State* L) {
  push(L, StatedOutcome{std::string(check_text(L, 1))});
  return 1;
}

int term(lua_State* L) {
  push(L, TermWord{std::string(check_text(L, 1))});
  return 1;
}

template <class T>
void register_statement(lua_State* L) {
  static constexpr luaL_Reg operators[] = {{"__gc", collect<T>}, {nullptr, nullptr}};
  register_type(L, type_name<T>, {}, operators);
}

} // namespace

void bind_statement(lua_State* L) {
  register_statement<StatedRelation>(L);
  register_statement<StatedFinding>(L);
  register_statement<StatedOutcome>(L);
  register_statement<TermWord>(L);

  constexpr luaL_Reg relations[] = {{"identity", guarded<linear<RelationKind::identity>>},
                                    {"claim", guarded<linear<RelationKind::claim>>},
                                    {"plausibility", guarded<linear<RelationKind::plausibility>>},
                                    {"mean", guarded<special<Evaluation::mean>>},
                                    {"ratio", guarded<special<Evaluation::ratio>>},
                                    {"product", guarded<special<Evaluation::product>>},
                                    {nullptr, nullptr}};
  lua_createtable(L, 0, 6);
  luaL_setfuncs(L, relations, 0);
  lua_setfield(L, -2, "relation");
  constexpr luaL_Reg functions[] = {{"finding", guarded<finding>},
                                    {"not_evaluable", guarded<not_evaluable>},
                                    {"term", guarded<term>},
                                    {nullptr, nullptr}};
  luaL_setfuncs(L, functions, 0);
  push(L, StatedOutcome{});
  lua_setfield(L, -2, "not_applicable");
}

} // namespace toets::lua
