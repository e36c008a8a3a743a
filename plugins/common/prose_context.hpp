// What stands around a digit in running text. Every look is bounded, so that a scan stays linear.
#pragma once

#include "common/column.hpp"
#include "common/prose.hpp"

namespace toets::layout {

/// How far the lines of the text run, and where that of the digit begins.
struct Lines {
  Column column{};
  std::size_t begin = 0;
};

class Context {
 public:
  /// `at` is the first digit of a run; nothing before `floor` may be taken; `before` are the mentions so far.
  Context(std::string_view text, std::size_t at, std::size_t floor, const std::vector<Mention>& before,
          Lines lines = {});

  std::string_view text() const noexcept { return text_; }
  std::size_t at() const noexcept { return at_; }
  std::size_t floor() const noexcept { return floor_; }
  const std::vector<Mention>& before() const noexcept { return before_; }

  /// The text without blanks around the digit, without the quotes and stops at its ends.
  Range chunk() const noexcept { return chunk_; }
  bool is_whole_chunk_known() const noexcept { return is_bounded_; }

  /// The digit opens its paragraph or list item (a dash may stand before it).
  bool opens_item() const noexcept;

  /// Folded word before `at`, without its full stop; blanks and line ends may lie between. `skip` words back.
  std::string word_before(std::size_t at, std::size_t skip = 0) const;
  /// The word after `at`, as printed.
  Range word_after(std::size_t at) const noexcept;
  std::string folded(Range range) const { return fold(text_.substr(range.begin, range.size())); }

  /// The noun that a number ending at `at` counts, without the adjectives before it; may be empty.
  std::string noun_after(std::size_t at) const;
  /// The words before a colon or a dash that the number answers: `Januari: 19`. May be empty.
  std::string label_before(std::size_t at) const;

 private:
  std::string_view text_;
  std::size_t at_;
  std::size_t floor_;
  bool is_full_line(std::size_t end, std::size_t next) const noexcept;

  const std::vector<Mention>& before_;
  Lines lines_;
  Range chunk_;
  bool is_bounded_ = true;
};

} // namespace toets::layout
