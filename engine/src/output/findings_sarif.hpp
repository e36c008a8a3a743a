// The findings as SARIF 2.1.0, which code hosts and editors read.
//
// A finding is one result. A finding with several occurrences is one matter that is to be put right at each of its
// places, which is what several `locations` of a result mean; each of them carries the fingerprint of its occurrence.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_sarif(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
