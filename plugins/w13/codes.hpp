// The codes of a report: A0101, AP05, OD1, SD1, or plain numbers.
#pragma once

#include "common/ocr_repairs.hpp"
#include "common/visible.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets::w13 {

/// The code at `at` in a heading: letters and digits, or a number with points and dashes; empty when none stands there.
layout::Range read_heading_code(std::string_view text, std::size_t at);

/// The codes of one report. Their form is learned from its headings, so that neither letters nor counts are fixed.
class Codes {
 public:
  void learn(std::string_view printed, bool is_action);
  /// All headings were given: what is known of whole codes now reads the damaged ones too.
  void settle();

  /// In normal form: AO501 is A0501, a0101 is A0101; a plain number stays.
  std::string normalised(std::string_view printed) const;

  /// The word at `at` is the code of an action, damaged or not: where it ends, else 0.
  std::size_t action_end(std::string_view text, std::size_t at) const;
  /// The word is a code of the report; its normal form, else empty.
  std::string known(std::string_view word) const;

 private:
  struct Printed {
    std::string code;
    bool is_action;
  };
  std::vector<Printed> printed_;
  layout::CodeShapes all_;
  layout::CodeShapes actions_;
};

} // namespace toets::w13
