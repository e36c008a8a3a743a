// What a rule can state: relations, findings, and that it has nothing to say.
#include "lua/bindings.hpp"
#include "lua/words.hpp"

#include <algorithm>

namespace toets::lua {

namespace {

/// Reads an argument of a message.
Argument argument_at(lua_State* L, int index, const char* name) {
  if (const auto* decimal = test<Decimal>(L, index)) return {"amount", decimal->text(), "EUR"};
  if (const auto* day = test<Day>(L, index)) return {"date", day->text(), ""};
  if (const auto* word = test<TermWord>(L, index)) return {"term", word->word, ""};
  if (test<NodeHandle>(L, index) != nullptr)
    return argument_of(report(L).nodes[check_handle<NodeHandle>(L, index).index]);
  if (test<FigureHandle>(L, index) != nullptr) {
    const FigureHandle& figure = check_handle<FigureHandle>(L, index);
    if (figure.cell == none) {
      const auto value = context(L).network->value(number_of(L, figure));
      return value ? Argument{"amount", value->text(), "EUR"} : Argument{"text", "–", ""};
    }
    const Cell& cell = report(L).cells[figure.cell];
    if (!cell.value) return {"text", std::string(cell.place.raw), ""};
    return {cell.unit == "%" ? "percentage" : "amount", cell.value->text(), std::string(cell.unit)};
  }
  if (test<MentionHandle>(L, index) != nullptr)
    return {"text", std::string(report(L).mentions[check_handle<MentionHandle>(L, index).index].place.raw),
            ""};
  if (lua_isinteger(L, index)) return {"count", std::to_string(lua_tointeger(L, index)), ""};
  if (lua_type(L, index) == LUA_TSTRING) return {"text", std::string(check_text(L, index)), ""};
  luaL_error(L, "args.%s: %s cannot be an argument of a message", name, push_named(L, index));
  return {};
}

// Beside its text, in an argument, a place or a text that a statement keeps.
constexpr std::size_t entry_bytes = 128;

/// What the arguments in the table at `table` take. Raises an error for one without a name.
std::size_t size_of_arguments(lua_State* L, int table) {
  std::size_t size = 0;
  for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING) luaL_error(L, "args: names must be texts");
    size += entry_bytes + lua_rawlen(L, -2) + (lua_type(L, -1) == LUA_TSTRING ? lua_rawlen(L, -1) : 0);
  }
  return size;
}

/// Reads the field `args` of the table at `spec`.
template <class Stated>
void read_arguments(lua_State* L, int spec, Stated& stated) {
  if (lua_getfield(L, spec, "args") == LUA_TTABLE) {
    const int table = lua_gettop(L);
    hold(L, stated, size_of_arguments(L, table));
    for (lua_pushnil(L); lua_next(L, table) != 0; lua_pop(L, 1))
      stated.arguments[std::string(check_text(L, -2))];
    // By name: Lua walks its tables in any order, and of several wrong ones the first is told.
    for (auto& [name, argument] : stated.arguments) {
      push_text(L, name);
      lua_rawget(L, table);
      argument = argument_at(L, table + 1, name.c_str());
      lua_pop(L, 1);
    }
  } else if (!lua_isnil(L, -1)) {
    luaL_error(L, "args must be a table");
  }
  lua_pop(L, 1);
}

constexpr std::size_t longest_key = 1000;

std::string optional_field(lua_State* L, int spec, const char* name) {
  std::string value;
  const int type = lua_getfield(L, spec, name);
  if (type == LUA_TSTRING || type == LUA_TNUMBER) {
    if (lua_rawlen(L, -1) > longest_key) luaL_error(L, "%s is longer than %d bytes", name, int{longest_key});
    value = check_text(L, -1);
  } else if (type != LUA_TNIL) {
    luaL_error(L, "%s must be a text", name);
  }
  lua_pop(L, 1);
  return value;
}

/// The main place of a statement, which is about the report that is judged.
Place own_place_at(lua_State* L, int index) {
  const Place place = place_at(L, index);
  if (place.document != 0)
    luaL_error(L, "at: %s of the earlier report goes into `related`; `at` is a place of the report itself",
               push_named(L, index));
  return place;
}

