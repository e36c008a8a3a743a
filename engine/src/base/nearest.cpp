#include "base/nearest.hpp"

#include <algorithm>
#include <array>

namespace toets {
namespace {

constexpr std::size_t longest = 40; // names of fields and functions; a longer one is like none

/// Letters to change, add, leave out, or swap with their neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, longest + 1>, longest + 1> cost;
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      cost[i][j] = std::min(
          {cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

} // namespace

const char* nearest(std::string_view name, std::span<const char* const> names) {
  if (name.empty() || name.size() > longest) return nullptr;
  std::size_t best = std::clamp<std::size_t>(name.size() / 3, 1, 3) + 1;
  const char* found = nullptr;
  for (const char* candidate : names) {
    const std::string_view word = candidate;
    if (word.size() > longest) continue;
    const std::size_t cost = distance(name, word);
    if (cost < best && cost < name.size()) {
      best = cost;
      found = candidate;
    }
  }
  return found;
}

} // namespace toets
