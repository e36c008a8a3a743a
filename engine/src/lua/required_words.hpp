// What a text must hold for an expression to match it, read from the expression without compiling it.
#pragma once

#include "lua/text_sketch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// Lists of words; of each list one stands in every match: of `(?i)\b(?:lager|minder)\s+dan\b` "lager" or "minder",
/// and "dan". Where the expression leaves nothing certain, it may match anything.
class RequiredWords {
 public:
  using Words = std::vector<std::string>;

  explicit RequiredWords(std::string_view expression);

  /// False only when the expression does not match the text, in whatever case it is written.
  bool may_match(const TextSketch& text) const;

  /// In small letters, those that tell most texts apart first; none when nothing is certain.
  const std::vector<Words>& lists() const { return lists_; }
  /// Of all lists together.
  std::size_t word_count() const { return word_count_; }

 private:
  std::vector<Words> lists_;
  std::size_t word_count_ = 0;
};

} // namespace toets
