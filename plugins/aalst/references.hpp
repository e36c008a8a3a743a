// What running text names: budget codes, ambitions and objectives, footnotes.
#pragma once

#include "aalst/codes.hpp"
#include "common/text_block.hpp"

namespace toets::aalst {

/// Mentions and references of a finished text.
layout::ProseRecords read_prose(const layout::Prose& prose, const layout::Document& document,
                                const CodeForm& form);

/// As above for an address, a telephone number or opening hours: none of their numbers counts anything.
layout::ProseRecords read_contact(const layout::Prose& prose);

} // namespace toets::aalst
