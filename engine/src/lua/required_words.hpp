// What a text must hold for an expression to match it, read from the expression without compiling it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// Words of which at least one stands in every match: of `(?i)\b(?:lager|minder)\s+dan\b` "lager" and "minder".
/// Where the expression leaves nothing certain, it may match anything.
class RequiredWords {
 public:
  explicit RequiredWords(std::string_view expression);

  /// False only when the expression does not match the text, in whatever case it is written.
  bool may_match(std::string_view text) const;

  /// In small letters; none when nothing is certain.
  const std::vector<std::string>& words() const { return words_; }

 private:
  std::vector<std::string> words_;
};

} // namespace toets
