// Prose with a few characters changed.
#pragma once

#include "toets/engine/report.hpp"

#include <string_view>

namespace toets {

/// Whether what stands at this place can be found in the prose of the text.
bool stands_in(const Text& text, const Place& place);

/// Replaces what stands at a place of a text by as many other bytes, in the prose and in what is found in it: mentions
/// and references. @pre stands_in
void change_prose(Report& report, Index text, const Place& place, std::string_view with);

/// Leaves out the prose of a text with all that is found in it; its heading stays.
void empty_text(Report& report, Index text);

/// Gives a text the prose of another, with what is mentioned in it.
void copy_text(Report& report, Index from, Index to);

} // namespace toets
