#include "rules/rule_source.hpp"

#include "rules/lua_tokens.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <set>
#include <stdexcept>

namespace toets {

std::vector<NamedReason> reasons_in(std::string_view source) {
  std::vector<NamedReason> reasons;
  if (source.find("not_evaluable") == std::string_view::npos) return reasons;
  const std::vector<LuaToken> tokens = lua_tokens(source);
  const auto is_at = [&](std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].is(word);
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind != LuaToken::Kind::name || !tokens[i].is("not_evaluable")) continue;
    const bool has_bracket = is_at(i + 1, "(");
    const std::size_t text = i + (has_bracket ? 2 : 1);
    if (text >= tokens.size() || tokens[text].kind != LuaToken::Kind::text) continue;
    // A text that goes on ("no_" .. name) is not known before the rule runs.
    if (has_bracket && !is_at(text + 1, ")")) continue;
    reasons.push_back({std::string(tokens[text].quoted()), tokens[text].line});
  }
  return reasons;
}

std::vector<std::string> unused_reasons(const std::vector<std::string>& declared,
                                        const std::vector<std::string>& sources) {
  std::set<std::string_view> given;
  for (const std::string& source : sources)
    for (const LuaToken& token : lua_tokens(source))
      if (token.kind == LuaToken::Kind::text) given.insert(token.quoted());
  std::vector<std::string> unused;
  for (const std::string& reason : declared)
    if (!given.contains(reason)) unused.push_back(reason);
  return unused;
}

std::vector<std::string> names_in(std::string_view message) {
  std::set<std::string> names;
  for (std::size_t at = message.find_first_of("{}"); at != std::string_view::npos;
       at = message.find_first_of("{}", at)) {
    const std::size_t end = message[at] == '}' ? std::string_view::npos : message.find_first_of("{}", at + 1);
    if (end == std::string_view::npos || message[end] == '{')
      throw std::runtime_error("has a brace without its partner; {name} stands for an argument");
    const std::string_view name = message.substr(at + 1, end - at - 1);
    if (name.empty() || !is_name_start(name.front()) || !std::all_of(name.begin(), name.end(), is_name_part))
      throw std::runtime_error(fmt::format("has {{{}}}, which is no name of an argument", name));
    names.emplace(name);
    at = end + 1;
  }
  return {names.begin(), names.end()};
}

} // namespace toets
