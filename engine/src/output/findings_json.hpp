// The findings contract (docs/schema/findings.schema.json).
#pragma once

#include "toets/engine/audit.hpp"

#include <iosfwd>

namespace toets {

/// Writes the audit as JSON. With `numbers`, also the verdict of each number and every relation.
void write_findings_json(std::ostream& out, const Audit& audit, bool numbers);

/// The same, one object a line with a `type`: evidence, documents, findings, rules, numbers, relations, verdict.
void write_findings_jsonl(std::ostream& out, const Audit& audit, bool numbers);

} // namespace toets
