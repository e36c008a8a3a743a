// The words at the start of a line of a money table: its sections and its rows.
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string_view>

namespace toets::layout {

/// A row that opens a section of a money table: `Exploitatie`, `Investeringsbudget (in euro)`.
std::string_view section_named(std::string_view text);

/// The row that a folded word names: `uitgaven`, `inkomsten`, `saldo`; else empty.
std::string_view row_named(std::string_view folded_word) noexcept;

/// The words name what receipts less expenditure give, where they stand below those: `totaal`, `resultaat`.
bool names_result(std::string_view words);

/// The row label at the start of a line: `Ontvangsten`, `Inkomsten (in euro)`, `Saldo Investeringen`. A colon behind it
/// is no part of it.
struct RowLabel {
  std::string_view row;     // "receipts", "expenditure", "balance"
  std::string_view section; // of a balance that names one
  Range range{};
};
std::optional<RowLabel> read_row_label(const VisibleLine& line);

/// Behind `at` in what unit the numbers of a label stand: `(€)`, `(in euro)`, `in EUR`. Where that ends, else `at`.
std::size_t skip_unit(std::string_view text, std::size_t at);

} // namespace toets::layout
