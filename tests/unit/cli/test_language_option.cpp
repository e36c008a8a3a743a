#include "cli/language_option.hpp"
#include "support/catch.hpp"

#include <vector>

namespace toets {
namespace {

Language asked_by(std::vector<const char*> words) {
  words.insert(words.begin(), "toets");
  return language_of(static_cast<int>(words.size()), words.data());
}

} // namespace

TEST_CASE("the language is known before the command line is read") {
  CHECK(asked_by({"audit", "x.txt"}) == Language::nl);
  CHECK(asked_by({"audit", "--lang", "en", "x.txt"}) == Language::en);
  CHECK(asked_by({"audit", "--lang=en"}) == Language::en);
  CHECK(asked_by({"audit", "--lang=en", "--lang", "nl"}) == Language::nl);
}

TEST_CASE("a language that there is not leaves the usual one") {
  CHECK(asked_by({"audit", "--lang", "fr"}) == Language::nl);
  CHECK(asked_by({"audit", "--lang"}) == Language::nl);
  CHECK(asked_by({"audit", "--language", "en"}) == Language::nl);
}

TEST_CASE("words after -- are paths and choose no language") {
  CHECK(asked_by({"audit", "--", "--lang", "en"}) == Language::nl);
}

TEST_CASE("every name of a language is one") {
  for (const std::string& name : language_names()) CHECK(language_named(name));
  CHECK_FALSE(language_named("NL"));
}

} // namespace toets
