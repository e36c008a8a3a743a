// What `rules mutate` tells people.
#pragma once

#include "mutation/mutation_run.hpp"
#include "output/terminal.hpp"
#include "wording/terms.hpp"

#include <iosfwd>

namespace toets {

void write_mutation_text(std::ostream& out, const MutationOutcome& outcome, Language language,
                         const TextStyle& style);

} // namespace toets
