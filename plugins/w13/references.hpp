// Prose that names other parts of the report: codes, and titles between quotes.
#pragma once

#include "common/text_block.hpp"
#include "w13/codes.hpp"

#include <set>
#include <string>

namespace toets::w13 {

/// Names with a number in them, as the titles of the report have them: in `Food Act 13` nothing is counted.
class NumberedNames {
 public:
  void learn(std::string_view title);
  /// The number in `range` ends such a name.
  bool ends_at(std::string_view text, layout::Range range) const;

 private:
  std::set<std::string> names_;
};

/// Mentions and references of a finished text; codes and names are those of the report.
layout::ProseRecords read_prose(std::string_view text, const Codes& codes, const NumberedNames& names);

} // namespace toets::w13
