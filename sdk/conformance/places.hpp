// What records say that they read, held against the text where they stand.
#pragma once

#include "toets/engine/report.hpp"

#include <string>
#include <string_view>

namespace toets::conform {

bool begins_or_ends_with_space(std::string_view text);

/// The first title, field or column that does not say what is printed at its place; empty when all do.
std::string untrue_text(const Report& report);

} // namespace toets::conform
