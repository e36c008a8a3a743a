// Texts to try a plugin with: damaged samples, and what is no report of anybody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace toets::conform {

/// The first line of each, and the end of the text.
std::vector<std::size_t> line_starts(std::string_view text);

/// The first `count` lines.
std::string cut_after(std::string_view text, const std::vector<std::size_t>& starts, std::size_t count);
/// Line `index` twice, or not at all.
std::string with_line_doubled(std::string_view text, const std::vector<std::size_t>& starts,
                              std::size_t index);
std::string with_line_dropped(std::string_view text, const std::vector<std::size_t>& starts,
                              std::size_t index);
/// The text again and again, until it has so many lines.
std::string repeated(std::string_view text, std::size_t line_count);

/// `count` of the numbers below `size`, all of them when there are no more; the same for the same seed, rising.
std::vector<std::size_t> drawn(std::size_t size, std::size_t count, std::uint64_t seed);

/// A number in a text: digits, with a point or a comma here and there between them. Bytes.
struct PrintedNumber {
  std::size_t begin, end;
};
std::vector<PrintedNumber> numbers_in(std::string_view text);
std::string with_number(std::string_view text, PrintedNumber place, std::string_view number);

/// Numbers that the model just holds and ones that are just too long for it, with a comma and with a point.
std::vector<std::string> numbers_at_the_limits();

struct NamedText {
  std::string name, text;
};

/// Prose, figures and noise that belong to no layout. `words` are those the plugin looks for: a report is more
/// than a word of it.
std::vector<NamedText> texts_of_nobody(const std::vector<std::string>& words, std::uint64_t seed);

} // namespace toets::conform
