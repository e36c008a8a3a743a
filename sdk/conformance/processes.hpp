// Running checks in child processes, so that a crash or an endless loop is a result with a name.
#pragma once

#include "check.hpp"

#include <vector>

namespace toets::conform {

struct Limits {
  unsigned jobs = 1;
  unsigned seconds = 10;         ///< for one step
  unsigned megabytes = 2048;     ///< of address space
  std::size_t most_failures = 5; ///< of one check; then the rest of it is left out
};

/// After a hang the checks behind it are not run: each would take as long again.
/// The results stand in the order of the checks, whatever the number of jobs.
/// @pre this process has one thread and has not loaded the plugin
std::vector<Outcome> run_checks(const std::vector<Check>& checks, const Limits& limits);

} // namespace toets::conform
