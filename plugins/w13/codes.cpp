#include "w13/codes.hpp"

#include <utility>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_code = 12;

// "2", "2.1", "SD-1", "A.01.02": up to four letters, then numbers with one mark between.
bool is_numbered(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && is_ascii_letter(word[at])) ++at;
  if (at > 4) return false;
  bool has_number = false;
  while (at < word.size()) {
    if (at > 0 && !is_digit(word[at])) {
      if (word[at] != '.' && word[at] != '-' && word[at] != '/') return false;
      ++at;
    }
    const std::size_t begin = at;
    while (at < word.size() && is_digit(word[at])) ++at;
    if (at == begin) return false;
    has_number = true;
  }
  return has_number;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_ascii_letter(text[at]) || is_digit(text[at]) || text[at] == '|')) ++at;
  return at;
}

} // namespace

Range read_heading_code(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !is_space(text[end]) && text[end] != ':' && text[end] != '(') ++end;
  while (end > at && (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == ';')) --end;
  const std::string_view word = text.substr(at, end - at);
  if (word.size() > longest_code) return {at, at};
  return !read_letter_code(word).empty() || is_numbered(word) ? Range{at, end} : Range{at, at};
}

void Codes::learn(std::string_view printed, bool is_action) {
  all_.learn(read_letter_code(printed));
  printed_.push_back({std::string(printed), is_action});
}

void Codes::settle() {
  CodeShapes settled = all_;
  for (const Printed& printed : printed_) {
    const LetterCode code = read_letter_code(all_.normalised(read_letter_code(printed.code)));
    settled.learn(code);
    if (printed.is_action) actions_.learn(code);
  }
  all_ = std::move(settled);
  printed_.clear();
}

std::string Codes::normalised(std::string_view printed) const {
  if (const LetterCode code = read_letter_code(printed); !code.empty()) return all_.normalised(code);
  std::string capitals(printed);
  for (char& c : capitals) c = is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
  return capitals;
}

std::size_t Codes::action_end(std::string_view text, std::size_t at) const {
  const std::size_t end = word_end(text, at);
  const LetterCode code = read_letter_code(text.substr(at, end - at));
  return !code.empty() && actions_.knows(all_.normalised(code)) ? end : 0;
}

std::string Codes::known(std::string_view word) const {
  const LetterCode code = read_letter_code(word);
  if (code.empty()) return {};
  std::string value = all_.normalised(code);
  return all_.knows(value) ? value : std::string{};
}

} // namespace toets::w13
