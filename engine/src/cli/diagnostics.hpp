// What the program says beside its result, on standard error.
#pragma once

#include "toets/engine/audit.hpp"
#include "wording/terms.hpp"

#include <string>
#include <string_view>

namespace toets {

/// An error as it is printed: nothing in it acts. A line below the first is set in, so that none passes for one of ours.
std::string complaint(std::string_view message);

/// Writes to standard error. That nobody can read it (a full disk, a reader that is gone) changes nothing else: the exit code
/// tells what became of the command.
void write_error(std::string_view text);

/// Prints a line of the program's own to standard error.
void complain(const Bilingual& message, Language language);

/// Prints what became of a document to standard error.
void tell(const Document& document, const Bilingual& problem, Language language);

/// Prints an error of usage or configuration. Gives the exit code that says so.
int report_usage_error(const Bilingual& message, Language language);

} // namespace toets
