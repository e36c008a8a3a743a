#include "common/numbers.hpp"

#include <toets/abi.h>

#include <algorithm>

namespace toets::layout {

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";

bool is_confusable(char c) noexcept {
  return c == 'O' || c == 'o' || c == 'l' || c == 'I' || c == 'i' || c == 'S' || c == 'B' || c == 'D' ||
         c == 'Z';
}

bool is_separator(std::string_view text, std::size_t at) noexcept {
  return text[at] == '.' || text[at] == ',' || text[at] == ' ' || text.substr(at, 2) == no_break_space;
}

// The text between two digits that stands for one separator; size 0 for a digit.
std::string_view separator_at(std::string_view text, std::size_t at) noexcept {
  if (text.substr(at, 2) == no_break_space) return no_break_space;
  return text.substr(at, 1);
}

struct Groups {
  std::vector<std::string_view> digits;
  std::vector<std::string_view> separators; // between them
};

bool split_groups(std::string_view core, Groups& groups) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < core.size();) {
    if (is_digit(core[i])) {
      ++i;
      continue;
    }
    const std::string_view separator = separator_at(core, i);
    if (!is_separator(core, i)) return false;
    groups.digits.push_back(core.substr(begin, i - begin));
    groups.separators.push_back(separator);
    i += separator.size();
    begin = i;
  }
  groups.digits.push_back(core.substr(begin));
  return true;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks, std::size_t& size) {
  for (const std::string_view mark : marks) {
    if (text.size() <= mark.size() || fold(text.substr(text.size() - mark.size())) != fold(mark)) continue;
    size = mark.size();
    return true;
  }
  return false;
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> marks,
                     std::size_t& size) {
  for (const std::string_view mark : marks) {
    if (text.size() <= mark.size() || fold(text.substr(0, mark.size())) != fold(mark)) continue;
    size = mark.size();
    return true;
  }
  return false;
}

// Digits, separators and a few letters that a bad scan puts for digits.
bool looks_misread(std::string_view core) {
  std::size_t digits = 0;
  std::size_t letters = 0;
  std::size_t strays = 0; // one other character may be a speck
  bool has_separator = false;
  for (std::size_t i = 0; i < core.size(); ++i) {
    const char c = core[i];
    const bool is_speck = c == '|' || c == '\'' || c == ']' || c == '[';
    if (is_digit(c))
      ++digits;
    else if (is_speck || is_confusable(c) || (is_ascii_letter(c) && digits > 0))
      ++letters;
    else if (c == '.' || c == ',')
      has_separator = true;
    else if (c == ' ' || c == '/' || c == ':' || c == '-' || ++strays > 1)
      return false;
  }
  letters += strays;
  if (letters == 0) return false;
  return digits > letters || (has_separator && digits + letters >= 3 && digits >= 1) ||
         (digits == 0 && has_separator && std::all_of(core.begin(), core.end(), [](char c) {
            return c == 'O' || c == 'o' || c == '.' || c == ',';
          }));
}

bool has_letter(std::string_view core) { return std::any_of(core.begin(), core.end(), is_ascii_letter); }

// Digits and marks of numbers only, in whatever disorder.
bool looks_numeric(std::string_view core) {
  bool digit = false;
  for (std::size_t i = 0; i < core.size();) {
    if (is_digit(core[i]))
      digit = true;
    else if (!is_separator(core, i) && core[i] != '-' && core[i] != '\'' && core[i] != ':')
      return false;
    i += separator_at(core, i).size();
  }
  return digit;
}

// Bytes of the minus sign that ends the field, else 0.
std::size_t minus_before(std::string_view text, Range field) noexcept {
  if (!field.empty() && text[field.end - 1] == '-') return 1;
  return field.size() >= 3 && minus_size(text, field.end - 3) == 3 ? 3 : 0;
}

