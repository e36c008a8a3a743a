#include "common/dates.hpp"

#include <date/date.h>

#include <array>

namespace toets::layout {

namespace {

constexpr std::array<std::string_view, 12> months{"januari",   "februari", "maart",    "april",
                                                  "mei",       "juni",     "juli",     "augustus",
                                                  "september", "oktober",  "november", "december"};
constexpr std::array<std::string_view, 12> short_months{"jan", "feb", "mrt", "apr", "mei", "jun",
                                                        "jul", "aug", "sep", "okt", "nov", "dec"};

std::size_t digits_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::string two(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Fills in the value or the reason from the printed parts.
void judge(Date& out, std::string_view day, std::string_view month, std::string_view year) {
  const std::uint32_t y = small_number(year);
  const std::uint32_t m = small_number(month);
  const std::uint32_t d = small_number(day);
  if (year.size() != 4)
    out.invalid = year_needs_four_digits;
  else if (!is_plausible_year(y))
    out.invalid = "the year is not from 1990 to 2060";
  else if (m < 1 || m > 12)
    out.invalid = "no such month";
  else if (!date::year_month_day{date::year(static_cast<int>(y)), date::month(m), date::day(d)}.ok())
    out.invalid = "no such day";
  else
    out.value = std::to_string(y) + "-" + two(m) + "-" + two(d);
}

bool is_day_and_month(std::string_view day, std::string_view month) {
  const std::uint32_t d = small_number(day);
  const std::uint32_t m = small_number(month);
  return d >= 1 && d <= 31 && m >= 1 && m <= 12;
}

bool continues(std::string_view text, std::size_t end) noexcept {
  if (end >= text.size()) return false;
  if (letter_size(text, end) > 0) return true;
  if (text[end] == '/' && end + 1 < text.size() && letter_size(text, end + 1) > 0) return true;
  const bool joins = text[end] == '/' || text[end] == '-' || text[end] == '.' || text[end] == ',';
  return joins && end + 1 < text.size() && is_digit(text[end + 1]);
}

std::optional<Date> read_numeric(std::string_view text, std::size_t at) {
  const std::size_t first_end = digits_end(text, at);
  if (first_end + 1 >= text.size()) return std::nullopt;
  const char separator = text[first_end];
  if (separator != '/' && separator != '-' && separator != '.') return std::nullopt;
  const std::size_t second_end = digits_end(text, first_end + 1);
  const std::string_view first = text.substr(at, first_end - at);
  const std::string_view second = text.substr(first_end + 1, second_end - first_end - 1);
  if (second.empty() || second.size() > 2) return std::nullopt;
  Date out;
  const bool has_third =
      second_end + 1 < text.size() && text[second_end] == separator && is_digit(text[second_end + 1]);
  if (!has_third) {
    if (first.size() > 2 || separator != '/' || continues(text, second_end) ||
        !is_day_and_month(first, second))
      return std::nullopt;
    out.range = {at, second_end};
    out.has_year = false;
    return out;
  }
  const std::size_t third_end = digits_end(text, second_end + 1);
  const std::string_view third = text.substr(second_end + 1, third_end - second_end - 1);
  if (continues(text, third_end)) return std::nullopt;
  out.range = {at, third_end};
  if (first.size() == 4 && third.size() <= 2 && separator != '.') {
    judge(out, third, second, first);
    return out;
  }
  if (first.size() > 2) return std::nullopt;
  // Without four digits for the year only day and month can show that a date is meant.
  const bool is_sure = third.size() == 4 && third[0] != '0';
  const bool is_likely = third.size() <= 5 && third.size() != 1 && is_day_and_month(first, second) &&
                         (separator != '.' || third.size() == 5);
  if (!is_sure && !is_likely) return std::nullopt;
  judge(out, first, second, third);
  return out;
}

std::optional<Date> read_written(std::string_view text, std::size_t at) {
  const std::size_t day_end = digits_end(text, at);
  const std::string_view day = text.substr(at, day_end - at);
  if (day.size() > 2 || day_end >= text.size() || !is_space(text[day_end])) return std::nullopt;
  const MonthName name = read_month(text, skip_spaces(text, day_end));
  if (name.month == 0) return std::nullopt;
  Date out;
  const std::size_t year_begin = skip_spaces(text, name.end);
  const std::size_t year_end = digits_end(text, year_begin);
  const std::string_view year = text.substr(year_begin, year_end - year_begin);
  const bool has_year =
      !continues(text, year_end) && (year.size() == 4 || (year.size() == 5 && is_misprinted_year(year)));
  if (has_year) {
    out.range = {at, year_end};
    judge(out, day, std::to_string(name.month), year);
    return out;
  }
  out.range = {at, name.end};
  out.has_year = false;
  // In some year: 29 February exists, 31 June does not.
  if (!date::month_day{date::month(name.month), date::day(small_number(day))}.ok())
    out.invalid = "no such day";
  return out;
}

} // namespace

MonthName read_month(std::string_view text, std::size_t at) noexcept {
  for (unsigned m = 0; m < months.size(); ++m)
    if (const auto end = match_words(text, at, months[m])) return {m + 1, *end};
  for (unsigned m = 0; m < short_months.size(); ++m) {
    const auto end = match_words(text, at, short_months[m]);
    if (end && *end < text.size() && text[*end] == '.') return {m + 1, *end + 1};
  }
  if (const auto end = match_words(text, at, "sept"); end && *end < text.size() && text[*end] == '.')
    return {9, *end + 1};
  return {};
}

std::optional<Date> read_date(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_digit(text[at])) return std::nullopt;
  if (auto date = read_numeric(text, at)) return date;
  return read_written(text, at);
}

Date read_date_field(std::string_view text, Range field) {
  field = trim(text, field);
  Date out;
  const auto date = read_date(text, field.begin);
  // What stands behind it in parentheses is a remark: "31-12-2025 (verlengd)".
  const std::size_t behind = date ? skip_spaces(text, date->range.end) : field.begin;
  const bool has_remark =
      date && behind < field.end && text[behind] == '(' && text[field.end - 1] == ')' && date->has_year;
  if (date && (date->range.end == field.end || has_remark)) {
    out = *date;
    field.end = date->range.end;
  } else {
    out.invalid = "not a date";
  }
  if (out.invalid.empty() && !out.has_year) out.invalid = "the year is missing";
  out.range = field;
  return out;
}

bool is_misprinted_year(std::string_view digits) {
  if (digits.size() == 3) {
    for (std::size_t place = 0; place <= 3; ++place)
      for (char digit = '0'; digit <= '9'; ++digit) {
        std::string year(digits);
        year.insert(place, 1, digit);
        if (is_plausible_year(small_number(year))) return true;
      }
    return false;
  }
  if (digits.size() != 5) return false;
  for (std::size_t place = 0; place < 5; ++place) {
    std::string year(digits);
    year.erase(place, 1);
    if (year[0] != '0' && is_plausible_year(small_number(year))) return true;
  }
  return false;
}

} // namespace toets::layout
