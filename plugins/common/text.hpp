// Small text helpers that every layout needs. Bytes are UTF-8; offsets are bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets::layout {

/// Bytes [begin, end) of some text.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const noexcept { return end - begin; }
  bool empty() const noexcept { return begin == end; }
};

/// A no-break space as the visible line keeps it between two digits.
inline constexpr std::string_view no_break_space = "\xC2\xA0";

inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
inline bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
inline bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
inline bool is_space(char c) noexcept { return c == ' ' || (c >= '\t' && c <= '\r'); }
inline bool is_continuation(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Bytes of the letter at `at`: 0 when no (Latin) letter starts there.
std::size_t letter_size(std::string_view text, std::size_t at) noexcept;

/// Start of the letter that ends before `at`; `at` itself when there is none.
std::size_t letter_before(std::string_view text, std::size_t at) noexcept;

bool starts_lower(std::string_view text) noexcept;
bool starts_upper(std::string_view text) noexcept;
bool has_digit(std::string_view text) noexcept;

/// Bytes of the character that starts with this byte.
std::size_t character_size(char lead) noexcept;
std::size_t count_characters(std::string_view text) noexcept;

std::string_view trim(std::string_view text) noexcept;
Range trim(std::string_view text, Range range) noexcept;

/// `range` without the colon that ends it.
Range without_colon(std::string_view text, Range range) noexcept;

/// Each run of space as one: how a title is given.
std::string single_spaced(std::string_view text);

/// Lower case, runs of space as one, trimmed: the form in which labels are compared.
std::string fold(std::string_view text);

/// Where `pattern` (folded words) ends when it stands at `at`, whatever the case and the width of
/// spaces; a space before a parenthesis may lack. A letter or digit may not follow directly.
std::optional<std::size_t> match_words(std::string_view text, std::size_t at,
                                       std::string_view pattern) noexcept;

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept;

/// Fields between tabs, trimmed; an empty field is an empty range at its place.
std::vector<Range> split_tabs(std::string_view text);

/// Pieces that two or more spaces or a tab keep apart.
std::vector<Range> split_wide(std::string_view text);

/// Pieces between single spaces.
std::vector<Range> split_words(std::string_view text, std::size_t from = 0);

/// The number that a short run of digits writes; digits beyond the ninth make it 0.
std::uint32_t small_number(std::string_view digits) noexcept;

/// The years that a report of this kind can speak of.
inline constexpr std::uint32_t first_year = 1990;
inline constexpr std::uint32_t last_year = 2060;
inline bool is_plausible_year(std::uint32_t year) noexcept { return year >= first_year && year <= last_year; }

} // namespace toets::layout
