#include "aalst/amounts.hpp"

#include "common/money_rows.hpp"
#include "common/numbers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::size_t most_label_words = 3;

// What a bad scan puts for a digit.
bool is_alike(char c) { return std::string_view("OoIlSBZ").find(c) != std::string_view::npos; }

// Reads a field from left to right.
class ValueReader {
 public:
  ValueReader(std::string_view text, Range field) : text_(text), at_(field.begin), end_(field.end) {}

  std::vector<Value> read() {
    while (skip_blanks() < end_)
      if (!read_mark() && !read_slash() && !read_number_here() && !read_remark() && !read_word()) return {};
    // Of several amounts it cannot be told whose words they are; a number without currency is part of a name.
    const bool is_amount = has_unit_ || names_amounts(text_.substr(label_.begin, label_.size()));
    if (words_ > 0 && (numbers_ != 1 || !is_amount || words_ > most_label_words)) return {};
    if (!values_.empty() && !label_.empty()) values_.front().label = label_;
    return std::move(values_);
  }

 private:
  std::size_t skip_blanks() {
    while (at_ < end_ && is_space(text_[at_])) ++at_;
    return at_;
  }

  std::size_t stars() const {
    std::size_t end = at_;
    while (end < end_ && text_[end] == '*') ++end;
    return end;
  }

  // A star behind an amount or a slash is its footnote mark; alone it stands for an amount.
  bool read_mark() {
    const std::size_t end = stars();
    if (end == at_) return false;
    const bool is_mark =
        !values_.empty() && values_.back().mark.empty() && values_.back().absent != "asterisk";
    if (is_mark) {
      values_.back().mark = text_.substr(at_, end - at_);
    } else {
      Value value;
      value.range = {at_, end};
      value.absent = "asterisk";
      value.mark = text_.substr(at_, end - at_);
      values_.push_back(std::move(value));
    }
    at_ = end;
    return true;
  }

  bool read_slash() {
    if (text_[at_] != '/') return false;
    const std::size_t after = at_ + 1;
    if (after < end_ && !is_space(text_[after]) && text_[after] != '*') return false;
    Value value;
    value.range = {at_, after};
    value.absent = "slash";
    values_.push_back(std::move(value));
    at_ = after;
    return true;
  }

  std::size_t currency_size(std::size_t at) const {
    if (text_.substr(at, euro_sign.size()) == euro_sign) return euro_sign.size();
    for (const std::string_view word : {"eur", "euro"})
      if (const auto after = match_words(text_, at, word); after && *after <= end_) return *after - at;
    return 0;
  }

  // The number with its sign, from its first to its last digit; blanks part groups of three only.
  std::size_t core_end(std::size_t at) const {
    const std::size_t begin = at;
    for (;;) {
      std::size_t digits = at;
      while (digits < end_ && is_digit(text_[digits])) ++digits;
      if (digits == at) return at;
      const bool may_group = at == begin ? digits - at <= 3 : true;
      at = digits;
      if (at >= end_) return at;
      std::size_t separator = 0;
      if (text_[at] == '.' || text_[at] == ',' || (text_[at] == ' ' && may_group && is_group(at + 1)))
        separator = 1;
      else if (text_.substr(at, no_break_space.size()) == no_break_space)
        separator = no_break_space.size();
      if (separator == 0 || at + separator >= end_ || !is_digit(text_[at + separator])) return at;
      at += separator;
    }
  }

  bool is_group(std::size_t at) const {
    return at + 3 <= end_ && is_digit(text_[at]) && is_digit(text_[at + 1]) && is_digit(text_[at + 2]) &&
           (at + 3 == end_ || !is_digit(text_[at + 3]));
  }

  // " 0O0" behind the digits of a number, or " 000" behind "6O": a group of three that goes on with it, where a letter
  // stands for a digit in one of them. Bytes, else 0.
  std::size_t damaged_group(std::size_t begin, std::size_t end) const {
    constexpr std::size_t size = 4; // with the blank before it
    if (end + size > end_ || text_[end] != ' ' || letter_size(text_, end + size) > 0) return 0;
    if (end + size < end_ && is_digit(text_[end + size])) return 0;
    const std::string_view group = text_.substr(end + 1, size - 1);
    const std::string_view before = text_.substr(begin, end - begin);
    const auto letters = std::count_if(group.begin(), group.end(), is_alike) +
                         std::count_if(before.begin(), before.end(), is_alike);
    // Letters alone may be a word, but not before a currency.
    const std::size_t behind = skip_spaces(text_, end + size);
    const bool is_group =
        std::all_of(group.begin(), group.end(), [&](char c) { return is_digit(c) || is_alike(c); }) &&
        (std::any_of(group.begin(), group.end(), is_digit) || (behind < end_ && currency_size(behind) > 0));
    const bool has_room = before.find(' ') != std::string_view::npos || before.size() < size;
    return is_group && letters > 0 && has_room ? size : 0;
  }

