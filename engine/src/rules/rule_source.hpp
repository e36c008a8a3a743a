// What the text of a rule says before it runs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace toets {

/// A reason that a rule names: `not_evaluable("no_status")`.
struct NamedReason {
  std::string reason;
  std::size_t line; ///< 1-based
};

/// The reasons that stand as plain text in calls of `not_evaluable`, in the order of the text.
std::vector<NamedReason> reasons_in(std::string_view source);

/// The reasons of `declared` that no text in any of the sources gives: those of a rule and of the helpers it
/// may use, since a helper may say why it found nothing.
std::vector<std::string> unused_reasons(const std::vector<std::string>& declared,
                                        const std::vector<std::string>& sources);

/// The {names} in a message, sorted, each once.
/// @throws std::runtime_error when a brace has no partner or no name
std::vector<std::string> names_in(std::string_view message);

} // namespace toets
