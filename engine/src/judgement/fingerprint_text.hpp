// What a fingerprint looks like: "5b7a9eee9f24…".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toets {

/// 128 bits in hexadecimal: no two findings of any archive meet by chance.
inline constexpr std::size_t fingerprint_size = 32;

std::string fingerprint_of(std::string_view text);

/// Whether it can be the first characters of a fingerprint, at least so many of them.
bool begins_fingerprint(std::string_view text, std::size_t least);

} // namespace toets
