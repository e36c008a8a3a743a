// The findings as GitHub flavoured Markdown: for a note to the council, or beside a pull request.
//
// It holds no HTML, so that it also reads as plain text. Errors and warnings stand in full, with their sums as tables;
// a note is an item of a list.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_markdown(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
