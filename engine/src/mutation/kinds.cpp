#include "mutation/kind_groups.hpp"

namespace toets {

const std::vector<MutationKind>& mutation_kinds() {
  static const std::vector<MutationKind> kinds = [] {
    std::vector<MutationKind> all;
    for (const auto& group : {amount_kinds(), table_kinds(), prose_kinds(), date_kinds(), field_kinds(),
                              name_kinds(), tree_kinds()})
      all.insert(all.end(), group.begin(), group.end());
    return all;
  }();
  return kinds;
}

} // namespace toets
