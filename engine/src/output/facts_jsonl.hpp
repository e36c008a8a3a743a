// The facts contract (docs/schema/facts.schema.json): one JSON object a line, in reading order.
#pragma once

#include "toets/engine/audit.hpp"

#include <iosfwd>

namespace toets {

/// @pre the document was read
void write_facts_jsonl(std::ostream& out, const Document& document);

} // namespace toets
