// The findings as workflow commands of GitHub, which shows them beside the lines of a report in a pull request.
#pragma once

#include "output/renderer.hpp"

namespace toets {

/// One line for each place of a finding. Those that are waived are notices and say so.
void write_findings_github(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
