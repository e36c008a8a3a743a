// Versions of packs and of the program.
#pragma once

#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace toets {

using Version = std::array<unsigned, 3>;

/// "1.2.3"; nothing for a text that is no version.
inline std::optional<Version> version_of(std::string_view text) {
  Version version{};
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (std::size_t i = 0; i < version.size(); ++i) {
    if (i > 0 && (at == end || *at++ != '.')) return std::nullopt;
    const auto [next, error] = std::from_chars(at, end, version[i]);
    if (error != std::errc()) return std::nullopt;
    at = next;
  }
  return at == end ? std::optional(version) : std::nullopt;
}

} // namespace toets
