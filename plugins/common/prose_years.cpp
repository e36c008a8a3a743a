#include "common/prose_years.hpp"

#include "common/dates.hpp"
#include "common/words.hpp"

#include <date/date.h>

namespace toets::layout {

namespace {

constexpr std::string_view en_dash = "\xE2\x80\x93";
constexpr std::uint32_t longest_period_years = 40;

std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

// The dash at `at`, blanks around it allowed and the end of a line behind it: where the text behind it begins, else 0.
std::size_t after_dash(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && text[at] == ' ') ++at;
  if (text.substr(at, 1) == "-")
    at += 1;
  else if (text.substr(at, en_dash.size()) == en_dash)
    at += en_dash.size();
  else
    return 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == Prose::wrap)) ++at;
  return at;
}

std::string iso(const date::year_month_day& day) {
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(static_cast<int>(day.year())) + "-" + two(static_cast<unsigned>(day.month())) + "-" +
         two(static_cast<unsigned>(day.day()));
}

Mention make(const Context& c, std::string_view kind, Range range, std::string value,
             std::string_view invalid = {}) {
  Mention mention;
  mention.kind = kind;
  mention.range = first_line(c.text(), range);
  mention.rest = range.end;
  if (invalid.empty()) mention.value = std::move(value);
  mention.invalid = invalid;
  mention.label = c.label_before(range.begin);
  return mention;
}

struct MonthYear {
  std::uint32_t month = 0;
  std::uint32_t year = 0;
  std::size_t end = 0;
};

// "10/2022"
MonthYear read_month_year(std::string_view text, std::size_t at) {
  const std::size_t month_end = run_end(text, at);
  if (month_end == at || month_end >= text.size() || (text[month_end] != '/' && text[month_end] != '-'))
    return {};
  const std::size_t year_end = run_end(text, month_end + 1);
  if (year_end != month_end + 5) return {};
  const std::uint32_t month = small_number(text.substr(at, month_end - at));
  const std::uint32_t year = small_number(text.substr(month_end + 1, 4));
  if (month < 1 || month > 12 || !is_plausible_year(year)) return {};
  return {month, year, year_end};
}

std::optional<Mention> read_month_period(const Context& c) {
  const std::string_view text = c.text();
  const MonthYear from = read_month_year(text, c.at());
  if (from.end == 0) return std::nullopt;
  if (const std::size_t next = after_dash(text, from.end); next > 0) {
    const MonthYear to = read_month_year(text, next);
    const bool is_backward = to.year * 12 + to.month < from.year * 12 + from.month;
    if (to.end > 0)
      return make(c, "period", {c.at(), to.end}, months(from.year, from.month, to.year, to.month),
                  is_backward ? "it ends before it begins" : "");
  }
  return make(c, "period", {c.at(), from.end}, months(from.year, from.month, from.year, from.month));
}

std::optional<Mention> read_year_period(const Context& c) {
  const std::string_view text = c.text();
  const std::size_t first_end = run_end(text, c.at());
  const std::string_view first = text.substr(c.at(), first_end - c.at());
  const bool slash = text.substr(first_end, 1) == "/";
  const std::size_t next = slash ? first_end + 1 : after_dash(text, first_end);
  const std::size_t end = next == 0 ? 0 : run_end(text, next);
  if (end <= next || letter_size(text, end) > 0) return std::nullopt;
  const std::string_view second = text.substr(next, end - next);
  const bool is_tight = next - first_end <= en_dash.size() && text[first_end] != ' ';
  const std::uint32_t from = small_number(first);
  std::uint32_t to = small_number(second);
  if (first.size() != 4 || !is_plausible_year(from)) {
    // 20201-2022: the other end tells that years are meant.
    if (!is_tight || slash || !is_misprinted_year(first) || second.size() != 4 || !is_plausible_year(to))
      return std::nullopt;
    return make(c, "period", {c.at(), end}, {}, year_needs_four_digits);
  }
  if (second.size() == 2 && is_tight) {
    to += from / 100 * 100;
    if (to != from + 1) return std::nullopt;
  } else if (is_tight && (second.size() == 3 || second.size() == 5) && is_misprinted_year(second)) {
    return make(c, "period", {c.at(), end}, {}, year_needs_four_digits);
  } else if (second.size() != 4 || !is_plausible_year(to)) {
    return std::nullopt;
  }
  // "2021 - 2019: …" with blanks may be two entries; without it is one period that cannot be.
  if (to < from && !is_tight) return std::nullopt;
  if (to > from + longest_period_years) return std::nullopt;
  return make(c, "period", {c.at(), end}, months(from, 1, to, 12),
              to < from ? "it ends before it begins" : "");
}

// A month's name right before `at`: where it begins. On the line above it is no part of what is placed.
struct MonthBefore {
  unsigned month = 0;
  std::size_t begin = 0;
};
MonthBefore month_before(const Context& c) {
  const std::string_view text = c.text();
  std::size_t end = c.at();
  bool is_above = false;
  while (end > c.floor() && (text[end - 1] == ' ' || text[end - 1] == Prose::wrap))
    is_above = text[--end] == Prose::wrap || is_above;
  if (end == c.at()) return {};
  std::size_t begin = end;
  while (begin > c.floor() && !is_space(text[begin - 1]) && text[begin - 1] != '(' && end - begin < 12)
    --begin;
  const MonthName name = read_month(text, begin);
  if (name.month == 0 || name.end != end) return {};
  return {name.month, is_above ? c.at() : begin};
}

