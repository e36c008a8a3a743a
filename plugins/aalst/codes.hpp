// Budget codes: AC000224, MJP003627, 0119-00. Their form is learned from the report.
#pragma once

#include "common/text.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace toets::aalst {

/// A code as it is printed, also in part.
struct PrintedCode {
  layout::Range range{};
  std::string normal; // capitals, without blanks
};

/// The codes in `range`, what stands behind a label; `AC 000225` is one, `AC000256 en AC000262` are two.
std::vector<PrintedCode> find_codes(std::string_view text, layout::Range range);

/// The form that most codes of a report have.
class CodeForm {
 public:
  void learn(std::string_view normal);
  /// All codes were given.
  void settle();

  /// Why the code is none of that form; empty when it is.
  std::string fault(std::string_view normal) const;
  /// As above, for a word of running text: codes with other letters are of another kind there.
  std::string fault_in_prose(std::string_view normal) const;
  /// The word begins with the letters of that form and has digits behind them.
  bool is_known(std::string_view normal) const;

 private:
  std::map<std::string, std::size_t> seen_; // form and how often
  std::string form_;                        // AC999999; empty where no form is that of most
};

} // namespace toets::aalst
