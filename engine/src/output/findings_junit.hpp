// The findings as JUnit XML, which every continuous integration shows: a suite for each document, a test for each rule.
//
// A rule fails on a document with its errors and warnings; `type` tells which. Notes and what is waived stand in
// system-out. There is no time in it, so that the same audit gives the same bytes.
#pragma once

#include "output/renderer.hpp"

namespace toets {

void write_findings_junit(std::ostream& out, const Audit& audit, const RenderOptions& options);

} // namespace toets
