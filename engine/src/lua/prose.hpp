// Texts of descriptions that list words of the model: put together by the compiler from the lists themselves.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace toets::lua {

/// Use it for constants: what does not fit does not compile then, and its text is there as long as the program.
class Prose {
 public:
  constexpr Prose& add(std::string_view text) {
    for (const char c : text) {
      bytes_.at(size_ + 1) = '\0';
      bytes_.at(size_++) = c;
    }
    return *this;
  }

  /// `"a", "b"`, with another separator where one is given.
  template <class Words>
  constexpr Prose& list(const Words& words, std::string_view separator = ", ") {
    bool is_first = true;
    for (const std::string_view word : words) {
      if (!is_first) add(separator);
      is_first = false;
      add("\"").add(word).add("\"");
    }
    return *this;
  }

  /// The same with the spaces of long lines made ends of lines.
  constexpr Prose wrapped() const {
    Prose made = *this;
    std::size_t line = 0, space = 0;
    for (std::size_t at = 0; at < size_; ++at) {
      if (at - line > longest_line && space > line) {
        made.bytes_.at(space) = '\n';
        line = space;
      }
      if (bytes_.at(at) == ' ') space = at;
    }
    return made;
  }

  constexpr const char* text() const { return bytes_.data(); }

 private:
  static constexpr std::size_t longest_line = 110;

  std::array<char, 1024> bytes_{};
  std::size_t size_ = 0;
};

/// The words that a field may say.
template <const auto& words>
inline constexpr Prose listed = Prose().list(words);

} // namespace toets::lua
