#include "lua/text_sketch.hpp"

#include "support/catch.hpp"

#include <random>

namespace toets {

TEST_CASE("a sketch has the words that its text has, in small letters") {
  const TextSketch sketch("Zie Actie 12?");
  for (const char* word : {"zie", "actie 12?", "?", "z", "e a", "12"}) CHECK(sketch.has(word));
  for (const char* word : {"Zie", "acties", "!", "21", "aa", "eact"}) CHECK_FALSE(sketch.has(word));
  CHECK_FALSE(TextSketch("").has("a"));
  CHECK_FALSE(sketch.has_other_letters());
  CHECK(TextSketch("\u017F").has_other_letters());
}

TEST_CASE("a text that was looked at before is told from others of its length and ends") {
  TextSketches sketches;
  CHECK(sketches.find("achtletters in twaalfletters")->has("in"));
  CHECK_FALSE(sketches.find("achtletters of twaalfletters")->has("in"));
  CHECK(sketches.find("achtletters in twaalfletters")->has("in"));
  CHECK_FALSE(sketches.find("")->has("in"));
  CHECK(sketches.find(std::string(100'000, 'x')) == nullptr);
}

TEST_CASE("whatever texts are looked at, each has its own words") {
  std::mt19937 random(2023);
  TextSketches sketches;
  for (int round = 0; round < 20'000; ++round) {
    std::string text, word;
    for (auto letters = random() % 24; letters > 0; --letters) text += "abAB "[random() % 5];
    for (auto letters = 1 + random() % 4; letters > 0; --letters) word += "ab "[random() % 3];
    std::string small = text;
    for (char& c : small) c = c == 'A' ? 'a' : c == 'B' ? 'b' : c;
    INFO(word << " in " << text);
    CHECK(sketches.find(text)->has(word) == (small.find(word) != std::string::npos));
  }
}

} // namespace toets
