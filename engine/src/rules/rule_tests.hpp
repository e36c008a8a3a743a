// Runs the tests that stand beside a rule: the smallest data, and what the rule says of it.
#pragma once

#include "rules/runner.hpp"
#include "rules/test_report.hpp"
#include "toets/engine/finding.hpp"

#include <string>
#include <vector>

namespace toets {

struct TestCaseResult {
  std::string subject;               ///< rule id or helper name
  std::string name;                  ///< of the case
  std::vector<std::string> problems; ///< none: it passed
};

/// What came of a rule on the report of a case, for as long as the observer looks at it.
struct ObservedCase {
  const LoadedRule& rule;
  const std::string& name;
  const TestReport& made;
  const TestReport* earlier; ///< null where the case has none
  const std::vector<Finding>& findings;
  const RuleReceipt& receipt;
};
/// Looks on while tests run.
class TestObserver {
 public:
  virtual ~TestObserver() = default;
  virtual void begin_rule(const LoadedRule&) {} ///< the cases that follow are of this rule
  virtual void tested(const ObservedCase&) {}
  virtual void begin_helpers() {} ///< no cases of rules follow
};

/// Runs ID_name_test.lua beside each rule and lib/*_test.lua. With ids, only those rules.
/// The observer sees each rule and case; the marker each file that is loaded.
/// Errors: a rule or test file that cannot be used. A rule without tests is a failing case of its own.
Result<std::vector<TestCaseResult>> run_rule_tests(const RuleFolders& folders,
                                                   const std::vector<std::string>& ids,
                                                   TestObserver* observer = nullptr,
                                                   SourceMarker* marker = nullptr);

} // namespace toets
