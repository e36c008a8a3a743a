#include "cli/language_option.hpp"

namespace toets {

std::vector<std::string> language_names() { return {"nl", "en"}; }

std::optional<Language> language_named(std::string_view name) {
  if (name == "nl") return Language::nl;
  if (name == "en") return Language::en;
  return std::nullopt;
}

Language language_of(int argc, const char* const* argv) {
  constexpr std::string_view option = "--lang";
  Language language = Language::nl;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break; // paths
    std::string_view name;
    if (word == option && i + 1 < argc) name = argv[i + 1];
    if (word.starts_with(option) && word.substr(option.size()).starts_with('='))
      name = word.substr(option.size() + 1);
    language = language_named(name).value_or(language);
  }
  return language;
}

} // namespace toets
