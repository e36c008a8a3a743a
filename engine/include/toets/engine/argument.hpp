// Typed arguments of a finding: renderers write them in the reader's language.
#pragma once

#include <map>
#include <string>

namespace toets {

struct Argument {
  std::string type;  ///< "amount", "count", "date", "text", "node", "term", "percentage"
  std::string value; ///< canonical text: decimal, ISO date, model word, or plain text
  std::string unit;  ///< of an amount
  friend bool operator==(const Argument&, const Argument&) = default;
};

using Arguments = std::map<std::string, Argument>;

} // namespace toets
