// What a rule that fails says of itself, fit to be told: with the file it stands in, and no longer than people read.
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// Whether a message of Lua tells the file and line. Some do not: one that a rule throws bare, one about memory, a text that
/// is no program.
inline bool names_a_file(std::string_view message) { return message.find(".lua:") != std::string_view::npos; }

/// The beginning of a message that is too long, marked as such. It is made by the rule, and stands in every result.
inline std::string cut_short(std::string message) {
  constexpr std::size_t longest = 500;
  if (message.size() <= longest) return message;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(message[end]) & 0xC0U) == 0x80)
    --end; // not inside a character
  message.resize(end);
  return message + " …";
}

} // namespace toets
