// The kinds of mutations, one file a subject.
#pragma once

#include "mutation/mutation.hpp"

namespace toets {

std::vector<MutationKind> amount_kinds();
std::vector<MutationKind> table_kinds();
std::vector<MutationKind> prose_kinds();
std::vector<MutationKind> date_kinds();
std::vector<MutationKind> field_kinds();
std::vector<MutationKind> name_kinds();
std::vector<MutationKind> tree_kinds();

} // namespace toets
