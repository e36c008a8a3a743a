// The fields of a line: between tabs, or what wide gaps keep apart.
#pragma once

#include "common/visible.hpp"

#include <vector>

namespace toets::aalst {

struct Field {
  layout::Range range{}; // may be empty between tabs
  int index = 0;
  std::size_t left = 0; // characters from the start of the source line
  std::size_t right = 0;
};

std::vector<Field> fields_of(const layout::VisibleLine& line);

/// One field of the line holds text and the others are empty.
bool stands_alone(const layout::VisibleLine& line);

} // namespace toets::aalst
