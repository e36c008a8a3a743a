// Nodes of a report left out, or standing twice, with all that is theirs.
#pragma once

#include "toets/engine/report.hpp"

#include <vector>

namespace toets {

/// A node and everything below it.
std::vector<bool> branch_of(const Report& report, Index node);

/// Leaves out these nodes with their fields, tables, texts, mentions and references.
void leave_out(Report& report, const std::vector<bool>& nodes);

/// Lets these nodes stand a second time, behind the last of them, with all that is theirs.
void repeat(Report& report, const std::vector<bool>& nodes);

} // namespace toets
