// How many numbers of a document are proven, contradicted and unchecked, and why.
#pragma once

#include "toets/engine/audit.hpp"

namespace toets {

/// Counts the numbers of its tables and of its text. @pre its network was judged
void tally_numbers(Document& document);

} // namespace toets
