// Last words when a plugin, which runs in the program's own process, ends it.
#pragma once

#include "wording/terms.hpp"

namespace toets {

/// From now on a plugin that crashes is named on standard error and the program ends with 3. What crashes
/// outside of a plugin ends the program as ever.
void tell_of_crashes(Language language);

} // namespace toets
