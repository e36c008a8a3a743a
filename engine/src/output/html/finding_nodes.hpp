// Which node of the plan tree a finding belongs to.
#pragma once

#include "toets/engine/audit.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace toets {

/// Finds nodes by what locations call them. The document must outlive it.
class FindingNodes {
 public:
  explicit FindingNodes(const Document& document);

  /// Of several nodes of this name the last one that begins at or before the line; none for the document itself.
  Index of(const Location& location) const;
  /// A node and all above it.
  std::vector<Index> above(Index node) const;

 private:
  const Report& report_;
  std::unordered_map<std::string_view, std::vector<Index>> by_name_; ///< in reading order
};

} // namespace toets
