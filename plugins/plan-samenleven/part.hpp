// Parts of a result: by what ways, or of whom, it was reached.
#pragma once

#include "common/text.hpp"
#include "plan-samenleven/figure.hpp"

#include <optional>
#include <string_view>

namespace toets::plan_samenleven {

/// `via de toeleiders: 242`, `242 via de toeleiders`, `toeleiders = 242 (stopgezet)`; under a result also
/// `reeks 1 en 2: 20`.
struct Part {
  layout::Range label{};
  Figure figure;
};
std::optional<Part> read_part(std::string_view text, bool in_results = false);

/// "Nog in aanvraag: 14": what is still to come, no part of the result above it.
bool counts_what_lacks(std::string_view text);

} // namespace toets::plan_samenleven
