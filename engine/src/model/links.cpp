#include "model/links.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace toets {

void tie_equal_nodes(Report& report) {
  for (Node& node : report.nodes) node.same_as.clear();
  std::unordered_map<std::string, std::vector<Index>> by_code;
  for (Index i = 0; i < report.nodes.size(); ++i) {
    const Node& node = report.nodes[i];
    if (!node.code.empty()) by_code[fmt::format("{} {}", node.kind, node.code)].push_back(i);
  }
  // Bounded: of a code that a hostile report repeats without end, the first namesakes are tied.
  constexpr std::size_t most_namesakes = 16;
  for (auto& [key, equal] : by_code) {
    equal.resize(std::min(equal.size(), most_namesakes));
    for (const Index one : equal)
      for (const Index other : equal)
        if (report.nodes[other].part != report.nodes[one].part) report.nodes[one].same_as.push_back(other);
  }
}

void resolve_references(Report& report) {
  if (report.references.empty()) return;
  // A node is sought in the part that refers first: another part may call it otherwise.
  std::map<std::pair<std::string_view, std::string_view>, Index> by_code, by_title;
  for (Index i = 0; i < report.nodes.size(); ++i)
    for (const std::string_view part : {report.nodes[i].part, std::string_view{}}) {
      by_code.emplace(std::pair(part, report.nodes[i].code), i);
      by_title.emplace(std::pair(part, report.nodes[i].title), i);
    }
  for (Reference& reference : report.references) {
    const auto& names = reference.kind == "title" ? by_title : by_code;
    auto found = names.find(std::pair(report.nodes[reference.node].part, reference.target));
    if (found == names.end()) found = names.find(std::pair(std::string_view{}, reference.target));
    reference.to = found == names.end() ? none : found->second;
  }
}

} // namespace toets
