// What mutations of tables have in common.
#pragma once

#include "mutation/mutation.hpp"

namespace toets {

/// A mutation at a cell, with what is printed now; what becomes of it is still open.
Mutation mutation_of_cell(const Report& report, Index cell);

/// The cells of a table, or a column of them.
std::vector<Index> cells_of(const Report& report, Index table);
std::vector<Index> cells_of_column(const Report& report, Index table, std::int32_t column);

/// Gives two cells each other's number, each where it stands.
void swap_numbers(Report& report, Index a, Index b);

/// Leaves out cells of one table that follow each other.
void leave_out_cells(Report& report, Index first, std::size_t count);

} // namespace toets
