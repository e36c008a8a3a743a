// What a text holds, noted so that many words can be looked for in it.
#pragma once

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// A text in small letters, and which pairs of bytes stand side by side in it: most words that are not there have a
/// pair that is not.
class TextSketch {
 public:
  TextSketch() = default;
  explicit TextSketch(std::string_view text);

  /// @param word in small letters, not empty
  bool has(std::string_view word) const {
    return may_have(word.front(), word[word.size() > 1 ? 1 : 0]) &&
           may_have(word[word.size() - (word.size() > 1 ? 2 : 1)], word.back()) &&
           small_.find(word) != std::string::npos;
  }
  std::string_view small() const { return small_; }
  /// Whether it has letters beyond ASCII that are s or k in another form.
  bool has_other_letters() const { return has_other_letters_; }

 private:
  static constexpr std::size_t pair_count = 2048;

  static std::size_t pair(char first, char second) {
    return (static_cast<unsigned char>(first) * 61U + static_cast<unsigned char>(second)) % pair_count;
  }
  /// Two equal bytes stand for one alone.
  bool may_have(char first, char second) const { return first == second || pairs_[pair(first, second)]; }

  std::string small_;
  std::bitset<pair_count> pairs_;
  bool has_other_letters_ = false;
};

/// Sketches of the texts that were looked at last: rules look at one sentence many times.
class TextSketches {
 public:
  /// It holds until the next call; null for a text that is too long.
  const TextSketch* find(std::string_view text);

 private:
  struct Known {
    std::string text;
    TextSketch sketch;
  };
  static constexpr std::size_t known_count = 256, longest_known = std::size_t{16} * 1024;

  std::vector<Known> known_; ///< none before the first call
};

} // namespace toets
