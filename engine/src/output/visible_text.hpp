// Text of a report for files that other programs open: nothing in it acts, and nothing of it is lost.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// The text with every control character shown as its picture (a line end as ␊, a tab as ␉) and every directional mark,
/// every character that XML does not allow and every byte that is no UTF-8 shown as �.
std::string visible_text(std::string_view text);

} // namespace toets
