// Titles as two reports may print them: the same one in other letters, much the same one, or several in one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// Letters and digits, small and without accents, words apart by one space: two prints of one title are equal then.
std::string folded_title(std::string_view title);

/// Whether two folded titles differ by a slip or a damaged letter alone: one letter in sixteen, and the same numbers.
bool is_slip(std::string_view a, std::string_view b);
/// Whether two folded titles say much the same: half of the words or nearly all letters, and the same numbers.
bool is_near(std::string_view a, std::string_view b);
/// Whether they have a word of some length in common, or are near.
bool is_akin(std::string_view a, std::string_view b);

/// The folded parts of a title that names several things ("Sport, jeugd en cultuur"); none for one that does not.
std::vector<std::string> parts_of_title(std::string_view title);

} // namespace toets
