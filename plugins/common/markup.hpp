// Tokens of the two markups that reports arrive in: HTML and Markdown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace toets::layout {

struct Tag {
  std::string name; // lower case, without the slash
  bool is_closing = false;
  std::size_t size = 0; // bytes, angle brackets included
};

/// The HTML tag or comment (name "!--") that starts at `at`; only names that HTML knows, so that text
/// between angle brackets is not lost.
std::optional<Tag> read_tag(std::string_view text, std::size_t at);

struct Entity {
  std::string text;     // UTF-8
  std::size_t size = 0; // bytes, from & to ;
};

/// The character reference (`&amp;`, `&#8364;`) that starts at `at`.
std::optional<Entity> read_entity(std::string_view text, std::size_t at);

/// Bytes of the list bullet at `at` with the spaces behind it; 0 when there is none. A dash or a star
/// needs a space behind it, so that a negative number or emphasis is none.
std::size_t bullet_size(std::string_view text, std::size_t at);

/// What a character is that a reader does not see as a letter, digit or mark.
enum class Invisible { no, space, joining_space, nothing, page_break };

/// Looks at the character of `size` bytes at `at`.
Invisible invisible_at(std::string_view text, std::size_t at, std::size_t size);

} // namespace toets::layout
