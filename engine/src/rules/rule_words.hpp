// The words that the data of a rule may use: those of the model and of the handles that rules see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct lua_State;

namespace toets {

/// Fields of a kind of subject, as `sdk/lua/toets.lua` lists them.
std::vector<std::string> fields_of_subject(lua_State* L, std::string_view kind);

/// What a field of a kind of subject can say; nothing where it is free.
std::optional<std::vector<std::string>> words_of_field(lua_State* L, std::string_view kind,
                                                       std::string_view field);

/// What is wrong with a path ("status", "report.as_of") from a kind of subject; empty when it leads somewhere.
std::string problem_of_path(lua_State* L, std::string_view kind, std::string_view path);

/// The words of a list of the vocabulary.
template <class Words>
std::vector<std::string> texts_of(const Words& words) {
  return {words.begin(), words.end()};
}

} // namespace toets
