// A waiver as it is written in its file.
#pragma once

#include "toets/engine/finding.hpp"

#include <string>

namespace toets {

/// "[[waiver]]" and its keys, below a comment of one or more lines that tells the finding; ends with a line end.
std::string waiver_text(const Waiver& waiver, const std::string& comment);

/// The text of a file with more at its end: what stands there stays as it is, and what is added gets its line ends.
std::string with_more(std::string text, const std::string& more);

} // namespace toets