  // " 00" behind the digits of a number: no amount begins so. Three digits are a group of their own.
  std::size_t short_group(std::size_t end) const {
    if (end + 2 >= end_ || text_[end] != ' ' || text_[end + 1] != '0' || !is_digit(text_[end + 2])) return 0;
    std::size_t after = end + 1;
    while (after < end_ && is_digit(text_[after])) ++after;
    return after - end == 4 ? 0 : after - end;
  }

  // " miljoen EUR", " kEUR" behind the digits of a number.
  struct Scale {
    std::size_t places = 0;   // powers of ten
    std::size_t word_end = 0; // of what says so
    std::size_t end = 0;      // behind the currency
  };
  Scale scale_at(std::size_t at, bool has_currency) const {
    at = skip_spaces(text_, at);
    if (at >= end_) return {};
    const auto with_currency = [&](std::size_t places, std::size_t end, bool is_apart) {
      const std::size_t behind = is_apart ? skip_spaces(text_, end) : end;
      const std::size_t size = behind < end_ ? currency_size(behind) : 0;
      if (size > 0) return Scale{places, end, behind + size};
      return has_currency && is_apart && end <= end_ ? Scale{places, end, end} : Scale{};
    };
    std::size_t end = at;
    while (end < end_ && is_ascii_letter(text_[end])) ++end;
    const std::size_t word = scale_of(text_.substr(at, end - at), false);
    if (word > 0) return with_currency(word, end < end_ && text_[end] == '.' ? end + 1 : end, true);
    const std::size_t letter = scale_of(text_.substr(at, 1), true);
    return letter > 0 ? with_currency(letter, at + 1, false) : Scale{};
  }

  bool read_number_here() {
    std::size_t at = at_;
    std::size_t before = currency_size(at);
    if (before > 0) at = skip_spaces(text_, at + before);
    const std::size_t begin = at;
    if (at < end_ && minus_size(text_, at) > 0) at = skip_spaces(text_, at + minus_size(text_, at));
    const bool opens_damaged = at + 1 < end_ && is_alike(text_[at]) && is_digit(text_[at + 1]);
    if (at >= end_ || !(is_digit(text_[at]) || opens_damaged)) return false;
    std::size_t end = core_end(at);
    if (const Scale scale = scale_at(end, before > 0); scale.places > 0) {
      const Number number = read_number(text_, {begin, end}, {.plain_space_groups = true});
      if (number.state == Number::State::valid && number.unit != "%") {
        Value value;
        value.range = {begin, scale.word_end};
        value.number = scaled(number.value, scale.places);
        value.has_unit = has_unit_ = true;
        values_.push_back(std::move(value));
        ++numbers_;
        at_ = scale.end;
        return true;
      }
    }
    // A letter grown onto the digits makes a damaged number; of a name it is none.
    std::size_t damaged = end;
    while (damaged < end_ && !is_space(text_[damaged]) && text_[damaged] != '*' && text_[damaged] != '/')
      ++damaged;
    if (damaged > end && currency_size(end) != damaged - end) end = damaged;
    while (const std::size_t group = short_group(end)) end += group;
    bool has_damaged_group = false;
    while (const std::size_t group = damaged_group(at, end)) {
      end += group;
      has_damaged_group = true;
    }
    Number number = read_number(text_, {begin, end}, {.plain_space_groups = true});
    if (has_damaged_group ||
        (number.state == Number::State::none && is_damaged_count(text_.substr(at, end - at)))) {
      number.state = Number::State::unreadable;
      number.range = {at, end};
      number.value.clear();
      number.invalid = "a letter stands among the digits";
    }
    // With a letter in front it may be a name.
    const std::size_t behind = skip_spaces(text_, end);
    if (opens_damaged && before == 0 && !(behind < end_ && currency_size(behind) > 0)) return false;
    if (number.state == Number::State::none || number.unit == "%") return false;
    Value value;
    value.range = number.range;
    value.number = number.value;
    value.invalid = number.invalid;
    if (number.state == Number::State::unreadable) value.absent = "unreadable";
    at_ = end;
    const std::size_t after = skip_spaces(text_, at_);
    if (const std::size_t size = after < end_ && before == 0 ? currency_size(after) : 0; size > 0)
      at_ = after + size;
    value.has_unit = before > 0 || at_ > end;
    has_unit_ = has_unit_ || value.has_unit;
    values_.push_back(std::move(value));
    ++numbers_;
    return true;
  }

  // `12 000 EUR (indicatief)`: words in brackets that end the field.
  bool read_remark() {
    if (text_[at_] != '(' || numbers_ != 1 || !has_unit_) return false;
    const Range inside = trim(text_, {at_ + 1, end_ - 1});
    if (text_[end_ - 1] != ')' || inside.empty() || letter_size(text_, inside.begin) == 0 ||
        text_.substr(inside.begin, inside.size()).find_first_of("()") != std::string_view::npos)
      return false;
    values_.back().remark = {at_, end_};
    at_ = end_;
    return true;
  }

