// Every text of the human report that is not a rule's own: one catalogue, Dutch and English.
#pragma once

#include "wording/terms.hpp"

#include <string>
#include <string_view>

namespace toets {

/// Names of the texts; the catalogue in phrases.cpp is checked against them by a test.
enum class Phrase {
  accepted,
  not_accepted,
  not_read,
  compared_with,
  earlier_report,
  not_compared,
  compared_nodes,
  without_earlier,
  error,
  warning,
  note,
  one_error,
  errors_count,
  one_warning,
  warnings_count,
  one_note,
  notes_count,
  line,
  lines_small,
  page,
  fiscal_year,
  as_of,
  stated,
  computed,
  at_most,
  at_least,
  difference,
  slack,
  omitted_row,
  open_place,
  inferred_column,
  least_backed,
  follows_from_sums,
  follows_from_finding,
  also_at,
  numbers_in_tables,
  numbers_in_text,
  proven,
  contradicted,
  unchecked,
  lines,
  lines_understood,
  lines_ignored,
  lines_not_understood,
  not_examined,
  nothing_unexamined,
  reason_unreadable,
  reason_not_assigned,
  reason_inferred,
  reason_only_zero,
  reason_only_claimed,
  reason_only_bounded,
  reason_no_relation,
  rule_not_evaluable,
  reason_missing_field,
  reason_number_without_value,
  checks,
  checks_header,
  rule_failed,
  encoding_windows_1252,
  every_number,
  changes,
  changes_header,
  changes_all,
  in_a_sum,
  in_a_bound,
  in_no_relation,
  said_again,
  said_once,
  rules_that_noticed,
  rules_that_noticed_header,
  rules_that_noticed_none,
  changes_missed,
  changes_missed_alone,
  none_missed,
  // Waivers, the baseline and materiality.
  // The HTML report.
  // The workbook.
  // Markdown, SARIF, JUnit and annotations.
  count_ // not a text: how many there are
};

std::string_view phrase(Phrase which, Language language);

} // namespace toets
