// The words at the start of a line of a money table: its sections and its rows.
#pragma once

#include "common/visible.hpp"

#include <optional>
#include <string_view>

namespace toets::layout {

/// A row that opens a section of a money table: `Exploitatie`.
std::string_view section_named(std::string_view text);

/// The row label at the start of a line: `Ontvangsten`, `Saldo Investeringen`.
struct RowLabel {
  std::string_view row;     // "receipts", "expenditure", "balance"
  std::string_view section; // of a balance that names one
  Range range{};
};
std::optional<RowLabel> read_row_label(const VisibleLine& line);

} // namespace toets::layout
