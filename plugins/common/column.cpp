#include "common/column.hpp"

#include <algorithm>

namespace toets::layout {

namespace {

constexpr std::size_t narrowest = 30; // characters
constexpr std::size_t alike = 85;     // per cent

} // namespace

void Column::add(std::string_view line, std::size_t indent) noexcept {
  if (line.find(' ') == std::string_view::npos) return;
  const std::size_t edge = indent + count_characters(line);
  second_ = std::max(second_, std::min(edge, widest_));
  widest_ = std::max(widest_, edge);
}

bool Column::is_full(std::string_view line, std::string_view below, std::size_t indent) const noexcept {
  if (widest_ < narrowest || second_ * 100 < widest_ * alike) return false;
  const std::string_view word = below.substr(0, below.find(' '));
  return indent + count_characters(line) + 1 + count_characters(word) > widest_;
}

} // namespace toets::layout
