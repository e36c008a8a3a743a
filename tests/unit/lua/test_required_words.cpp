#include "lua/required_words.hpp"

#include "support/catch.hpp"
#include "support/random_expressions.hpp"

#include <re2/re2.h>

namespace toets {

using toets::test::RandomExpressions;

namespace {

using Words = RequiredWords::Words;
using Lists = std::vector<Words>;

Lists lists_of(const std::string& expression) { return RequiredWords(expression).lists(); }

} // namespace

TEST_CASE("a match needs one word of each alternative, and of each step") {
  CHECK(lists_of(R"((?i)\b(?:Lager|minder)\s+dan\b)") == Lists{{"lager", "minder"}, {"dan"}});
  CHECK(lists_of(R"(het\s+(?:hele\s+)?budget)") == Lists{{"budget"}, {"het"}});
  CHECK(lists_of(R"((?:actie|project)?budget(?:ten)?)") == Lists{{"budget"}});
  CHECK(lists_of(R"(op\.de)") == Lists{{"op.de"}});
  CHECK(lists_of(R"(vertraagde?)") == Lists{{"vertraagd"}});
  CHECK(lists_of(R"((?P<wat>werken)+ (?:x{0}zo)*)") == Lists{{"werken"}});
  CHECK(lists_of(R"([^]x]\p{L}\x{E9}meer[[:alpha:]\]])") == Lists{{"meer"}});
  CHECK(lists_of(R"((?:zie\s+de\s+actie|lees)\b)") == Lists{{"actie", "lees"}});
  CHECK(lists_of(R"(\d\?)") == Lists{{"?"}});
}

TEST_CASE("nothing is required where an alternative may be anything, or the syntax is not known") {
  for (const std::string expression :
       {"", "a", "\\d+", "over|", "(?:over|\\w+)", "(?:over)?", "(?:over){0,2}", "(over", "over)", "*over",
        "\\Qover\\E", "over\\1", "[over", "(?<wat>over)"}) {
    INFO(expression);
    CHECK(lists_of(expression).empty());
    CHECK(RequiredWords(expression).may_match(TextSketch("niets")));
  }
}

TEST_CASE("a text without any of the words is told apart, in whatever case it is written") {
  const RequiredWords words("(?i)krediet|middelen");
  CHECK(words.may_match(TextSketch("De MIDDELEN volstaan")));
  CHECK(words.may_match(TextSketch("een Krediet")));
  CHECK(words.may_match(TextSketch("een \u212Arediet"))); // the sign of kelvin is another k
  CHECK_FALSE(words.may_match(TextSketch("De midde\u006Cs")));
}

TEST_CASE("a text that lacks one of two steps is told apart") {
  const RequiredWords words(R"((?i)\b(?:lager|minder)\s+dan\b)");
  CHECK(words.may_match(TextSketch("Minder dan")));
  CHECK_FALSE(words.may_match(TextSketch("minder, en meer dat")));
  CHECK_FALSE(words.may_match(TextSketch("meer dan")));
}

TEST_CASE("what an expression matches is never told to lack its words") {
  RandomExpressions random(
      {"(?:", "(", "(?i:"},
      {"a", "b", "ab", "ba", "S", "\\b", "^", "$", ".", "[ab]", "[^a]", "\\s", "\\.", "\u00E9", "k"},
      {"?", "*", "+", "{0,1}", "{1,2}", "{2}", "+?"});
  std::size_t matches = 0, told_apart = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string source = (random.is_one_in(2) ? "(?i)" : "") + random.expression(2);
    const re2::RE2 compiled(source, re2::RE2::Quiet);
    if (!compiled.ok()) continue;
    const RequiredWords words(source);
    for (int i = 0; i < 10; ++i) {
      const std::string text =
          random.text({"a", "b", "A", "B", "s", "S", " ", ".", "\u00E9", "k", "\u017F", "\u212A"});
      const bool is_match = re2::RE2::PartialMatch(text, compiled);
      matches += is_match ? 1 : 0;
      const bool may_match = words.may_match(TextSketch(text));
      told_apart += may_match ? 0 : 1;
      INFO(source << " in " << text);
      CHECK((may_match || !is_match));
    }
  }
  CHECK(matches > 1000);
  CHECK(told_apart > 1000);
}

} // namespace toets
