#include "common/text.hpp"

namespace toets::layout {

namespace {

unsigned char byte_at(std::string_view text, std::size_t at) noexcept {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

// Latin-1 capitals (U+00C0..U+00DE) lie 32 below their small letters.
bool is_latin_capital(std::string_view text, std::size_t at) noexcept {
  const unsigned next = byte_at(text, at + 1);
  return byte_at(text, at) == 0xC3U && next >= 0x80U && next <= 0x9EU && next != 0x97U;
}

char lower(char c) noexcept { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

} // namespace

std::size_t letter_size(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (is_ascii_letter(text[at])) return 1;
  const unsigned lead = byte_at(text, at);
  const unsigned next = byte_at(text, at + 1);
  if (lead == 0xC3U && next >= 0x80U && next != 0x97U && next != 0xB7U) return 2;
  return (lead == 0xC4U || lead == 0xC5U) && next >= 0x80U ? 2 : 0;
}

std::size_t letter_before(std::string_view text, std::size_t at) noexcept {
  if (at >= 1 && is_ascii_letter(text[at - 1])) return at - 1;
  if (at >= 2 && letter_size(text, at - 2) == 2) return at - 2;
  return at;
}

bool starts_lower(std::string_view text) noexcept {
  if (text.empty()) return false;
  return is_lower(text[0]) || (letter_size(text, 0) == 2 && !is_latin_capital(text, 0));
}

bool starts_upper(std::string_view text) noexcept {
  return !text.empty() && (is_upper(text[0]) || is_latin_capital(text, 0));
}

bool has_digit(std::string_view text) noexcept {
  for (const char c : text)
    if (is_digit(c)) return true;
  return false;
}

std::size_t character_size(char lead) noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0xC0U) return 1;
  if (byte < 0xE0U) return 2;
  return byte < 0xF0U ? 3 : 4;
}

std::size_t count_characters(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char c : text)
    if (!is_continuation(c)) ++count;
  return count;
}

Range trim(std::string_view text, Range range) noexcept {
  while (range.begin < range.end && is_space(text[range.begin])) ++range.begin;
  while (range.end > range.begin && is_space(text[range.end - 1])) --range.end;
  return range;
}

std::string_view trim(std::string_view text) noexcept {
  const Range all = trim(text, Range{0, text.size()});
  return text.substr(all.begin, all.size());
}

Range without_colon(std::string_view text, Range range) noexcept {
  if (range.empty() || text[range.end - 1] != ':') return range;
  return trim(text, Range{range.begin, range.end - 1});
}

std::string single_spaced(std::string_view text) {
  std::string spaced;
  for (const char c : trim(text))
    if (!is_space(c) || spaced.back() != ' ') spaced += is_space(c) ? ' ' : c;
  return spaced;
}

std::string fold(std::string_view text) {
  std::string folded(text.size(), '\0'); // it is no longer than the text
  char* const begin = folded.data();
  char* end = begin;
  const auto add_space = [&] {
    if (end != begin && end[-1] != ' ') *end++ = ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i])) {
      add_space();
    } else if (static_cast<unsigned char>(text[i]) < 0x80U) {
      *end++ = lower(text[i]);
    } else if (text.substr(i, no_break_space.size()) == no_break_space) {
      add_space();
      ++i;
    } else if (is_latin_capital(text, i)) {
      *end++ = text[i++];
      *end++ = static_cast<char>(static_cast<unsigned char>(text[i]) + 0x20U);
    } else {
      *end++ = text[i];
    }
  }
  if (end != begin && end[-1] == ' ') --end;
  folded.resize(static_cast<std::size_t>(end - begin));
  return folded;
}

std::optional<std::size_t> match_words(std::string_view text, std::size_t at,
                                       std::string_view pattern) noexcept {
  std::size_t p = 0;
  while (p < pattern.size()) {
    if (pattern[p] == ' ') {
      const std::size_t next = skip_spaces(text, at);
      if (next == at && pattern[p + 1] != '(') return std::nullopt;
      at = next;
      ++p;
      continue;
    }
    if (at >= text.size() || lower(text[at]) != pattern[p]) return std::nullopt;
    ++at;
    ++p;
  }
  const bool ends_in_letter = !pattern.empty() && is_ascii_letter(pattern.back());
  if (ends_in_letter && (letter_size(text, at) > 0 || (at < text.size() && is_digit(text[at]))))
    return std::nullopt;
  return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

std::vector<Range> split_tabs(std::string_view text) {
  std::vector<Range> fields;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && text[i] != '\t') continue;
    fields.push_back(trim(text, Range{begin, i}));
    begin = i + 1;
  }
  return fields;
}

std::vector<Range> split_wide(std::string_view text) {
  std::vector<Range> pieces;
  std::size_t i = skip_spaces(text, 0);
  while (i < text.size()) {
    std::size_t end = i;
    while (end < text.size() && text[end] != '\t' &&
           !(text[end] == ' ' && end + 1 < text.size() && is_space(text[end + 1])))
      ++end;
    pieces.push_back(trim(text, Range{i, end}));
    i = skip_spaces(text, end);
  }
  return pieces;
}

std::vector<Range> split_words(std::string_view text, std::size_t from) {
  std::vector<Range> words;
  std::size_t i = skip_spaces(text, from);
  while (i < text.size()) {
    std::size_t end = i;
    while (end < text.size() && !is_space(text[end])) ++end;
    words.push_back({i, end});
    i = skip_spaces(text, end);
  }
  return words;
}

std::uint32_t small_number(std::string_view digits) noexcept {
  if (digits.empty() || digits.size() > 9) return 0;
  std::uint32_t value = 0;
  for (const char c : digits) {
    if (!is_digit(c)) return 0;
    value = value * 10U + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

} // namespace toets::layout
