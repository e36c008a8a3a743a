#include "lua/small_letters.hpp"

#include "lua/text_sketch.hpp"
#include "support/catch.hpp"
#include "support/random_expressions.hpp"

#include <re2/re2.h>

namespace toets {

using toets::test::RandomExpressions;

TEST_CASE("an expression that ignores case is written for small letters") {
  CHECK(for_small_letters(R"((?i)\bActie(?:s|Plan)\W)") == R"(\bactie(?:s|plan)\W)");
  CHECK(for_small_letters(R"((?i)[A-Z]+\x{E9}É(?P<Naam>K))") == R"((?i:[A-Z])+(?i:\x{E9})(?i:É)(?P<Naam>k))");
  CHECK(for_small_letters(R"((?i)[]\]A[:upper:]]\pL\xE9a)") == R"((?i:[]\]A[:upper:]])(?i:\pL)(?i:\xE9)a)");
}

TEST_CASE("what minds the case, or is not known, is left as it is") {
  for (const std::string expression : {"actie", "a(?i)b", R"((?i)(?-i:A))", R"((?i)\QA\E)", R"((?i)[a)",
                                       R"((?i)\)", R"((?i)(?P<a)", R"((?i)\x{41)", R"((?i)\101)"}) {
    INFO(expression);
    CHECK_FALSE(for_small_letters(expression).has_value());
  }
}

TEST_CASE("in small letters the same is found at the same place") {
  RandomExpressions random(
      {"(?:", "(", "(?i:", "(?s:"},
      {"a",       "B",      "s",     "K",           "\\b",    "^", "$",          ".",      "[A-C]",
       "[^a]",    "[^A-S]", "\\W",   "\\w",         "\\.",    "É", "é",          "\\pL",   "\\P{Lu}",
       "\\x{C9}", "\\x4B",  "[É-Ý]", "[[:upper:]]", "[\\W_]", "ÿ", "[^\\x{E9}]", "\\p{Ll}"},
      {"?", "*", "+", "{0,1}", "{2}", "+?"});
  std::size_t matches = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::string source = "(?i)" + random.expression(2);
    const re2::RE2 compiled(source, re2::RE2::Quiet);
    if (!compiled.ok()) continue;
    const auto written = for_small_letters(source);
    INFO(source);
    REQUIRE(written.has_value());
    INFO(*written);
    const re2::RE2 small(*written, re2::RE2::Quiet);
    REQUIRE(small.ok());
    REQUIRE(small.NumberOfCapturingGroups() == compiled.NumberOfCapturingGroups());
    for (int i = 0; i < 10; ++i) {
      const std::string text =
          random.text({"a", "b", "A", "B", "s", "S", "K", " ", ".", "\n", "É", "é", "Ÿ", "’", "\u212B"});
      const TextSketch sketch(text);
      constexpr int group_count = 3;
      re2::StringPiece found[group_count], found_small[group_count];
      const int asked = std::min(group_count, 1 + compiled.NumberOfCapturingGroups());
      const auto search = [&](const re2::RE2& in, std::string_view where, re2::StringPiece* groups) {
        return in.Match(re2::StringPiece(where.data(), where.size()), 0, where.size(), re2::RE2::UNANCHORED,
                        groups, asked);
      };
      INFO("in " << text);
      const bool is_match = search(compiled, text, found);
      REQUIRE(search(small, sketch.small(), found_small) == is_match);
      if (!is_match) continue;
      ++matches;
      for (int group = 0; group < asked; ++group) {
        const bool has = found[group].data() != nullptr;
        REQUIRE((found_small[group].data() != nullptr) == has);
        CHECK(found_small[group].size() == found[group].size());
        if (has)
          CHECK(found_small[group].data() - sketch.small().data() == found[group].data() - text.data());
      }
    }
  }
  CHECK(matches > 1000);
}

} // namespace toets
