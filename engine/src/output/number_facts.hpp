// The numbers of a report as tables of facts list them: its cells, and the amounts, counts and percentages of its prose.
#pragma once

#include "toets/engine/audit.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// One of them, with what is needed to say where it stands. Views look into the document.
struct NumberFact {
  std::string id;             ///< "c12", "m3", as in the facts
  bool is_cell = false;       ///< else it is a mention in prose or a field
  const Node* node = nullptr; ///< null: the document itself
  std::string_view section, row, label;
  const Column* column = nullptr; ///< null: none, or not known which
  std::string_view kind;          ///< of a mention: "amount", "count", "percentage"
  std::string_view unit;
  std::optional<Decimal> value; ///< as printed
  std::string_view absent, invalid;
  Place place;
  /// Of a document that was judged, and not of a cell that holds no number.
  std::optional<Verdict> verdict;
  std::string unchecked_reason; ///< a word of `toets::unchecked_reason`; empty where there is a verdict
};

/// In reading order: by line, then column. @pre the document was read
std::vector<NumberFact> number_facts(const Document& document);

} // namespace toets
