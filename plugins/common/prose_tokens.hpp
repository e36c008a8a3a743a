// One number in running text, told by its own form first and by its neighbours second.
#pragma once

#include "common/prose_context.hpp"

namespace toets::layout {

/// The mention that the digit run at `context.at()` belongs to; its range holds the whole run.
Mention read_mention(const Context& context);

} // namespace toets::layout
