// Prose that names other parts of the report: codes, and titles between quotes.
#pragma once

#include "common/text_block.hpp"
#include "w13/codes.hpp"

namespace toets::w13 {

/// Mentions and references of a finished text; the codes are those of the report.
layout::ProseRecords read_prose(std::string_view text, const Codes& codes);

} // namespace toets::w13
