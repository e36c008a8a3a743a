// What ties records of a report by their codes and titles.
#pragma once

#include "toets/engine/report.hpp"

namespace toets {

/// Ties the nodes of one kind and code that stand in other parts, anew.
void tie_equal_nodes(Report& report);

/// Finds the nodes that references mean, anew.
void resolve_references(Report& report);

} // namespace toets
