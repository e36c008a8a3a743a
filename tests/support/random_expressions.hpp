// Expressions and texts made at random, the same in every run: what no author would think of.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace toets::test {

/// Makes expressions of what it is given; most are valid.
class RandomExpressions {
 public:
  using Words = std::vector<std::string>;

  /// @param openings of groups: "(", "(?:"
  /// @param steps what matches a letter or a place
  /// @param repeats "*", "{2}"
  RandomExpressions(Words openings, Words steps, Words repeats)
      : openings_(std::move(openings)), steps_(std::move(steps)), repeats_(std::move(repeats)) {}

  /// @param depth how deep groups may stand inside each other
  std::string expression(int depth) {
    std::string made;
    for (auto steps = 1 + random_() % 4; steps > 0; --steps) {
      if (depth > 0 && is_one_in(3)) {
        made += any(openings_) + expression(depth - 1) + ")";
      } else {
        made += any(steps_);
      }
      const bool can_repeat = made.back() != '^' && made.back() != '$' && !made.ends_with("\\b");
      if (can_repeat && is_one_in(3)) made += any(repeats_);
      if (depth > 0 && is_one_in(6)) made += "|";
    }
    return made;
  }

  /// A text of up to seven of the letters.
  std::string text(const Words& letters) {
    std::string made;
    for (auto count = random_() % 8; count > 0; --count) made += any(letters);
    return made;
  }

  bool is_one_in(std::size_t count) { return random_() % count == 0; }

 private:
  const std::string& any(const Words& of) { return of[random_() % of.size()]; }

  std::mt19937 random_{2023};
  Words openings_, steps_, repeats_;
};

} // namespace toets::test
