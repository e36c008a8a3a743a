// What the system says of a call that failed, in both languages.
#pragma once

#include "toets/engine/bilingual.hpp"

#include <system_error>

namespace toets {

/// Of an `errno`. What happens to people has words of its own; the rest is as the system says it.
Bilingual system_words(int error);
inline Bilingual system_words(const std::error_code& error) { return system_words(error.value()); }

} // namespace toets
