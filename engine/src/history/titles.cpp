#include "history/titles.hpp"

#include "base/ascii.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

#include <utf8proc.h>
#include <algorithm>

namespace toets {
namespace {

/// Of longer titles the rest is passed over: what they have in common shows before.
constexpr std::size_t longest_compared = 240;
/// A shorter word ("van", "het", "en") says little about what a title is about.
constexpr std::size_t shortest_telling = 4;
constexpr std::size_t most_parts = 8;

bool is_letter_or_digit(utf8proc_int32_t code_point) {
  switch (utf8proc_category(code_point)) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ND:
      return true;
    default:
      return false;
  }
}

/// Appends a letter as a small one without its accents, which exports lose.
void append_plain(std::string& folded, utf8proc_int32_t letter) {
  constexpr utf8proc_ssize_t most = 8;
  utf8proc_int32_t plain[most];
  int last_class = 0;
  const auto count = utf8proc_decompose_char(
      letter, plain, most,
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK),
      &last_class);
  for (utf8proc_ssize_t i = 0; i < std::min(count, most); ++i)
    utf8::append(folded, static_cast<char32_t>(plain[i]));
}

/// The telling words of a folded title, sorted, each once.
std::vector<std::string_view> telling_words(std::string_view folded) {
  std::vector<std::string_view> words;
  folded = folded.substr(0, longest_compared);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end - at >= shortest_telling) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// A number tells phases, years and places apart.
bool has_digit(std::string_view word) { return std::any_of(word.begin(), word.end(), is_digit); }

std::vector<std::string_view> numbers_in(std::string_view folded) {
  std::vector<std::string_view> numbers;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (const auto word = folded.substr(at, end - at); has_digit(word)) numbers.push_back(word);
    at = end + 1;
  }
  return numbers;
}

std::size_t count_shared(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return shared.size();
}

/// Whether one letter of so many differs at most.
bool differ_little(std::string_view a, std::string_view b, std::size_t letters) {
  a = a.substr(0, longest_compared);
  b = b.substr(0, longest_compared);
  const std::size_t longest = std::max(a.size(), b.size()), most = longest / letters;
  return longest - std::min(a.size(), b.size()) <= most && edit_distance(a, b) <= most;
}

} // namespace

std::string folded_title(std::string_view title) {
  std::string folded;
  for (std::size_t at = 0; at < title.size();) {
    utf8proc_int32_t code_point = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(title.data()) + at,
                                       static_cast<utf8proc_ssize_t>(title.size() - at), &code_point);
    at += size < 1 ? 1 : static_cast<std::size_t>(size);
    if (size < 1) continue;
    if (is_letter_or_digit(code_point)) {
      append_plain(folded, code_point);
    } else if (!folded.empty() && folded.back() != ' ') {
      folded += ' ';
    }
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

std::string without_dates(std::string_view folded) {
  const auto is_number = [](std::string_view word) { return is_digits(word); };
  const auto is_year = [&](std::string_view word) {
    return is_number(word) && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
  };
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    const std::string_view word = folded.substr(at, end - at);
    at = end + 1;
    if (!is_year(word)) {
      words.push_back(word);
      continue;
    }
    for (int part = 0; part < 2 && !words.empty() && is_number(words.back()) && words.back().size() <= 2;
         ++part)
      words.pop_back(); // its month and day
  }
  std::string rest;
  for (const std::string_view word : words) rest += (rest.empty() ? "" : " ") + std::string(word);
  return rest;
}

bool is_slip(std::string_view a, std::string_view b) {
  return numbers_in(a) == numbers_in(b) && differ_little(a, b, 16);
}

bool is_near(std::string_view a, std::string_view b) {
  if (numbers_in(a) != numbers_in(b)) return false;
  const auto of_a = telling_words(a), of_b = telling_words(b);
  const std::size_t longest = std::max(of_a.size(), of_b.size());
  return (longest > 0 && 2 * count_shared(of_a, of_b) >= longest) || differ_little(a, b, 8);
}

bool is_akin(std::string_view a, std::string_view b) {
  const auto of_a = telling_words(a), of_b = telling_words(b);
  return of_a.empty() || of_b.empty() || count_shared(of_a, of_b) > 0 || is_near(a, b);
}

std::vector<std::string> parts_of_title(std::string_view title) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    std::string part = folded_title(title.substr(begin, end - begin));
    if (!part.empty()) parts.push_back(std::move(part));
  };
  for (std::size_t at = 0; at < title.size(); ++at) {
    std::size_t size = std::string_view(",;/&+").find(title[at]) != std::string_view::npos ? 1 : 0;
    for (const std::string_view word : {" en ", " and "})
      if (title.substr(at, word.size()) == word) size = word.size();
    if (size == 0) continue;
    close(at);
    begin = at + size;
    at = begin - 1;
  }
  close(title.size());
  if (parts.size() < 2 || parts.size() > most_parts) return {};
  return parts;
}

} // namespace toets
