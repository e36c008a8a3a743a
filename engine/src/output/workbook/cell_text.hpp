// Text as a cell of a workbook may hold it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toets {

/// What a cell holds at most, in UTF-16 units.
inline constexpr std::size_t most_units_of_cell = 32767;

/// `visible_text`; spreadsheets read "_x0041_" as the character of that number, so that it is written in a way that shows
/// as it stands. A text that a cell cannot hold is cut and ends in `cut_mark`.
std::string cell_text(std::string_view text, std::string_view cut_mark);

} // namespace toets
