// The findings as a table: a row for each occurrence, and for each finding that has none of its own.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_csv(std::ostream& out, const Audit& audit, const RenderOptions& options);

/// What the columns are; the same for every audit.
void write_findings_table_schema(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
