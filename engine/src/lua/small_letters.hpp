// Expressions that ignore case, for texts in small letters: they are compiled and searched sooner.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace toets {

/// An expression that matches a text whose letters A to Z are made small where `expression`, which begins with `(?i)`,
/// matches the text itself. The text must not hold other forms of s and k (U+017F, U+212A).
/// Nothing where the expression minds the case, or its syntax is not known for certain.
std::optional<std::string> for_small_letters(std::string_view expression);

} // namespace toets
