// Reading small TOML files that people write: what is wrong in one is told with its line. The only place
// that includes toml++.
#pragma once

#include "base/nearest.hpp"
#include "messages/files.hpp"
#include "toets/engine/result.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace toets {

/// What is wrong in a TOML file, and where; `read_toml` makes an error of it.
struct TomlProblem {
  TomlProblem(const toml::node& at, Bilingual what)
      : line(at.source().begin.line), problem(std::move(what)) {}
  TomlProblem(const toml::key& at, Bilingual what) : line(at.source().begin.line), problem(std::move(what)) {}
  TomlProblem(std::size_t at, Bilingual what) : line(at), problem(std::move(what)) {}

  std::size_t line;
  Bilingual problem;
};

/// Parses `text` and gives what `read` makes of its table. Errors are "FILE:LINE: problem".
template <class Read>
auto read_toml(const std::string& file, const std::string& text, Read&& read)
    -> Result<decltype(read(std::declval<const toml::table&>()))> {
  try {
    return read(toml::parse(text, file));
  } catch (const toml::parse_error& e) {
    return failure(message::at_line(file, e.source().begin.line, message::toml_invalid(e.description())));
  } catch (const TomlProblem& wrong) { return failure(message::at_line(file, wrong.line, wrong.problem)); }
}

/// Refuses the keys of a table that are none of the known ones.
inline void require_keys(const toml::table& table, const std::vector<std::string>& known) {
  for (const auto& [key, value] : table)
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      throw TomlProblem(key, message::unknown_key(none_of(key.str(), known)));
}

} // namespace toets
