// Where results go: never over each other, nor over what they are made from.
#pragma once

#include "cli/commands.hpp"
#include "toets/engine/audit.hpp"

#include <string>
#include <vector>

namespace toets {

/// Why the results cannot go where they are asked to; empty when they can. A file is known by itself, under whatever name.
/// @param read all that the run reads
Bilingual outputs_problem(const std::vector<OutputRequest>& outputs, const std::vector<Input>& read);

} // namespace toets
