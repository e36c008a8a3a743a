// A calendar day, read strictly from ISO 8601 text. The clock is never asked.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace toets {

struct Day {
  int year = 0;
  int month = 0; ///< 1 to 12
  int day = 0;   ///< 1 to 31

  /// "YYYY-MM-DD" of a day that exists; anything else gives nothing.
  static std::optional<Day> parse(std::string_view text);
  std::string text() const;
  /// Days since 1 January 1970; negative before it.
  int number() const;

  friend auto operator<=>(const Day&, const Day&) = default; // NOLINT(modernize-use-nullptr): not a pointer
};

} // namespace toets
