#include "common/ocr_repairs.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace toets::layout {

namespace {

bool is_zero_letter(char c) noexcept { return c == 'O' || c == 'o' || c == 'Q'; }
bool is_one_letter(char c) noexcept { return c == 'l' || c == 'I' || c == '|'; }
bool is_speck(char c) noexcept { return c == ']' || c == '[' || c == '|' || c == '\''; }

// Thousands in groups of three between `mark`: "1.148.284".
bool is_grouped(std::string_view text, char mark) {
  std::size_t group = 0;
  std::size_t groups = 1;
  for (const char c : text) {
    if (is_digit(c)) {
      if (++group > 3) return false;
    } else if (c == mark) {
      if (group == 0 || (groups > 1 && group != 3)) return false;
      group = 0;
      ++groups;
    } else {
      return false;
    }
  }
  return groups > 1 && group == 3 && text.front() != '0';
}

} // namespace

std::string repair_amount(std::string_view printed, bool whole_units) {
  constexpr std::size_t longest = 24;
  if (printed.empty() || printed.size() > longest) return {};
  std::string_view sign;
  std::string_view core = printed;
  if (core.front() == '-') {
    sign = core.substr(0, 1);
    core.remove_prefix(1);
  }
  const auto meant = [&](std::string_view number) { return std::string(sign).append(number); };
  if (whole_units && core.find('.') == std::string_view::npos && is_grouped(core, ',')) {
    std::string number(core);
    std::replace(number.begin(), number.end(), ',', '.');
    return meant(number);
  }
  if (sign.empty() && (core == "O" || core == "o")) return "0";
  if (core.size() < 2 || (!is_speck(core.front()) && !is_speck(core.back()))) return {};
  const bool is_first = is_speck(core.front());
  const std::string_view number = is_first ? core.substr(1) : core.substr(0, core.size() - 1);
  if (number == "0" || number == "O" || number == "o") return sign.empty() ? "0" : std::string{};
  if (!is_grouped(number, '.')) return {};
  // A speck may also be a digit that was lost: then this would be another amount.
  const bool may_be_digit = is_first && number.find('.') < 3;
  return may_be_digit ? std::string{} : meant(number);
}

bool is_within(std::string_view a, std::string_view b, std::size_t most) {
  if (a.size() > b.size()) std::swap(a, b);
  const std::size_t more = b.size() - a.size();
  if (more > most) return false;
  // Row by row, how much the first characters of `a` differ from those of `b`. What lies further from the diagonal than
  // this differs too much, or will at the end.
  const std::size_t left = (most - more) / 2;
  const std::size_t right = more + left;
  const std::size_t too_much = most + 1;
  std::vector<std::size_t> row(b.size() + 1, too_much);
  for (std::size_t j = 0; j <= std::min(b.size(), right); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > left ? i - left : 1;
    const std::size_t last = std::min(b.size(), i + right);
    std::size_t diagonal = row[first - 1];
    row[first - 1] = first == 1 ? i : too_much;
    std::size_t least = row[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
      least = std::min(least, row[j]);
    }
    if (least > most) return false;
  }
  return row[b.size()] <= most;
}

std::string_view repair_measure(std::string_view folded_word) {
  static constexpr std::array<std::string_view, 7> words{"rek",  "rekening", "jaarrekening", "mjp",
                                                         "amjp", "budget",   "meerjarenplan"};
  return repair_word(folded_word, words);
}

std::string_view repair_word(std::string_view folded_word, std::span<const std::string_view> words) {
  constexpr std::size_t shortest = 3;
  std::string_view found;
  for (const std::string_view word : words) {
    if (word == folded_word || folded_word.size() < shortest || !is_within(word, folded_word, 1)) continue;
    if (!found.empty()) return {};
    found = word;
  }
  return found;
}

LetterCode read_letter_code(std::string_view word) {
  constexpr std::size_t most_letters = 4;
  constexpr std::size_t most_digits = 6;
  LetterCode code;
  std::size_t at = 0;
  while (at < word.size() && is_ascii_letter(word[at])) ++at;
  // Of "AlO5" the letters that may be digits stay with the letters: what follows tells.
  if (at == 0 || at > most_letters + 1 || at == word.size() || word.size() - at > most_digits) return {};
  if (!is_digit(word[at])) return {};
  for (std::size_t i = at; i < word.size(); ++i)
    if (!is_digit(word[i]) && !is_zero_letter(word[i]) && !is_one_letter(word[i])) return {};
  for (std::size_t i = 0; i < at; ++i)
    code.letters += is_lower(word[i]) ? static_cast<char>(word[i] - ('a' - 'A')) : word[i];
  code.digits = word.substr(at);
  return code;
}

void CodeShapes::learn(const LetterCode& code) {
  if (code.empty() || (code.letters.size() > 1 && is_zero_letter(code.letters.back()))) return;
  if (!std::all_of(code.digits.begin(), code.digits.end(), is_digit)) return;
  ++counts_[{code.letters, code.digits.size()}];
}

bool CodeShapes::has(const std::string& letters, std::size_t digits) const {
  if (counts_.count({letters, digits}) > 0) return true;
  // Where no code with these letters is whole, the form that the schema has by habit.
  const auto first = counts_.lower_bound({letters, 0});
  if (first != counts_.end() && first->first.first == letters) return false;
  return (letters == "A" && digits == 4) || (letters == "AP" && digits == 2);
}

std::string CodeShapes::normalised(const LetterCode& code) const {
  if (code.empty()) return {};
  std::string digits = code.digits;
  for (char& c : digits) c = is_zero_letter(c) ? '0' : is_one_letter(c) ? '1' : c;
  std::string stem = code.letters;
  std::size_t zeros = 0;
  while (stem.size() > 1 && is_zero_letter(stem.back())) {
    stem.pop_back();
    ++zeros;
    if (has(stem, digits.size() + zeros)) return stem.append(zeros, '0').append(digits);
    // The zero was seen twice, once as a letter.
    if (digits.front() == '0' && has(stem, digits.size())) return stem + digits;
  }
  return code.letters + digits;
}

bool CodeShapes::knows(std::string_view normalised) const {
  const LetterCode code = read_letter_code(normalised);
  return !code.empty() && counts_.count({code.letters, code.digits.size()}) > 0;
}

} // namespace toets::layout
