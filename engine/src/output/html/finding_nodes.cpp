#include "output/html/finding_nodes.hpp"

#include <algorithm>

namespace toets {

FindingNodes::FindingNodes(const Document& document) : report_(*document.report) {
  for (Index i = 0; i < report_.nodes.size(); ++i) {
    const Node& node = report_.nodes[i];
    by_name_[node.code.empty() ? node.title : node.code].push_back(i);
  }
}

Index FindingNodes::of(const Location& location) const {
  const auto found = location.node.empty() ? by_name_.end() : by_name_.find(location.node);
  if (found == by_name_.end()) return none;
  const std::vector<Index>& named = found->second;
  const auto after =
      std::upper_bound(named.begin(), named.end(), location.place.line,
                       [&](std::uint32_t line, Index node) { return line < report_.nodes[node].place.line; });
  return after == named.begin() ? named.front() : *(after - 1);
}

std::vector<Index> FindingNodes::above(Index node) const {
  std::vector<Index> all;
  for (; node != none; node = report_.nodes[node].parent) all.push_back(node);
  return all;
}

} // namespace toets