void read_place(lua_State* L, int spec, StatedRelation& stated) {
  if (lua_getfield(L, spec, "at") != LUA_TNIL) {
    stated.at = own_place_at(L, lua_gettop(L));
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

/// Appends the terms of the value at `index` to one side of a relation.
void read_side(lua_State* L, int index, StatedRelation& stated, LinearForm& side) {
  const std::size_t count = term_count(L, index), before = side.size();
  hold(L, stated, count * sizeof(Term));
  charge(L, 8 * count); // the network works on each of them
  side.resize(before + count);
  copy_terms(L, index, side.data() + before, 1);
}

/// relation.identity { left, "=", right, args =, at =, key =, tolerance = }
template <RelationKind kind>
int linear(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  require_fields(L, 1, "relation", {"args", "at", "key", "tolerance"}, 3);
  StatedRelation& stated = push(L, StatedRelation{});
  hold(L, stated, sizeof stated);
  stated.relation.kind = kind;
  lua_rawgeti(L, 1, 1);
  lua_rawgeti(L, 1, 2);
  lua_rawgeti(L, 1, 3);
  read_side(L, 3, stated, stated.relation.left);
  read_side(L, 5, stated, stated.relation.right);
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
  read_arguments(L, 1, stated);
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
  require_fields(L, 1, "relation", {"kind", "args", "at", "key", "tolerance"},
                 evaluation == Evaluation::mean ? 2 : 3);
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
  read_side(L, 3, stated, stated.relation.left);
  LinearForm& right = stated.relation.right;
  if (evaluation == Evaluation::mean) {
    if (lua_rawgeti(L, 1, 2) != LUA_TTABLE)
      return luaL_error(L, "mean: the second value is the list of parts");
    const auto count = static_cast<lua_Integer>(lua_rawlen(L, 4));
    charge(L, static_cast<std::size_t>(count));
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L, 4, i);
      read_side(L, 5, stated, right);
      lua_pop(L, 1);
    }
    if (right.empty()) return luaL_error(L, "mean: the list of parts is empty");
  } else {
    lua_rawgeti(L, 1, 2);
    lua_rawgeti(L, 1, 3);
    read_side(L, 4, stated, right);
    read_side(L, 5, stated, right);
    if (right.size() != 2) return luaL_error(L, "two single numbers are needed after the stated one");
  }
  if (stated.relation.left.size() != 1) return luaL_error(L, "the stated value is one single number");
  lua_settop(L, 2);
  read_arguments(L, 1, stated);
  read_place(L, 1, stated);
  stated.key = optional_field(L, 1, "key");
  read_tolerance(L, 1, stated.relation);
  return 1;
}

int finding(lua_State* L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  require_fields(L, 1, "finding", {"at", "args", "related", "severity", "key"});
  StatedFinding& stated = push(L, StatedFinding{});
  hold(L, stated, sizeof stated);
  if (lua_getfield(L, 1, "at") == LUA_TNIL)
    return luaL_error(L, "finding: `at` is missing; nothing without a place");
  stated.at = own_place_at(L, 3);
  if (const auto about = subject_at(L, 3)) stated.about = *about;
  lua_settop(L, 2);
  read_arguments(L, 1, stated);
  if (lua_getfield(L, 1, "related") == LUA_TTABLE) {
    const auto count = static_cast<lua_Integer>(lua_rawlen(L, 3));
    hold(L, stated, static_cast<std::size_t>(count) * entry_bytes);
    for (lua_Integer i = 1; i <= count; ++i) {
      lua_rawgeti(L, 3, i);
      stated.related.push_back(place_at(L, 4));
      const auto about = subject_at(L, 4);
      stated.related_nodes.push_back(about ? about->node : none);
      lua_pop(L, 1);
    }
  } else if (!lua_isnil(L, 3)) {
    return luaL_error(L, "finding: related must be a list of places, not %s", push_named(L, 3));
  }
  lua_settop(L, 2);
  stated.severity = optional_field(L, 1, "severity");
  if (!stated.severity.empty() && stated.severity != "error" && stated.severity != "warning" &&
      stated.severity != "note")
    return luaL_error(L, "severity: '%s' is none of error, warning, note", stated.severity.c_str());
  stated.key = optional_field(L, 1, "key");
  return 1;
}

