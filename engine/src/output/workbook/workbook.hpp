// An audit as a workbook: what was found, each sum with formulas that recompute it, and every number behind it.
#pragma once

#include "output/renderer.hpp"

namespace toets {

/// @throws std::runtime_error that says why it cannot be written
void write_workbook(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
