#include "common/prose_context.hpp"

#include "common/words.hpp"

#include <algorithm>

namespace toets::layout {

namespace {

constexpr std::size_t longest_chunk = 160;
constexpr std::size_t longest_word = 48;
constexpr std::size_t longest_line = 1000;
constexpr std::size_t longest_label = 80;
constexpr std::size_t widest_gap = 16; // blanks between a number and its noun

bool is_quote_or_stop(std::string_view text, std::size_t at) noexcept {
  constexpr std::string_view marks = "\"'()[]{}.,;:!?*";
  return marks.find(text[at]) != std::string_view::npos;
}

bool is_blank(char c) noexcept { return is_space(c) && c != Prose::gap; }

std::size_t skip_blanks(std::string_view text, std::size_t at) noexcept {
  const std::size_t limit = std::min(text.size(), at + widest_gap);
  while (at < limit && is_blank(text[at])) ++at;
  return at;
}

bool is_all_capitals(std::string_view word) noexcept {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), [](char c) { return is_upper(c); });
}

} // namespace

Context::Context(std::string_view text, std::size_t at, std::size_t floor, const std::vector<Mention>& before,
                 Lines lines)
    : text_(text), at_(at), floor_(floor), before_(before), lines_(lines), chunk_{at, at} {
  const std::size_t lowest = std::max(floor, at > longest_chunk ? at - longest_chunk : 0);
  while (chunk_.begin > lowest && !is_space(text[chunk_.begin - 1])) --chunk_.begin;
  while (chunk_.begin < at && is_continuation(text[chunk_.begin])) ++chunk_.begin;
  const std::size_t highest = std::min(text.size(), at + longest_chunk);
  while (chunk_.end < highest && !is_space(text[chunk_.end])) ++chunk_.end;
  is_bounded_ = chunk_.end < highest || highest == text.size();
  while (chunk_.end > at && chunk_.end < text.size() && is_continuation(text[chunk_.end])) --chunk_.end;
  while (chunk_.begin < at && is_quote_or_stop(text, chunk_.begin)) ++chunk_.begin;
  while (chunk_.end > at + 1 && is_quote_or_stop(text, chunk_.end - 1)) --chunk_.end;
}

bool Context::opens_item() const noexcept {
  std::size_t begin = at_;
  while (begin > 0 && (text_[begin - 1] == '-' || text_[begin - 1] == ' ' || text_[begin - 1] == '(') &&
         at_ - begin < 3)
    --begin;
  return begin == 0 || text_[begin - 1] == Prose::gap ||
         (text_[begin - 1] == Prose::wrap && begin < at_ && text_[begin] == '-');
}

std::string Context::word_before(std::size_t at, std::size_t skip) const {
  for (;; --skip) {
    const std::size_t lowest = at > widest_gap ? at - widest_gap : 0;
    while (at > lowest && (is_blank(text_[at - 1]) || text_[at - 1] == '(' || text_[at - 1] == '\'')) --at;
    std::size_t begin = at;
    while (begin > 0 && at - begin < longest_word && !is_space(text_[begin - 1]) && text_[begin - 1] != '(')
      --begin;
    if (skip == 0) {
      std::string word = fold(text_.substr(begin, at - begin));
      while (!word.empty() && word.back() == '.') word.pop_back();
      return word;
    }
    at = begin;
  }
}

Range Context::word_after(std::size_t at) const noexcept {
  std::size_t begin = skip_blanks(text_, at);
  if (begin < text_.size() && (text_[begin] == '\'' || text_[begin] == '"' || text_[begin] == '(')) ++begin;
  std::size_t end = begin;
  while (end < text_.size() && end - begin < longest_word) {
    if (const std::size_t size = letter_size(text_, end); size > 0) {
      end += size;
      continue;
    }
    // Inside a word only: cultuur-organisatie, mama's, t.a.v, k&j
    const bool joins = text_[end] == '-' || text_[end] == '\'' || text_[end] == '.' || text_[end] == '&';
    if (!joins || end == begin || letter_size(text_, end + 1) == 0) break;
    ++end;
  }
  return {begin, end};
}