// "133,7 k", "1,96 miljoen": takes the scale off the end of `rest`; the powers of ten it stands for, 0 for none. A letter
// is one only before a currency.
std::size_t take_scale(std::string_view text, Range& rest, Number& number) {
  std::size_t begin = rest.end;
  while (begin > rest.begin && (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  if (begin == rest.end || begin == rest.begin) return 0;
  const std::size_t places = scale_of(text.substr(begin, rest.end - begin), number.unit == "EUR");
  const Range before = trim(text, Range{rest.begin, begin});
  if (places == 0 || before.empty() || !is_digit(text[before.end - 1])) return 0;
  if (number.range.end == rest.end) number.range.end = before.end;
  rest = before;
  return places;
}

} // namespace

std::size_t scale_of(std::string_view word, bool is_money) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (is_money && (word == "k" || word == "K")) return 3;
  if (is_money && word == "M") return 6;
  const std::string folded = fold(word);
  if (folded == "duizend") return 3;
  if (folded == "miljoen" || folded == "mio" || folded == "mln") return 6;
  if (folded == "miljard" || folded == "mld") return 9;
  return 0;
}

std::string canonical(std::string_view digits, std::string_view decimals, bool is_negative) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  std::string value(digits.substr(first));
  if (value.empty()) value = "0";
  if (!decimals.empty()) value.append(".").append(decimals);
  const bool is_zero = value.find_first_not_of("0.") == std::string::npos;
  return is_negative && !is_zero ? "-" + value : value;
}

std::string scaled(std::string_view value, std::size_t places) {
  const bool is_negative = !value.empty() && value[0] == '-';
  if (is_negative) value.remove_prefix(1);
  const std::size_t point = std::min(value.find('.'), value.size());
  std::string digits(value.substr(0, point));
  std::string decimals(point < value.size() ? value.substr(point + 1) : std::string_view{});
  const std::size_t moved = std::min(places, decimals.size());
  digits.append(decimals, 0, moved).append(places - moved, '0');
  decimals.erase(0, moved);
  return canonical(digits, decimals, is_negative);
}

std::size_t minus_size(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text[at] == '-') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x88\x92" || three == "\xE2\x80\x91" || three == "\xE2\x80\x92" ||
                 three == "\xE2\x80\x93" || three == "\xE2\x80\x94"
             ? 3
             : 0;
}

Core read_core(std::string_view core, NumberStyle style) {
  Core out;
  Groups groups;
  const auto invalid = [&out](std::string_view reason) {
    out.value.clear();
    out.invalid = reason;
    return out;
  };
  if (!split_groups(core, groups)) return invalid("it holds more than digits and separators");

  std::string_view decimals;
  if (!groups.separators.empty() && groups.separators.back() == ",") {
    decimals = groups.digits.back();
    if (decimals.empty()) return invalid("no digits follow the decimal comma");
    groups.digits.pop_back();
    groups.separators.pop_back();
  } else if (style.point_decimals && groups.separators.size() == 1 && groups.separators[0] == "." &&
             (groups.digits[1].size() != 3 || groups.digits[0] == "0") && groups.digits[1].size() <= 3 &&
             !groups.digits[1].empty()) {
    decimals = groups.digits.back();
    groups.digits.pop_back();
    groups.separators.pop_back();
  }

  std::string digits(groups.digits[0]);
  if (digits.empty()) return invalid("no digits stand before the separator");
  for (std::size_t i = 0; i < groups.separators.size(); ++i) {
    const std::string_view separator = groups.separators[i];
    if (separator == ",")
      return invalid(groups.separators.back() == "." ? "a point follows the decimal comma"
                                                     : "it has more than one decimal comma");
    if (separator == " " && !style.plain_space_groups) return invalid("a space stands among the digits");
    if (separator != groups.separators[0]) return invalid("thousands are separated in two ways");
    if (groups.digits[i + 1].size() != 3) return invalid("thousands are not in groups of three digits");
    digits += groups.digits[i + 1];
  }
  out.is_grouped = !groups.separators.empty();
  if (out.is_grouped && (groups.digits[0].size() > 3 || groups.digits[0][0] == '0'))
    return invalid("thousands are not in groups of three digits");
  if (decimals.size() > TOETS_MOST_DECIMALS) return invalid("it has more decimals than an amount can have");
  if (digits.size() + decimals.size() > TOETS_MOST_DIGITS)
    return invalid("it has more digits than an amount can have");
  out.decimals = decimals.size();
  out.value = canonical(digits, decimals, false);
  return out;
}

