// A small report in a few lines of text: the example on the page of a rule.
#pragma once

#include "toets/engine/report.hpp"
#include "wording/terms.hpp"

#include <string>

namespace toets {

/// Nodes with their fields, texts and tables, each behind the indent of its depth.
std::string report_sketch(const Report& report, Language language);

} // namespace toets
