// A report made from the Lua table of a rule test: every record has a place in a text made for it.
#pragma once

#include "lua/handle.hpp"
#include "toets/engine/report.hpp"

#include <memory>

namespace toets {

struct TestReport {
  std::unique_ptr<Source> source;
  std::unique_ptr<Report> report;
};

/// Reads the table on top of the Lua stack (see docs/adding-a-rule.md) and leaves it there.
/// Errors name the field that does not fit.
Result<TestReport> test_report(lua_State* L);

} // namespace toets
