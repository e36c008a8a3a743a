// The audit as people read it on a terminal or in a file.
#pragma once

#include "output/terminal.hpp"
#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <iosfwd>

namespace toets {

/// With `numbers`, also the verdict of each number.
void write_findings_text(std::ostream& out, const Audit& audit, Language language, const TextStyle& style,
                         bool numbers);

} // namespace toets