bool is_counted(const Context& c, std::size_t end) { return is_counted_noun(c.folded(c.word_after(end))); }

// Nothing that could be counted follows: the sentence or clause ends, or its verb comes.
bool is_followed_by_no_noun(const Context& c, std::size_t end) {
  const Range word = c.word_after(end);
  const std::size_t first = skip_spaces(c.text(), end);
  const bool ends = first >= c.text().size() || c.text()[end] == '.' || c.text()[end] == ',' ||
                    c.text()[end] == ';' || c.text()[end] == ':' || c.text()[end] == ')' ||
                    c.text()[end] == Prose::gap;
  if (ends) return true;
  if (word.empty()) return true;
  const std::string lower = c.folded(word);
  return is_verb_form(lower) || is_function_word(lower);
}

} // namespace

std::string months(std::uint32_t from_year, std::uint32_t from_month, std::uint32_t to_year,
                   std::uint32_t to_month) {
  const date::year_month_day from{date::year(static_cast<int>(from_year)), date::month(from_month),
                                  date::day(1)};
  const date::year_month_day_last to{date::year(static_cast<int>(to_year)),
                                     date::month_day_last(date::month(to_month))};
  return iso(from) + "/" + iso(to);
}

Range first_line(std::string_view text, Range range) {
  const std::size_t end = text.substr(range.begin, range.size()).find(Prose::wrap);
  return end == std::string_view::npos ? range : trim(text, Range{range.begin, range.begin + end});
}

std::optional<Mention> read_period(const Context& c) {
  if (auto period = read_month_period(c)) return period;
  return read_year_period(c);
}

bool is_temporal(const Context& c) {
  const std::string before = c.word_before(c.at());
  return announces_year(before) || may_announce_year(before);
}

bool is_year_with_letter(std::string_view word) {
  if (word.size() != 4) return false;
  std::string digits;
  for (const char c : word) digits += c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c;
  return is_plausible_year(small_number(digits));
}

std::optional<Mention> read_year(const Context& c, std::size_t end) {
  const std::string_view digits = c.text().substr(c.at(), end - c.at());
  if (digits.size() < 3 || digits.size() > 5) return std::nullopt;
  const Range range{c.at(), end};
  const std::uint32_t year = small_number(digits);
  const std::string before = c.word_before(c.at());
  const bool is_announced =
      announces_year(before) || (before == "van" && announces_year(c.word_before(c.at(), 1)));

  if (digits.size() == 4 && digits[0] != '0') {
    if (is_plausible_year(year)) {
      if (!is_announced && !is_temporal(c) && is_counted(c, end)) return std::nullopt;
      if (const MonthBefore month = month_before(c); month.month > 0)
        return make(c, "period", {month.begin, end}, months(year, month.month, year, month.month));
      return make(c, "year", range, std::string(digits));
    }
    // A year out of reach of the report may be right ("sinds 1975") as long as it lies in the past.
    const bool is_meant =
        (is_announced && !is_counted(c, end)) || (names_moment(before) && is_followed_by_no_noun(c, end));
    if (!is_meant || year < 1000 || year > 2999) return std::nullopt;
    const bool is_past = year >= 1800 && year < first_year;
    return make(c, "year", range, std::string(digits), is_past ? "" : "the year is not from 1990 to 2060");
  }
  if (!is_misprinted_year(digits)) return std::nullopt;
  // Three digits count easily ("sinds 200 jaar", "per jaar 200", "per jaar van 200 naar 250"); five without a point
  // hardly ever do.
  const std::size_t back = before == "van" ? 1 : 0;
  const std::string earlier = c.word_before(c.at(), back + 1);
  const bool is_rate =
      c.word_before(c.at(), back) == "jaar" && (earlier == "per" || earlier == "elk" || earlier == "ieder");
  const bool is_meant = is_announced && !is_rate
                            ? !is_counted(c, end) && (digits.size() == 5 || is_followed_by_no_noun(c, end))
                            : names_moment(before) && is_followed_by_no_noun(c, end);
  if (!is_meant) return std::nullopt;
  return make(c, "year", range, {}, year_needs_four_digits);
}

std::optional<std::string> read_old_date(std::string_view text, Range range) {
  std::string printed(text.substr(range.begin, range.size()));
  const std::size_t begin = printed.size() >= 4 ? printed.size() - 4 : 0;
  const std::uint32_t year = small_number(std::string_view(printed).substr(begin));
  if (year < 1800 || year >= first_year) return std::nullopt;
  // The calendar of a year depends, for this question, on its leap day alone.
  const std::uint32_t stand_in = date::year(static_cast<int>(year)).is_leap() ? 2024U : 2023U;
  printed.replace(begin, 4, std::to_string(stand_in));
  const Date date = read_date_field(printed, Range{0, printed.size()});
  if (!date.invalid.empty()) return std::nullopt;
  return std::to_string(year) + date.value.substr(4);
}

} // namespace toets::layout
