// The numbers of one report as a table: its cells, and the amounts, counts and percentages of its prose.
#pragma once

#include "toets/engine/audit.hpp"

#include <iosfwd>

namespace toets {

/// @pre the document was read
void write_facts_csv(std::ostream& out, const Document& document);

/// What the columns are; the same for every report.
void write_facts_table_schema(std::ostream& out);

} // namespace toets
