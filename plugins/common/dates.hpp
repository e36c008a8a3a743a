// Strict dates: 31-12-2025 · 31/12/2025 · 1.2.2023 · 2023-02-01 · 24 januari 2023 · 28/6 (no year).
// A date that cannot be stays, with the reason.
#pragma once

#include "common/text.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace toets::layout {

struct Date {
  Range range{};
  std::string value;   // YYYY-MM-DD; empty when there is no year or the date is not valid
  std::string invalid; // why it is no valid date
  bool has_year = true;
};

/// The date whose first digit stands at `at`; none when the digits there begin something else.
std::optional<Date> read_date(std::string_view text, std::size_t at);

/// The month, 1 to 12, whose name or abbreviation stands at `at`, and where the word ends; else 0.
struct MonthName {
  unsigned month = 0;
  std::size_t end = 0;
};
MonthName read_month(std::string_view text, std::size_t at) noexcept;

/// A field that should hold one date and nothing else.
Date read_date_field(std::string_view text, Range field);

/// A run of 3 or 5 digits that one digit more or less would make a year that reports speak of.
bool is_misprinted_year(std::string_view digits);

inline constexpr std::string_view year_needs_four_digits = "a year has four digits";

} // namespace toets::layout
