// The result of `rules mutate` (docs/schema/mutation.schema.json).
#pragma once

#include "mutation/mutation_run.hpp"

#include <iosfwd>

namespace toets {

void write_mutation_json(std::ostream& out, const MutationOutcome& outcome);

} // namespace toets
