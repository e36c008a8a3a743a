// The numbers that a report prints, as the page shows them.
#pragma once

#include "toets/engine/audit.hpp"

#include <string>
#include <vector>

namespace toets {

/// A number of the document's own: a cell with a value or one that cannot be read, an amount, a count or a percentage.
struct PrintedNumber {
  NumberId id = 0;
  bool is_cell = true;
  Index index = 0; ///< of the cell or the mention

  /// "c12", "m3": as facts and sums name it.
  std::string name() const;
};

/// In reading order of their kinds: the cells, then the mentions. @pre it was read
std::vector<PrintedNumber> printed_numbers(const Document& document);

const Place& place_of(const Report& report, const PrintedNumber& number);

} // namespace toets
