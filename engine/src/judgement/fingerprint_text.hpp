// What a fingerprint looks like: "5b7a9eee9f24…".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace toets {

/// 128 bits in hexadecimal: no two findings of any archive meet by chance.
inline constexpr std::size_t fingerprint_size = 32;

/// How many characters of it name a finding for good: those that are shown, and that a waiver needs.
inline constexpr std::size_t shown_fingerprint_size = 12;

/// The characters of a fingerprint that people are shown.
inline std::string_view shown_fingerprint(std::string_view fingerprint) {
  return fingerprint.substr(0, shown_fingerprint_size);
}

/// How many of them the command line takes for a fingerprint.
inline constexpr std::size_t shortest_fingerprint = 6;

std::string fingerprint_of(std::string_view text);

/// Whether it can be the first characters of a fingerprint, at least so many of them.
bool begins_fingerprint(std::string_view text, std::size_t least);

} // namespace toets
