// One finding in full: the lines of the report it speaks of, every sum, why it is checked and what to do.
#pragma once

#include "output/renderer.hpp"

namespace toets {

/// @param occurrence one of the finding's, to explain that alone; null for the whole
/// @param waive_command what people type to waive it; empty when it cannot be waived
void write_finding_explained(std::ostream& out, const Audit& audit, const Finding& finding,
                             const Occurrence* occurrence, const RenderOptions& options,
                             const std::string& waive_command);

} // namespace toets
