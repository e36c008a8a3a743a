// re: RE2 expressions. Lua's own patterns can backtrack without end inside one call, RE2 cannot.
#include "lua/bindings.hpp"
#include "lua/shared_work.hpp"
#include "lua/text_sketch.hpp"

#include <memory>
#include <string>

namespace toets::lua {

struct Pattern {
  std::shared_ptr<Expression> expression;
  /// Of the expression, and of that for small letters:
  bool is_counted = false, is_small_counted = false; ///< what compiling costs is charged to the rule
  std::size_t held_bytes = 0;
};
template <>
inline constexpr const char* type_name<Pattern> = "toets.Re";

namespace {

constexpr std::size_t longest_pattern = 4096;
constexpr int most_groups = 32; // the whole match and 31 captures
// Of one instruction of a program, and of the states that a search keeps.
constexpr std::size_t instruction_bytes = 16, search_bytes = std::size_t{64} * 1024;

// What Lua itself would spend on each match of a walk.
constexpr std::size_t steps_of_a_match = 16;

/// Charges a rule for compiling, the same whether it was compiled before or not: what one rule spends does not depend
/// on another.
void count_compiled(lua_State* L, Pattern& pattern, const re2::RE2& expression, bool& is_counted) {
  if (is_counted) return;
  is_counted = true;
  const auto size = static_cast<std::size_t>(expression.ProgramSize());
  charge(L, 16 * size);
  hold(L, pattern, size * instruction_bytes + search_bytes);
}

/// The compiled expression of a pattern. Raises an error for one that is not valid.
const re2::RE2& compiled(lua_State* L, Pattern& pattern) {
  const re2::RE2& expression = pattern.expression->compiled();
  if (!expression.ok()) luaL_error(L, "not a valid expression: %s", expression.error().c_str());
  count_compiled(L, pattern, expression, pattern.is_counted);
  return expression;
}

/// An expression and the text that it is searched in: the subject, or the subject in small letters, which has each
/// byte at the same place.
struct Search {
  const re2::RE2& expression;
  std::string_view text;

