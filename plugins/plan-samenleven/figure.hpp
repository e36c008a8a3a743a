// One number of a statement, with its sign and unit.
#pragma once

#include "common/text.hpp"

#include <string>
#include <string_view>

namespace toets::plan_samenleven {

/// A line of more bytes states no result, target or part.
inline constexpr std::size_t longest_statement = 400;

inline constexpr std::string_view euro_sign = "\xE2\x82\xAC";

/// `kind` and `unit` are words of the model.
struct Figure {
  layout::Range number{};
  std::string_view kind = "count"; // "count", "amount", "percentage"
  std::string value;
  std::string invalid; // instead of a value
  std::string unit;
};

struct PrintedFigure {
  Figure figure;
  std::size_t end = 0; // behind the unit
};

/// The number whose first digit stands at `at`, with its sign and the unit behind it.
PrintedFigure read_figure(std::string_view text, std::size_t at);

/// Where the first digit of a range stands; its end when it has none.
std::size_t first_digit(std::string_view text, layout::Range range) noexcept;

/// The end of digits with their separators: a point, a comma, or a space before each three digits.
std::size_t number_end(std::string_view text, std::size_t at) noexcept;

/// How many bytes the sign of a number has right behind a colon or an equals sign: "via sport: -91". Elsewhere a dash parts words.
std::size_t minus_before(std::string_view text, std::size_t at);

} // namespace toets::plan_samenleven
