#include "plan-samenleven/part.hpp"

#include "common/words.hpp"
#include "plan-samenleven/labels.hpp"

#include <utility>
#include <vector>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_way_words = 12;  // of what a part came by
constexpr std::size_t most_noun_words = 3;  // between a number and "via"
constexpr std::size_t most_behind_part = 2; // words behind a part's number: its unit

// "54 (gestopt op 1/10)": the line up to a last remark in parentheses that holds more than a number.
std::string_view without_remark(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.back() != ')') return text;
  const std::size_t open = text.rfind('(');
  if (open == std::string_view::npos || open == 0) return text;
  bool has_word = false;
  for (std::size_t at = open; at < text.size(); ++at) has_word = has_word || letter_size(text, at) > 0;
  return has_word && has_digit(text.substr(0, open)) ? trim(text.substr(0, open)) : text;
}

struct Start {
  std::size_t digit = 0;  // the first of the number
  bool is_behind = false; // a sign stands before it, and numbers of the label before that
};

// The first number; under a result the one behind the last sign: "reeks 1 en 2: 20", "12 tot 18 jaar: 40".
Start start_of_number(std::string_view text, bool in_results) {
  Start start{first_digit(text, {0, text.size()})};
  for (std::size_t at = start.digit; in_results && at + 2 < text.size(); ++at) {
    const std::size_t next = skip_spaces(text, at + 1);
    if ((text[at] == ':' || text[at] == '=') && next > at + 1 && next < text.size() && is_digit(text[next]))
      start = {next, true};
  }
  return start;
}

// What stands behind a number.
std::string_view rest_of(std::string_view text, std::size_t end) {
  return trim(text.substr(std::min(end, text.size())));
}

// Behind it may stand its share and what it counts in: "176 (60,5%)", "176, waarvan 40 nieuw".
bool is_last_number(std::string_view rest) {
  if (rest.size() > 2 && rest.ends_with("%)") && rest.front() == '(') return true;
  const bool is_apart = rest.starts_with(',') || rest.starts_with(';');
  const std::size_t first = is_apart ? skip_spaces(rest, 1) : 0;
  for (const std::string_view opens :
       {"waarvan", "van wie", "onder wie", "waaronder", "inclusief", "of", "dat is"})
    if (match_words(rest, first, opens)) return true;
  return !has_digit(rest);
}

// Only a unit and a remark in parentheses may stand behind the number.
bool closes_part(std::string_view rest) {
  if (rest.empty()) return true;
  return rest.front() == '(' || rest.front() == ';' || rest.front() == ',' ||
         match_words(rest, 0, "waarvan") || match_words(rest, 0, "waaronder") ||
         (split_words(rest).size() <= most_behind_part && letter_size(rest, 0) > 0);
}

// "242 via de toeleiders", "176 gezinnen via de brugfiguren"
std::optional<Part> read_number_and_way(std::string_view text) {
  const std::size_t end = number_end(text, 0);
  const std::vector<Range> words = split_words(text, end);
  std::size_t way = 0;
  while (way < words.size() && way <= most_noun_words && !match_words(text, words[way].begin, "via")) ++way;
  if (way >= words.size() || way > most_noun_words || has_digit(text.substr(end)) ||
      words.size() - way > most_way_words)
    return std::nullopt;
  Part part;
  part.label = {words[way].begin, words.back().end};
  part.figure = read_figure(text, 0).figure;
  if (way == 0) part.figure.unit.clear();
  return part;
}

// Where the label before a number ends: at the last sign, or "via de school 40" without one.
std::optional<std::size_t> label_end_before(std::string_view text, std::size_t digit) {
  std::size_t end = digit - minus_before(text, digit);
  const auto skip_blanks = [&] {
    while (end > 0 && text[end - 1] == ' ') --end;
  };
  skip_blanks();
  const bool is_parted = end < digit;
  if (text.substr(0, end).ends_with(euro_sign)) {
    end -= euro_sign.size();
    skip_blanks();
  }
  const std::string_view before = text.substr(0, end);
  if (!before.empty() && std::string_view(":\t=(").find(before.back()) != std::string_view::npos)
    return end - 1;
  if (before.ends_with(" -")) return end - 1;
  if (end > 3 && dash_size(text, end - 3) == 3) return end - 3;
  return is_parted && match_words(text, 0, "via") ? std::optional(end) : std::nullopt;
}

} // namespace

bool counts_what_lacks(std::string_view text) {
  if (text.size() > longest_statement) return false;
  const std::size_t sign = text.find_first_of(":=");
  if (sign == std::string_view::npos) return false;
  const std::string name = fold(text.substr(0, sign));
  for (const std::string_view word : {"nog", "niet", "geen", "in aanvraag", "in behandeling", "wachtlijst"})
    if (has_word(name, word)) return true;
  return false;
}

std::optional<Part> read_part(std::string_view text, bool in_results) {
  if (text.size() > longest_statement) return std::nullopt;
  text = without_remark(text);
  const Start start = start_of_number(text, in_results);
  if (start.digit == text.size()) return std::nullopt;
  if (start.digit == 0) return read_number_and_way(text);
  const auto label_end = label_end_before(text, start.digit);
  if (!label_end) return std::nullopt;
  Part part;
  part.label = trim(text, Range{0, *label_end});
  if (part.label.empty()) return std::nullopt;
  const bool opens_with_number = start.is_behind && is_digit(text[part.label.begin]);
  if (letter_size(text, part.label.begin) == 0 && !opens_with_number) return std::nullopt;
  if (split_words(text.substr(0, part.label.end)).size() > most_way_words) return std::nullopt;
  PrintedFigure read = read_figure(text, start.digit);
  if (!is_last_number(rest_of(text, read.end))) return std::nullopt;
  if (text.substr(*label_end, 1) == "(" && text.substr(read.end, 1) == ")") ++read.end;
  if (!closes_part(rest_of(text, read.end))) return std::nullopt;
  part.figure = std::move(read.figure);
  return part;
}

} // namespace toets::plan_samenleven
