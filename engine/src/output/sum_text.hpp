// A sum as aligned lines of text, each member with its place.
#pragma once

#include "output/finding_words.hpp"
#include "output/text_lines.hpp"

namespace toets {

/// @param spoken_of the document that the finding is about
void write_sum(TextLines& lines, const FindingWords& words, const Sum& sum, std::size_t spoken_of);

} // namespace toets
