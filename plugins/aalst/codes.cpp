#include "aalst/codes.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_letters = 5;

bool is_alnum(char c) { return is_ascii_letter(c) || is_digit(c); }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

std::size_t letters_of(std::string_view code) {
  std::size_t end = 0;
  while (end < code.size() && is_ascii_letter(code[end])) ++end;
  return end;
}

// AC000224 has the form AC999999.
std::string form_of(std::string_view code) {
  std::string form(code);
  std::replace_if(form.begin(), form.end(), is_digit, '9');
  return form;
}

bool is_letters_and_digits(std::string_view form) {
  return form.find_first_not_of('9', letters_of(form)) == std::string_view::npos;
}

// Where the word of letters, digits and the marks between them ends.
std::size_t word_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && (is_alnum(text[at]) || ((text[at] == '/' || text[at] == '-' || text[at] == '.') &&
                                             at + 1 < end && is_alnum(text[at + 1]))))
    ++at;
  return at;
}

// A code of which nothing but its letters is printed: `AC`, never `nvt` or `NVT`.
bool is_bare_prefix(std::string_view word) {
  static constexpr std::array<std::string_view, 4> none{"NVT", "NTB", "PM", "EUR"};
  return word.size() >= 2 && word.size() <= most_letters && std::all_of(word.begin(), word.end(), is_upper) &&
         std::find(none.begin(), none.end(), word) == none.end();
}

} // namespace

std::vector<PrintedCode> find_codes(std::string_view text, Range range) {
  std::vector<PrintedCode> found;
  for (std::size_t at = range.begin; at < range.end;) {
    if (!is_alnum(text[at])) {
      at += character_size(text[at]);
      continue;
    }
    std::size_t end = word_end(text, at, range.end);
    const std::string_view word = text.substr(at, end - at);
    const bool has_letters_only = letters_of(word) == word.size();
    if (has_letters_only && word.size() <= most_letters) {
      // "AC 000225": a blank parts the letters from the digits.
      const std::size_t next =
          end + 1 < range.end && text[end] == ' ' ? word_end(text, end + 1, range.end) : end;
      const std::string_view digits = next > end ? text.substr(end + 1, next - end - 1) : std::string_view{};
      if (digits.size() >= 3 && std::all_of(digits.begin(), digits.end(), is_digit)) end = next;
    }
    const std::string_view printed = text.substr(at, end - at);
    if (has_digit(printed) || is_bare_prefix(printed)) {
      PrintedCode code{{at, end}, {}};
      for (const char c : printed)
        if (!is_space(c)) code.normal += upper(c);
      found.push_back(std::move(code));
    }
    at = end;
  }
  return found;
}

void CodeForm::learn(std::string_view normal) { ++seen_[form_of(normal)]; }

void CodeForm::settle() {
  std::size_t total = 0;
  for (const auto& [form, count] : seen_) total += count;
  for (const auto& [form, count] : seen_)
    if (count * 2 > total && has_digit(form)) form_ = form;
}

std::string CodeForm::fault(std::string_view normal) const {
  const std::size_t letters = letters_of(normal);
  const std::string_view prefix = normal.substr(0, letters);
  if (!has_digit(normal)) return "no digits after " + std::string(prefix);
  const std::string form = form_of(normal);
  if (form_.empty() || form == form_) return {};
  const std::string known = form_.substr(0, letters_of(form_));
  if (prefix != known)
    return prefix.empty() || known.empty() ? "its form is " + form + ", that of others " + form_
                                           : "begins with " + std::string(prefix) + ", others with " + known;
  if (!is_letters_and_digits(form) || !is_letters_and_digits(form_))
    return "its form is " + form + ", that of others " + form_;
  return std::to_string(normal.size() - letters) + " digits, others have " +
         std::to_string(form_.size() - known.size());
}

std::string CodeForm::fault_in_prose(std::string_view normal) const {
  return is_known(normal) ? fault(normal) : std::string{};
}

bool CodeForm::is_known(std::string_view normal) const {
  const std::size_t letters = letters_of(form_);
  return letters > 0 && letters_of(normal) == letters && normal.size() > letters &&
         normal.substr(0, letters) == std::string_view(form_).substr(0, letters);
}

} // namespace toets::aalst
