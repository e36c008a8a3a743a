// Exact decimal numbers, read from text and written back with the digits they were printed with.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace toets {

__extension__ typedef __int128 Int128;

/// Thrown when a result has more digits than a Decimal holds. A rule that meets it is in error.
class DecimalOverflow : public std::overflow_error {
 public:
  DecimalOverflow() : std::overflow_error("the number has more digits than can be held exactly") {}
};

/// A decimal number: an integer count of units of 10^-decimals. Never rounds.
/// Equality and order compare values (1.0 equals 1.00); `decimals` only says how it was printed.
class Decimal {
 public:
  static constexpr unsigned max_decimals = 12;
  static constexpr unsigned max_decimals_of_product = 2 * max_decimals;

  constexpr Decimal() = default;
  /// @pre at most max_decimals_of_product decimals, and not the least number that there is
  constexpr Decimal(Int128 units, unsigned decimals) : units_(units), decimals_(decimals) {}

  /// Canonical text: optional '-', digits, optionally '.' and digits. At most 30 digits in all.
  /// Anything else, also an empty text or a '+', gives nothing.
  static std::optional<Decimal> parse(std::string_view text);

  Int128 units() const { return units_; }
  unsigned decimals() const { return decimals_; }
  bool is_zero() const { return units_ == 0; }
  bool is_negative() const { return units_ < 0; }

  /// The same value in units of 10^-decimals; `decimals` must not be smaller than now.
  /// @throws DecimalOverflow
  Decimal with_decimals(unsigned decimals) const;
  Decimal negated() const { return {-units_, decimals_}; }
  Decimal magnitude() const { return units_ < 0 ? negated() : *this; }

  std::string text() const;

  /// @throws DecimalOverflow
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) noexcept;
  friend bool operator==(const Decimal& a, const Decimal& b) noexcept {
    return (a <=> b) == std::strong_ordering::equal;
  }

 private:
  Int128 units_ = 0;
  unsigned decimals_ = 0;
};

/// Integer arithmetic that throws DecimalOverflow instead of wrapping. No result is the least value that there is, so
/// that each has a negative.
Int128 checked_add(Int128 a, Int128 b);
Int128 checked_multiply(Int128 a, Int128 b);
Int128 power_of_ten(unsigned exponent);

constexpr Int128 absolute(Int128 value) { return value < 0 ? -value : value; }
/// Positive, unless both are 0.
Int128 greatest_common_divisor(Int128 a, Int128 b);

std::string to_text(Int128 value);
/// The digits of a count of units of 10^-decimals with their point: "5" and 2 give "0.05".
std::string with_point(std::string digits, unsigned decimals);

} // namespace toets
