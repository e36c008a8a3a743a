// The audit as people read it on a terminal or in a file.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_text(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
