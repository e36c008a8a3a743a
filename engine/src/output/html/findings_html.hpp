// The audit as one page of HTML that needs no network: verdict, findings, and the report itself with its numbers marked.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_html(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
