// A table of counts in the introduction: `LEVENSDOMEIN | AANTAL STEMMEN`, and rows of words and figures below.
#pragma once

#include "aalst/landmarks.hpp"
#include "aalst/line_book.hpp"

namespace toets::aalst {

/// Reads the survey that opens at `line` as a table of `node`; the line after it, or `line` where none opens.
std::size_t read_survey(const layout::Document& document, const Landmarks& landmarks, std::size_t line,
                        sdk::Id node, sdk::Sink& sink, LineBook& book);

} // namespace toets::aalst
