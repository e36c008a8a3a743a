#include "rules/outcomes.hpp"

#include "rules/lua_tokens.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace toets {
namespace {

/// Severities that code inside a function gives: the texts between `severity =` and the end of that field. Outside of
/// functions it is the rule's own.
std::set<std::string> graded_severities(const std::vector<LuaToken>& tokens) {
  std::set<std::string> found;
  const auto is_any = [](const LuaToken& token, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return token.is(word); });
  };
  std::vector<bool> blocks; // whether each open one is a function
  for (auto at = tokens.begin(); at != tokens.end(); ++at) {
    if (is_any(*at, {"function", "if", "do", "repeat"})) blocks.push_back(at->is("function"));
    if (is_any(*at, {"end", "until"}) && !blocks.empty()) blocks.pop_back();
    const bool is_inside = std::find(blocks.begin(), blocks.end(), true) != blocks.end();
    if (!is_inside || !at->is("severity") || at + 1 == tokens.end() || !(at + 1)->is("=")) continue;
    for (auto value = at + 2; value != tokens.end(); ++value) {
      if (is_any(*value, {",", "}", "local", "return", "if", "end"})) break;
      if (value->kind == LuaToken::Kind::text && severity_of(std::string(value->quoted())))
        found.emplace(value->quoted());
    }
  }
  return found;
}

} // namespace

std::string outcome::not_evaluable(std::string_view reason) {
  return "not_evaluable: " + std::string(reason);
}
std::string outcome::severity(std::string_view name) { return "severity: " + std::string(name); }

std::vector<std::string> possible_outcomes(const RuleDescription& rule, std::string_view code) {
  const std::vector<LuaToken> tokens = lua_tokens(code);
  std::vector<std::string> outcomes = {outcome::fired, outcome::holds};
  for (const auto& [reason, text] : rule.reasons) outcomes.push_back(outcome::not_evaluable(reason));
  const auto says_nothing = [](const LuaToken& t) { return t.is("not_applicable"); };
  if (std::any_of(tokens.begin(), tokens.end(), says_nothing)) outcomes.emplace_back(outcome::not_applicable);
  for (const std::string& name : graded_severities(tokens)) outcomes.push_back(outcome::severity(name));
  return outcomes;
}

} // namespace toets
