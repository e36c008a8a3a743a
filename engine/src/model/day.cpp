#include "toets/engine/day.hpp"

#include <date/date.h>
#include <fmt/format.h>
#include <charconv>

namespace toets {
namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

} // namespace

std::optional<Day> Day::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const date::year_month_day calendar{date::year(*year), date::month(static_cast<unsigned>(*month)),
                                      date::day(static_cast<unsigned>(*day))};
  if (!calendar.ok()) return std::nullopt;
  return Day{*year, *month, *day};
}

std::string Day::text() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }

int Day::number() const {
  const date::year_month_day calendar{date::year(year), date::month(static_cast<unsigned>(month)),
                                      date::day(static_cast<unsigned>(day))};
  return date::sys_days(calendar).time_since_epoch().count();
}

} // namespace toets
