// The language of --lang: what `--help` and a wrong command line are told in, so it is looked for before all else.
#pragma once

#include "wording/terms.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// "nl", "en"; the first where none is asked for.
std::vector<std::string> language_names();
std::optional<Language> language_named(std::string_view name);

/// What the words of a command line ask for, the last of several.
Language language_of(int argc, const char* const* argv);

} // namespace toets
