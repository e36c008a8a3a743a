// A sum in one line, for forms that have no columns: "ontvangsten, Rekening 2023: vermeld 30,00; nagerekend
// 10,00 + 15,00 = 25,00; verschil 5,00 hoger".
#pragma once

#include "output/finding_words.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace toets {

/// How a form writes the parts of a sum that come from the report.
struct SumParts {
  /// Escapes the heading.
  std::function<std::string(std::string_view)> heading;
  /// Writes the amount of a member; `role` is what it is called ("vermeld") or its sign ("+").
  std::function<std::string(const SumTerm& term, std::string_view role, const std::string& amount)> member;
};

std::string sum_sentence(const FindingWords& words, const Sum& sum, const SumParts& parts);

/// For `SumParts::member`: the amount as it is.
std::string amount_alone(const SumTerm& term, std::string_view role, const std::string& amount);

/// With amounts as they are, and `printable` as the only escape.
std::string sum_sentence(const FindingWords& words, const Sum& sum);

} // namespace toets
