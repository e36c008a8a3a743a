// Runs the tests that stand beside a rule: the smallest data, and what the rule says of it.
#pragma once

#include "rules/catalogue.hpp"

#include <functional>
#include <string>
#include <vector>

namespace toets {

struct TestCaseResult {
  std::string subject;               ///< rule id or helper name
  std::string name;                  ///< of the case
  std::vector<std::string> problems; ///< none: it passed
};

/// Runs PACK/ID_name_test.lua beside each rule and lib/*_test.lua. With ids, only those rules.
/// Errors: a rule or test file that cannot be used. A rule without tests is a failing case of its own.
Result<std::vector<TestCaseResult>> run_rule_tests(const RuleFolders& folders,
                                                   const std::vector<std::string>& ids);

} // namespace toets