std::string short_text(lua_State* L, const char* what) {
  const std::string_view text = check_text(L, 1);
  if (text.size() > longest_key) luaL_error(L, "%s is longer than %d bytes", what, int{longest_key});
  return std::string(text);
}

int not_evaluable(lua_State* L) {
  push(L, StatedOutcome{short_text(L, "a reason")});
  return 1;
}

int term(lua_State* L) {
  push(L, TermWord{short_text(L, "a word of the model")});
  return 1;
}

constexpr Function functions[] = {
    function<finding>("finding", R"(A predicate that does not hold.
`key` tells findings of one rule about one subject apart in their fingerprints.
@param spec { at: toets.Place, args?: table<string, any>, related?: toets.Place[], severity?: "error"|"warning"|"note", key?: string }
@return toets.Finding)"),
    function<not_evaluable>(
        "not_evaluable",
        R"(The rule could apply but something it needs is missing. `reason` is a key of the rule's `reasons`.
@param reason string
@return toets.Outcome)"),
    function<term>(
        "term",
        R"(A word of the model as an argument of a message, written in the reader's language: `term("completed")`.
@param word string
@return toets.Term)")};

constexpr Function not_applicable = {"not_applicable", nullptr,
                                     R"(The rule has nothing to say about this subject.
@type toets.Outcome)"};

constexpr Function relations[] = {
    function<linear<RelationKind::identity>>(
        "identity", R"(What must hold by the form of the schema. Decides the verdict of its numbers.
`relation.identity { left, "=", right, args = {...}, at = place }`; operators "=", "<=", ">=".
`left` is what the report states, `right` what it should equal. `key` tells relations of one rule about
one subject apart in their fingerprints; `tolerance` (a decimal text) replaces the slack of rounding.
@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)"),
    function<linear<RelationKind::claim>>(
        "claim",
        R"(What a sentence of the report says about numbers. A failed claim contradicts the claim, not the numbers.
@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)"),
    function<linear<RelationKind::plausibility>>("plausibility", R"(What is usual. Never decides a verdict.
@param spec { [1]: toets.Form, [2]: "="|"<="|">=", [3]: toets.Form, args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)"),
    function<special<Evaluation::mean>>(
        "mean",
        R"(`relation.mean { stated, parts, kind = "claim" }`: stated is the mean of parts, to half a unit of its last printed digit.
@param spec { [1]: toets.Form, [2]: toets.Form[], kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)"),
    function<special<Evaluation::ratio>>(
        "ratio",
        R"(`relation.ratio { stated, part, whole, kind = "claim" }`: stated (a percentage) is part of whole, likewise.
@param spec { [1]: toets.Form, [2]: toets.Form, [3]: toets.Form, kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)"),
    function<special<Evaluation::product>>(
        "product", R"(`relation.product { stated, a, b, kind = "claim" }`: stated equals a times b.
@param spec { [1]: toets.Form, [2]: toets.Form, [3]: toets.Form, kind?: "claim"|"identity"|"plausibility", args?: table<string, any>, at?: toets.Place, key?: string, tolerance?: string }
@return toets.Relation)")};

constexpr Library library = {"relation", "", relations};

template <class T>
void register_statement(lua_State* L) {
  static constexpr Type type = {.name = type_name<T>};
  register_type<T>(L, type);
}

} // namespace

void bind_statement(lua_State* L) {
  register_statement<StatedRelation>(L);
  register_statement<StatedFinding>(L);
  register_statement<StatedOutcome>(L);
  register_statement<TermWord>(L);
  add_library(L, library);
  add_functions(L, functions);
  push(L, StatedOutcome{});
  add_constant(L, not_applicable);
}

} // namespace toets::lua
