// Typed arguments of a finding: renderers write them in the reader's language.
#pragma once

#include <map>
#include <string>

namespace toets {

struct Node;

struct Argument {
  std::string type;  ///< "amount", "count", "date", "text", "node", "term", "percentage"
  std::string value; ///< canonical text: decimal, ISO date, model word, or plain text
  std::string unit;  ///< of an amount
  bool is_title =
      false; ///< a node that has no code: the value is its title, which people read between quotes
  friend bool operator==(const Argument&, const Argument&) = default;
};

/// A node as messages name it: by code and title, or by the one it has.
Argument argument_of(const Node& node);

using Arguments = std::map<std::string, Argument>;

} // namespace toets
