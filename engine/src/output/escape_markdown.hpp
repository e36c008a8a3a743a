// Text of a report in GitHub flavoured Markdown.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// One line in which nothing is markup, a link, a mention or a reference, also at the start of a line and in a cell.
/// A word joiner, which nobody sees, parts what a code host would still make a link of when backslashes are gone.
std::string inert_markdown(std::string_view text);

} // namespace toets
