// The findings contract (docs/schema/findings.schema.json).
#pragma once

#include "output/renderer.hpp"

namespace toets {

/// Writes the audit as JSON. With `options.numbers`, also the verdict of each number and every relation.
void write_findings_json(std::ostream& out, const Audit& audit, const RenderOptions& options);

/// The same, one object a line with a `type`: evidence, documents, findings, rules, numbers, relations, verdict.
void write_findings_jsonl(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
