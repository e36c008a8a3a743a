#include "aalst/fields.hpp"

#include "aalst/labels.hpp"

#include <algorithm>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

std::vector<Field> fields_of(const VisibleLine& line) {
  const bool has_tabs = line.has_tab();
  const std::vector<Range> ranges = has_tabs ? split_tabs(line.text()) : split_wide(line.text());
  std::vector<Field> fields;
  fields.reserve(ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    Range range = ranges[i];
    if (i == 0 && !range.empty())
      range.begin = std::min(std::max(range.begin, content_of(line).begin), range.end);
    fields.push_back({range, static_cast<int>(i), line.column(range.begin), line.column(range.end)});
  }
  return fields;
}

bool stands_alone(const VisibleLine& line) {
  const std::vector<Field> fields = fields_of(line);
  return std::count_if(fields.begin(), fields.end(),
                       [](const Field& field) { return !field.range.empty(); }) == 1;
}

} // namespace toets::aalst
