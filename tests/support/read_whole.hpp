// That a plugin read all of a page.
#pragma once

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

namespace toets::test {

/// Every digit has a record, every line a reason, and no rule of the boundary is broken.
inline void check_all_read(const Recording& read) {
  for (const std::string& problem : read.problems) FAIL_CHECK(problem);
  for (const std::uint32_t line : read.not_understood) FAIL_CHECK("not understood: line " << line);
}

} // namespace toets::test
