// Strict numbers as Flemish reports print them: 1.234,56 · 1 234 567 (no-break spaces) · -3 · 3- · (3)
// · € 3 · 3 EUR · 15,80%. What looks like a number and is none keeps its place, with the reason.
#pragma once

#include "common/text.hpp"

#include <string>
#include <string_view>

namespace toets::layout {

/// What may pass in a number beyond the strict form.
struct NumberStyle {
  /// Plain spaces group digits: only where a field between tabs holds nothing else.
  bool plain_space_groups = false;
  /// `22.5` is twenty-two and a half: in prose, never in a table.
  bool point_decimals = false;
};

/// A core number without sign or unit: canonical `value`, or the reason in `invalid`.
struct Core {
  std::string value;
  std::string invalid;
  bool is_grouped = false;
  std::size_t decimals = 0;
};

/// Reads digits with separators ("1.234,56"); `core` holds nothing else.
Core read_core(std::string_view core, NumberStyle style);

struct Number {
  enum class State { none, valid, unreadable };
  State state = State::none;
  std::string value;       // canonical decimal
  std::string invalid;     // when unreadable
  std::string_view unit{}; // "EUR", "%" or empty: as printed beside the number
  Range range{};           // the number with its sign and percent sign, without a currency mark
};

/// Reads a field that should hold one number and nothing else. State none: it does not look like one.
Number read_number(std::string_view text, Range field, NumberStyle style = {});

/// Powers of ten that a word behind a number adds: 6 for `miljoen`; before a currency also `k` and `M`. 0 for any other.
std::size_t scale_of(std::string_view word, bool is_money);

/// Why a place for a number holds none: "blank", "slash", "asterisk", "text".
std::string_view absence(std::string_view field) noexcept;

/// Bytes of a minus sign at `at` (hyphen, U+2212, no-break hyphen, figure and en dash), else 0.
std::size_t minus_size(std::string_view text, std::size_t at) noexcept;

/// Canonical form: no leading zeros, no sign before zero.
std::string canonical(std::string_view digits, std::string_view decimals, bool is_negative);

/// `value` with the decimal point moved: scaled("1.5", 6) is "1500000".
std::string scaled(std::string_view value, std::size_t places);

} // namespace toets::layout