  bool read_word() {
    if (letter_size(text_, at_) == 0) return false;
    const std::size_t begin = at_;
    while (at_ < end_ && !is_space(text_[at_])) {
      const std::size_t size = letter_size(text_, at_);
      if (size == 0 && text_[at_] != '-' && text_[at_] != '.' && text_[at_] != ':' && text_[at_] != '\'')
        return false;
      at_ += size == 0 ? 1 : size;
    }
    ++words_;
    const std::size_t end = text_[at_ - 1] == ':' ? at_ - 1 : at_;
    // The words stand together, before or behind the amount.
    if (!label_.empty() && numbers_ != label_numbers_) return false;
    label_ = {label_.empty() ? begin : label_.begin, end};
    label_numbers_ = numbers_;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::vector<Value> values_;
  Range label_{};
  std::size_t words_ = 0;
  std::size_t numbers_ = 0;
  bool has_unit_ = false;
  std::size_t label_numbers_ = 0; // read before the words
};

} // namespace

bool is_damaged_count(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_digit) && std::any_of(word.begin(), word.end(), is_alike) &&
         std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c) || is_alike(c); });
}

std::vector<Value> read_values(std::string_view text, Range field) {
  constexpr std::size_t longest = 200;
  if (field.size() > longest) return {};
  return ValueReader(text, field).read();
}

std::string_view fault_of_amount(std::string_view field) {
  const std::string folded = fold(field);
  const std::size_t digit = std::min(folded.find_first_of("0123456789"), folded.size());
  const std::string_view before = trim(std::string_view(folded).substr(0, digit));
  const bool opens_amount = before.empty() || before == euro_sign || before == "eur" || before == "euro";
  if (digit == folded.size() || !opens_amount) return {};
  std::size_t currencies = 0;
  for (const std::string_view word : {std::string_view("eur"), euro_sign})
    for (std::size_t at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1))
      ++currencies;
  if (currencies == 0) return {};
  return currencies > 1 ? "it holds more than one amount" : "it holds more than an amount";
}

namespace {

// "Raming " before a year, "(in euro)" behind it: where it ends, else `at`.
std::size_t skip_head_words(std::string_view text, std::size_t at, std::size_t end) {
  static constexpr std::array<std::string_view, 7> words{"budget",    "raming",  "krediet", "bedrag",
                                                         "begroting", "geraamd", "voorzien"};
  if (text[at] == '(') {
    const std::size_t close = text.substr(0, end).find(')', at);
    return close == std::string_view::npos || has_digit(text.substr(at, close - at)) ? at : close + 1;
  }
  for (const std::string_view word : words)
    if (const auto after = match_words(text, at, word); after && *after < end) return *after;
  return at;
}

} // namespace

bool names_amounts(std::string_view words) {
  constexpr std::size_t most_words = 2;
  static constexpr std::array<std::string_view, 13> known{
      "bedrag",           "bedragen", "budget",   "krediet", "kredieten",      "loonkosten",      "middelen",
      "personeelskosten", "raming",   "ramingen", "toelage", "werkingsbudget", "werkingsmiddelen"};
  const std::string folded = fold(words);
  const std::string_view first = std::string_view(folded).substr(0, folded.find_first_of(" :"));
  return split_words(folded).size() <= most_words &&
         (!row_named(first).empty() || !section_named(first).empty() ||
          std::find(known.begin(), known.end(), first) != known.end());
}

bool names_total(std::string_view words) {
  constexpr std::size_t longest = 40;
  if (words.size() > longest) return false;
  static constexpr std::array<std::string_view, 6> known{"algemeen totaal", "totaal", "totalen",
                                                         "eindtotaal",      "som",    "samen"};
  for (const std::string_view name : known) {
    const auto after = match_words(words, 0, name);
    if (!after) continue;
    // Behind it what it is the total of, or its unit: years and brackets, no words.
    const std::string_view rest = words.substr(skip_unit(words, *after));
    const std::size_t letter = rest.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
    return letter == std::string_view::npos && rest.find(euro_sign) == std::string_view::npos;
  }
  return false;
}

std::vector<Range> read_years(std::string_view text, Range field) {
  std::vector<Range> years;
  for (std::size_t at = field.begin; at < field.end;) {
    if (const std::size_t after = skip_head_words(text, at, field.end); after > at) {
      at = std::min(skip_spaces(text, after), field.end);
      continue;
    }
    std::size_t end = at;
    while (end < field.end && is_digit(text[end])) ++end;
    if (end - at != 4 || !is_plausible_year(small_number(text.substr(at, 4)))) return {};
    if (end < field.end && !is_space(text[end])) return {};
    years.push_back({at, end});
    at = std::min(skip_spaces(text, end), field.end);
  }
  return years;
}

} // namespace toets::aalst
