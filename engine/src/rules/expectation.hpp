// What a test case expects of a rule, held against what the rule says.
#pragma once

#include "rules/case_table.hpp"
#include "rules/runner.hpp"
#include "toets/engine/finding.hpp"

#include <string>
#include <vector>

namespace toets {

/// Compares `expect`, a list of the failing sums and occurrences in the order of the document, and `outcomes`, the
/// counts of the rule, of a case with what came of it. Keys that are left out are not compared.
/// Returns what differs, a line each; lines that belong to the one above begin with spaces.
/// @throws std::runtime_error where the case itself is wrong
std::vector<std::string> differences(CaseTable& test_case, const std::vector<Finding>& findings,
                                     const RuleReceipt& receipt);

} // namespace toets