Number read_number(std::string_view text, Range field, NumberStyle style) {
  Number out;
  Range rest = trim(text, field);
  const auto view = [&] { return text.substr(rest.begin, rest.size()); };
  // Currency, sign, parentheses and percent come in every order: "- € 3", "€ -3", "(€ 3)". Each may stand once.
  bool is_negative = false;
  bool has_sign = false;
  bool has_parentheses = false;
  out.range = rest;
  // "4.500,-": a dash for no cents, no minus.
  for (const std::string_view dash : {",--", ",-", ",\xE2\x80\x93", ",\xE2\x80\x94"})
    if (rest.size() > dash.size() && text.substr(rest.end - dash.size(), dash.size()) == dash &&
        is_digit(text[rest.end - dash.size() - 1])) {
      rest.end -= dash.size();
      break;
    }
  for (bool has_moved = true; has_moved && !rest.empty();) {
    has_moved = true;
    std::size_t size = 0;
    const bool is_bare = !has_sign && !has_parentheses && out.unit != "%";
    if (out.unit.empty() && starts_with_any(view(), {euro_sign, "EUR"}, size)) {
      out.unit = "EUR";
      rest = trim(text, Range{rest.begin + size, rest.end});
    } else if (out.unit.empty() && ends_with_any(view(), {euro_sign, "EUR", "euro"}, size)) {
      out.unit = "EUR";
      rest = trim(text, Range{rest.begin, rest.end - size});
    } else if (!has_parentheses && rest.size() > 2 && text[rest.begin] == '(' && text[rest.end - 1] == ')') {
      has_parentheses = true;
      is_negative = !is_negative;
      rest = trim(text, Range{rest.begin + 1, rest.end - 1});
      continue;
    } else if (out.unit != "%" && text[rest.end - 1] == '%') {
      out.unit = "%";
      rest = trim(text, Range{rest.begin, rest.end - 1});
      continue;
    } else if (const std::size_t minus = minus_size(text, rest.begin);
               !has_sign && minus > 0 && rest.size() > minus) {
      has_sign = true;
      is_negative = !is_negative;
      rest = trim(text, Range{rest.begin + minus, rest.end});
    } else if (!has_sign && rest.size() > 1 && text[rest.begin] == '+') {
      has_sign = true;
      rest = trim(text, Range{rest.begin + 1, rest.end});
    } else if (const std::size_t trailing = minus_before(text, rest);
               !has_sign && trailing > 0 && rest.size() > trailing) {
      has_sign = true;
      is_negative = !is_negative;
      rest = trim(text, Range{rest.begin, rest.end - trailing});
    } else {
      has_moved = false;
    }
    // The place of a number has its sign, not a currency mark around it.
    if (is_bare && !has_sign) out.range = rest;
  }
  if (rest.empty()) return out;

  const std::size_t scale = take_scale(text, rest, out);
  const std::string_view core = view();
  const bool plain = is_digit(core.front()) && is_digit(core.back());
  if (!looks_numeric(core)) {
    if (!looks_misread(core)) return out;
    out.state = Number::State::unreadable;
    out.invalid =
        has_letter(core) ? "a letter stands among the digits" : "another character stands among the digits";
    return out;
  }
  Core number = read_core(core, style);
  if (number.invalid.empty() && !plain) number.invalid = "it does not begin and end with a digit";
  if (!number.invalid.empty()) {
    out.state = Number::State::unreadable;
    out.invalid = std::move(number.invalid);
    return out;
  }
  out.state = Number::State::valid;
  if (scale > 0) number.value = scaled(number.value, scale);
  const bool is_zero = number.value.find_first_not_of("0.") == std::string::npos;
  out.value = is_negative && !is_zero ? "-" + number.value : number.value;
  return out;
}

std::string_view absence(std::string_view field) noexcept {
  const std::string_view text = trim(field);
  if (text.empty()) return "blank";
  if (text == "/") return "slash";
  if (text.find_first_not_of('*') == std::string_view::npos) return "asterisk";
  return "text";
}

} // namespace toets::layout
