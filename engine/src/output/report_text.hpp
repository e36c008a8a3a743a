// What was read of a report, as people read it: the plan tree with its fields, tables and lost lines.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <iosfwd>

namespace toets {

/// @pre the document was read
void write_report_text(std::ostream& out, const Document& document, Language language,
                       const TextStyle& style);

} // namespace toets
