// Which nodes of a report people would compare with each other: its plans, and what they say of account and budget.
#pragma once

#include "output/html/share_bar.hpp"
#include "toets/engine/audit.hpp"

#include <string>
#include <vector>

namespace toets {

/// What was spent and what was planned, as one node prints it.
struct Spending {
  Index node = none;
  Index actual = none, planned = none; ///< cells
};

/// The rows of a chart: the same section, the fiscal year, nodes of one kind.
struct SpendingChart {
  std::string_view section;   ///< empty: the tables have none
  std::vector<Spending> rows; ///< in reading order
  std::size_t left_out = 0;   ///< rows that are smaller than these
};

/// Expenditure of the fiscal year, of the highest kind of node that prints it more than once. Empty where none does.
SpendingChart spending_of(const Document& document);

struct NodeShares {
  Index node = none; ///< none: numbers elsewhere in the report
  Shares shares;
};

/// The numbers in tables of each plan and all below it. Empty where there are not two plans.
std::vector<NodeShares> shares_by_plan(const Document& document);

} // namespace toets