  bool find(std::size_t begin, re2::StringPiece* groups, int group_count) const {
    return expression.Match(re2::StringPiece(text.data(), text.size()), begin, text.size(),
                            re2::RE2::UNANCHORED, groups, group_count);
  }
};

/// It holds until the next search.
Search search_of(lua_State* L, Pattern& pattern, std::string_view subject) {
  const TextSketch* sketch =
      pattern.expression->ignores_case() ? LuaState::of(L).sketches().find(subject) : nullptr;
  if (sketch != nullptr && !sketch->has_other_letters())
    if (const re2::RE2* small = pattern.expression->compiled_small(); small != nullptr) {
      count_compiled(L, pattern, *small, pattern.is_small_counted);
      return {*small, sketch->small()};
    }
  return {compiled(L, pattern), subject};
}

/// Whether the subject has the words that every match has.
bool may_match(lua_State* L, const Pattern& pattern, std::string_view subject) {
  const RequiredWords& required = pattern.expression->required();
  if (required.lists().empty()) return true;
  const TextSketch* sketch = LuaState::of(L).sketches().find(subject);
  if (sketch == nullptr) return true;
  charge(L, 1 + subject.size() * (1 + required.word_count()) / 64);
  return required.may_match(*sketch);
}

int compile(lua_State* L) {
  const std::string_view source = check_text(L, 1);
  if (source.size() > longest_pattern)
    return luaL_error(L, "the expression is longer than %d bytes", int{longest_pattern});
  charge(L, source.size());
  Pattern& pattern = push(L, Pattern{});
  pattern.expression = LuaState::of(L).shared().expressions.find(source);
  if (!LuaState::of(L).defers_expressions()) compiled(L, pattern);
  return 1;
}

/// Charges for reading bytes of a subject: a large expression takes longer for each.
void charge_search(lua_State* L, const re2::RE2& expression, std::size_t bytes) {
  charge(L, 1 + bytes * (16 + static_cast<std::size_t>(expression.ProgramSize())) / 256);
}

int find(lua_State* L) {
  Pattern& pattern = check<Pattern>(L, 1);
  const std::string_view subject = check_text(L, 2);
  const lua_Integer init = luaL_optinteger(L, 3, 1);
  if (init < 1 || static_cast<std::size_t>(init) > subject.size() + 1) return 0;
  // A walk over all matches asks once, which keeps it linear.
  if (init == 1 && !may_match(L, pattern, subject)) return 0;
  const Search search = search_of(L, pattern, subject);
  const int group_count = search.expression.NumberOfCapturingGroups() + 1;
  if (group_count > most_groups) return luaL_error(L, "an expression with more than 31 groups");
  luaL_checkstack(L, group_count + 2, "too many groups");
  re2::StringPiece groups[most_groups];
  const auto begin = static_cast<std::size_t>(init - 1);
  const bool is_found = search.find(begin, groups, group_count);
  const auto first = is_found ? groups[0].data() - search.text.data() : 0;
  const auto last = first + static_cast<std::ptrdiff_t>(groups[0].size());
  // One search is bounded by the text; it is charged for what it read, so that a walk over all matches is linear.
  charge_search(L, search.expression, (is_found ? static_cast<std::size_t>(last) : subject.size()) - begin);
  if (!is_found) return 0;
  lua_pushinteger(L, first + 1);
  lua_pushinteger(L, last);
  for (int i = 1; i < group_count; ++i) {
    if (groups[i].data() == nullptr) {
      lua_pushnil(L);
    } else {
      push_text(L, subject.substr(static_cast<std::size_t>(groups[i].data() - search.text.data()),
                                  groups[i].size()));
    }
  }
  return group_count + 1;
}

int is_match(lua_State* L) {
  Pattern& pattern = check<Pattern>(L, 1);
  const std::string_view subject = check_text(L, 2);
  if (!may_match(L, pattern, subject)) {
    lua_pushboolean(L, 0);
    return 1;
  }
  const Search search = search_of(L, pattern, subject);
  charge_search(L, search.expression, subject.size());
  lua_pushboolean(L, search.find(0, nullptr, 0));
  return 1;
}

/// What a walk with `find` would do and be charged for, in one call.
int replace(lua_State* L) {
  Pattern& pattern = check<Pattern>(L, 1);
  const std::string_view subject = check_text(L, 2);
  const std::string_view text = check_text(L, 3);
  if (!may_match(L, pattern, subject)) {
    lua_pushvalue(L, 2);
    return 1;
  }
  const Search search = search_of(L, pattern, subject);
  luaL_Buffer made;
  luaL_buffinit(L, &made);
  std::size_t kept = 0; // the bytes before it stand in `made`
  for (std::size_t begin = 0; begin < subject.size();) {
    re2::StringPiece match;
    const bool is_found = search.find(begin, &match, 1);
    const std::size_t first =
        is_found ? static_cast<std::size_t>(match.data() - search.text.data()) : subject.size();
    const std::size_t last = first + (is_found ? match.size() : 0);
    charge_search(L, search.expression, last - begin);
    if (!is_found) break;
    charge(L, steps_of_a_match);
    luaL_addlstring(&made, subject.data() + kept, first - kept);
    luaL_addlstring(&made, text.data(), text.size());
    kept = last;
    begin = last > first ? last : first + 1;
  }
  luaL_addlstring(&made, subject.data() + kept, subject.size() - kept);
  luaL_pushresult(&made);
  return 1;
}

bool is_space(char c) { return std::string_view(" \t\n\f\r").find(c) != std::string_view::npos; }

int any_of(lua_State* L) {
  const std::string_view list = check_text(L, 1);
  charge(L, list.size());
  luaL_Buffer made;
  luaL_buffinit(L, &made);
  luaL_addstring(&made, "(?:");
  bool is_gap = false, has_word = false;
  for (const char c : list) {
    if (is_space(c)) {
      is_gap = true;
      continue;
    }
    if (is_gap && has_word) luaL_addchar(&made, '|');
    is_gap = false;
    has_word = true;
    if (c == '_') {
      luaL_addstring(&made, "\\s+");
    } else {
      luaL_addchar(&made, c);
    }
  }
  luaL_addchar(&made, ')');
  luaL_pushresult(&made);
  return 1;
}

constexpr Member members[] = {method<find>("find", R"(@param subject string
@param init? integer byte position to start at, default 1
@return integer? first, integer? last, string? ... captures (nil for a group that took no part))"),
                              method<is_match>("test", R"(@param subject string
@return boolean)"),
                              method<replace>("replace", R"(Every match replaced by a text, taken as it is.
@param subject string
@param text string
@return string)")};

constexpr Type type = {
    .name = type_name<Pattern>,
    .text =
        "A compiled RE2 expression (linear time; no back-references). `(?i)` ignores case, also of é and ë.",
    .members = members};

constexpr Function functions[] = {
    function<any_of>(
        "any_of",
        R"(An alternative out of a list of words, "_" standing for white space: of "bleef in_totaal" it is
`(?:bleef|in\s+totaal)`. Words may hold expressions themselves.
@param list string
@return string)"),
    function<compile>("compile", R"(@param pattern string
@return toets.Re)")};

constexpr Library library = {
    "re", "Lua's own patterns (find, match, gmatch, gsub) are not there: they can run without end. Use `re`.",
    functions};

} // namespace

void bind_re(lua_State* L) {
  register_type<Pattern>(L, type);
  add_library(L, library);
}

} // namespace toets::lua
