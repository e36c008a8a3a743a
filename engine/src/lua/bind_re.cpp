// re: RE2 expressions. Lua's own patterns can backtrack without end inside one call, RE2 cannot.
#include "lua/bindings.hpp"

#include <re2/re2.h>
#include <memory>
#include <vector>

namespace toets::lua {

struct Pattern {
  std::unique_ptr<re2::RE2> expression;
};
template <>
inline constexpr const char* type_name<Pattern> = "toets.Re";

namespace {

constexpr std::size_t longest_pattern = 4096;

int compile(lua_State* L) {
  const std::string_view source = check_text(L, 1);
  if (source.size() > longest_pattern)
    return luaL_error(L, "the expression is longer than %d bytes", int{longest_pattern});
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(std::int64_t{8} << 20);
  Pattern& pattern =
      push(L, Pattern{std::make_unique<re2::RE2>(re2::StringPiece(source.data(), source.size()), options)});
  if (!pattern.expression->ok())
    return luaL_error(L, "not a valid expression: %s", pattern.expression->error().c_str());
  return 1;
}

int find(lua_State* L) {
  const re2::RE2& expression = *check<Pattern>(L, 1).expression;
  const std::string_view subject = check_text(L, 2);
  const lua_Integer init = luaL_optinteger(L, 3, 1);
  if (init < 1 || static_cast<std::size_t>(init) > subject.size() + 1) return 0;
  const int group_count = expression.NumberOfCapturingGroups() + 1;
  luaL_checkstack(L, group_count + 2, "too many groups");
  re2::StringPiece groups[32];
  if (group_count > 32) return luaL_error(L, "an expression with more than 31 groups");
  if (!expression.Match(re2::StringPiece(subject.data(), subject.size()), static_cast<std::size_t>(init - 1),
                        subject.size(), re2::RE2::UNANCHORED, groups, group_count))
    return 0;
  const auto first = groups[0].data() - subject.data();
  lua_pushinteger(L, first + 1);
  lua_pushinteger(L, first + static_cast<std::ptrdiff_t>(groups[0].size()));
  for (int i = 1; i < group_count; ++i) {
    if (groups[i].data() == nullptr) {
      lua_pushnil(L);
    } else {
      push_text(L, {groups[i].data(), groups[i].size()});
    }
  }
  return group_count + 1;
}

int is_match(lua_State* L) {
  const re2::RE2& expression = *check<Pattern>(L, 1).expression;
  const std::string_view subject = check_text(L, 2);
  lua_pushboolean(L, re2::RE2::PartialMatch(re2::StringPiece(subject.data(), subject.size()), expression));
  return 1;
}

constexpr Member members[] = {{"find", nullptr, guarded<find>}, {"test", nullptr, guarded<is_match>}};
constexpr luaL_Reg operators[] = {{"__gc", collect<Pattern>}, {nullptr, nullptr}};

} // namespace

void bind_re(lua_State* L) {
  register_type(L, type_name<Pattern>, members, operators);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, guarded<compile>);
  lua_setfield(L, -2, "compile");
  lua_setfield(L, -2, "re");
}

} // namespace toets::lua
