// What `rules test` prints.
#pragma once

#include "output/text_lines.hpp"
#include "rules/coverage.hpp"
#include "wording/terms.hpp"

#include <iosfwd>
#include <optional>
#include <vector>

namespace toets {

struct TestOutcome {
  std::vector<TestCaseResult> cases;
  std::optional<std::vector<Covered>> coverage; ///< when it was asked for

  std::size_t failed() const;
};

void write_test_text(TextLines& lines, const TestOutcome& outcome, Language language);
void write_test_json(std::ostream& out, const TestOutcome& outcome);

/// Reached and all, over all subjects.
struct Share {
  std::size_t reached = 0, all = 0;
};
Share outcome_share(const std::vector<Covered>& coverage);
Share branch_share(const std::vector<Covered>& coverage);

} // namespace toets