std::string Context::noun_after(std::size_t at) const {
  Range word = word_after(at);
  for (int adjectives = 0; adjectives < 3; ++adjectives) {
    if (word.empty()) return {};
    const std::string lower = folded(word);
    // A capital on the next line begins another sentence or heading, unless there was no room for its word.
    const std::size_t wrap = text_.substr(at, word.begin - at).find(Prose::wrap);
    if (wrap != std::string_view::npos && adjectives == 0 && starts_upper(text_.substr(word.begin)) &&
        !is_attached_unit(lower) && !is_full_line(at + wrap, word.begin))
      return {};
    if (is_function_word(lower) || is_verb_form(lower)) return {};
    const Range next = word_after(word.end + (word.end < text_.size() && text_[word.end] == ')' ? 1 : 0));
    const std::string next_lower = folded(next);
    const bool has_next = !next.empty() && !is_function_word(next_lower) && !is_verb_form(next_lower);
    const std::string_view printed = text_.substr(word.begin, word.size());
    if (is_attached_unit(lower) && is_all_capitals(printed)) return std::string(printed); // 0,5 VTE
    // An inflected adjective ends in -e; a body in capitals stands before the people it serves.
    const bool qualifies =
        (lower.size() >= 4 && lower.back() == 'e') || lower == "extra" || is_all_capitals(printed);
    if (!qualifies || !has_next || !starts_lower(text_.substr(next.begin, next.size())))
      return std::string(printed);
    word = next;
  }
  return std::string(text_.substr(word.begin, word.size()));
}

bool Context::is_full_line(std::size_t end, std::size_t next) const noexcept {
  if (end - lines_.begin > longest_line) return false;
  return lines_.column.is_full(text_.substr(lines_.begin, end - lines_.begin),
                               text_.substr(next, text_.find_first_of(" \n\v", next) - next));
}

std::string Context::label_before(std::size_t at) const {
  std::size_t end = at;
  const auto skip_back = [&](std::size_t from) {
    while (end > 0 && is_blank(text_[end - 1]) && from - end < widest_gap) --end;
  };
  skip_back(at);
  // "Taalbad: € 500"
  if (std::string_view(text_).substr(0, end).ends_with("\xE2\x82\xAC")) skip_back(end -= 3);
  bool has_mark = false;
  bool is_dash = true;
  if (end > 0 && text_[end - 1] == ':') {
    --end;
    has_mark = true;
    is_dash = false;
  } else if (end > 1 && text_[end - 1] == '-' && text_[end - 2] == ' ' && end < at) {
    end -= 2;
    has_mark = true;
  } else if (end > 3 && text_.substr(end - 3, 3) == "\xE2\x80\x93" && end < at) {
    end -= 3;
    has_mark = true;
  }
  if (!has_mark) {
    const std::string word = word_before(at);
    return word == "gem" || word == "gemiddeld" ? word : std::string{};
  }
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_label && text_[begin - 1] != Prose::gap &&
         text_[begin - 1] != ';' && !(text_[begin - 1] == ',' && !is_digit(text_[begin])) &&
         !(is_blank(text_[begin - 1]) && begin > 1 && (text_[begin - 2] == '.' || text_[begin - 2] == ':')))
    --begin;
  // A dash may also open an aside: only what begins its item is a label then.
  if (is_dash && begin > 0 && text_[begin - 1] != Prose::gap) return {};
  if (end - begin >= longest_label) return {};
  const Range label = trim(text_, Range{begin, end});
  const std::string_view words = text_.substr(label.begin, label.size());
  if (letter_size(words, 0) == 0 || has_digit(words)) return {};
  std::string joined(words);
  std::replace(joined.begin(), joined.end(), Prose::wrap, ' ');
  return joined;
}

} // namespace toets::layout
