// What to say of a word that is none of the known ones.
#pragma once

#include "toets/engine/bilingual.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// How many letters must be added, removed, replaced or swapped with their neighbour to make one text of the other, whatever
/// their case. Takes time in proportion to both sizes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word that differs least from `word`, whatever the case of its letters, the first of equals; empty
/// when none comes near.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// "; did you mean 'budget'?", or nothing when no known word comes near.
Bilingual did_you_mean(std::string_view word, const std::vector<std::string>& known);

/// "'bugdet' is none of: actual, budget, plan; did you mean 'budget'?"
Bilingual none_of(std::string_view word, const std::vector<std::string>& known);

} // namespace toets
