// What a bad scan made of a printed text, read back. Strictly bounded: only where the print is no text of its kind
// and one reading alone is. A readable amount never becomes another one; each repair gives the form it was read in.
#pragma once

#include "common/text.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace toets::layout {

/// A number of a table as it was meant, in printed notation ("41.941" for `41,941`); empty when nothing is repaired.
///   41,941   a comma before three digits groups thousands, where the report prints whole units
///   0]  O    a speck beside a zero, a letter for one
///   77.271|  a speck that cannot be a digit: the groups of three would not come out
std::string repair_amount(std::string_view printed, bool whole_units);

/// At most `most` characters are more, less or other in one of the texts. Characters are bytes.
bool is_within(std::string_view a, std::string_view b, std::size_t most);

/// The word of a column label (folded) that one wrong letter made of `mjp`, `rekening` and the like; empty when it is
/// none, or may be several.
std::string_view repair_measure(std::string_view folded_word);

/// The word of `words` (folded) that one wrong letter made `folded_word`; empty when none is, or several may be.
std::string_view repair_word(std::string_view folded_word, std::span<const std::string_view> words);

/// A code of letters and digits (A0101, AP05) taken apart.
struct LetterCode {
  std::string letters; // in capitals
  std::string digits;  // as printed: a letter O or l may stand for a digit
  bool empty() const noexcept { return digits.empty(); }
};

/// `word` as a whole, else empty.
LetterCode read_letter_code(std::string_view word);

/// The forms that the codes of one report have, learned from those that no scan can have damaged.
class CodeShapes {
 public:
  void learn(const LetterCode& code);

  /// The code in its normal form: AO501 and AQ0704 are A0501 and A0704 where codes of an A with four digits are known.
  std::string normalised(const LetterCode& code) const;
  /// A code of this form was learned.
  bool knows(std::string_view normalised) const;
  bool empty() const noexcept { return counts_.empty(); }

 private:
  bool has(const std::string& letters, std::size_t digits) const;

  std::map<std::pair<std::string, std::size_t>, std::size_t> counts_; // letters and count of digits
};

} // namespace toets::layout
