#include "plugin/canonical.hpp"

#include "toets/engine/day.hpp"
#include "toets/engine/decimal.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>
#include <optional>

namespace toets {
namespace {

/// "31-12-2024", "31/12/2024" or "31.12.2024" as a day.
std::optional<Day> read_backwards(std::string_view text) {
  int parts[3] = {};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int& part : parts) {
    if (&part != parts && (at == end || std::string_view("-/.").find(*at++) == std::string_view::npos))
      return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, part);
    if (error != std::errc()) return std::nullopt;
    at = next;
  }
  const bool has_whole_year = parts[2] >= 1000;
  return at == end && has_whole_year ? Day::parse(Day{parts[2], parts[1], parts[0]}.text()) : std::nullopt;
}

/// A number with a decimal comma or thousands apart. The last mark is that of the decimals, unless it stands more
/// than once.
std::optional<Decimal> read_loosely(std::string_view text) {
  const std::size_t mark = text.find_last_of(",.");
  const bool has_decimals =
      mark != std::string_view::npos && std::count(text.begin(), text.end(), text[mark]) == 1;
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == ',' || text[i] == '.') {
      if (i == mark && has_decimals) digits += '.';
    } else {
      digits += text[i];
    }
  }
  return Decimal::parse(digits);
}

} // namespace

std::string no_day(std::string_view given) {
  const std::string problem = fmt::format("'{}' is no day", given);
  if (const auto meant = read_backwards(given)) return fmt::format("{}; write {}", problem, meant->text());
  return problem + "; write a day as 2024-12-31, or leave the value out and say why it is not valid";
}

std::string no_decimal(std::string_view given) {
  const std::string problem = fmt::format("'{}' is not a canonical decimal", given);
  if (const auto meant = read_loosely(given)) return fmt::format("{}; write \"{}\"", problem, meant->text());
  return problem + "; write digits with a point before the decimals, such as \"-1234.50\"";
}

} // namespace toets
