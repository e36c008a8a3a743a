// The known name that a mistyped one is most like.
#pragma once

#include <span>
#include <string_view>

namespace toets {

/// The name with the fewest letters to change, add, leave out or swap; the first of several. Null when none is
/// like it: up to a third of the letters, at least one and at most three, may differ.
const char* nearest(std::string_view name, std::span<const char* const> names);

} // namespace toets
