// What stands in a cell of a year: an amount, a sign that there is none, words.
#pragma once

#include "common/text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets::aalst {

/// `17 000 EUR* inkomsten`: a value with the words and the footnote mark beside it.
struct Value {
  layout::Range range{}; // the number, the slash, the words
  std::string number;    // canonical decimal
  std::string_view absent{};
  std::string invalid;
  layout::Range label{};  // words beside an amount
  layout::Range remark{}; // in brackets behind it
  std::string mark;       // "*"
  bool has_unit = false;  // a currency stands beside it
};

/// `1O`, `l2`: digits and letters that a bad scan puts for them, nothing else.
bool is_damaged_count(std::string_view word);

/// The field holds one value or several, and nothing else; none when it does not.
std::vector<Value> read_values(std::string_view text, layout::Range field);

/// Why a field that begins as an amount holds none that `read_values` can read: `12 000 EUR + 3 000 EUR`. Empty where it
/// does not begin so.
std::string_view fault_of_amount(std::string_view field);

/// `Uitgaven`, `Werkingsbudget`: the words name amounts, nobody.
bool names_amounts(std::string_view words);

/// `Totaal`, `Totaal 2026-2028`, `Som (in euro)`: stands above what the amounts beside it are together.
bool names_total(std::string_view words);

/// The years of a field that holds years and nothing else: `2023`, `2023 2024 2025`; also `Raming 2023`, `2023 (in euro)`.
std::vector<layout::Range> read_years(std::string_view text, layout::Range field);

} // namespace toets::aalst
