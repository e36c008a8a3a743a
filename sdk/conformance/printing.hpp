// What a run of the checks came to, for people and for programs.
#pragma once

#include "contract.hpp"

#include <iosfwd>
#include <vector>

namespace toets::conform {

void write_text(std::ostream& out, const Material& material, const std::vector<Outcome>& results);
void write_json(std::ostream& out, const Material& material, const std::vector<Outcome>& results);

} // namespace toets::conform
