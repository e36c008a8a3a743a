// The mutations of one kind, and reports with one of them.
#pragma once

#include "mutation/mutation.hpp"

#include <stdexcept>
#include <string_view>
#include <vector>

namespace toets::test {

inline std::vector<Mutation> mutations(std::string_view kind, const Report& report) {
  for (const MutationKind& one : mutation_kinds())
    if (one.id == kind) return one.find(report);
  throw std::logic_error("there is no such kind");
}

inline Report mutated(const Report& report, const Mutation& mutation) {
  Report copy = report.copy();
  mutation.apply(copy);
  return copy;
}

} // namespace toets::test
