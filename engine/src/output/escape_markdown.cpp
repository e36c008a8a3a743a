#include "output/escape_markdown.hpp"

#include "output/rule_page.hpp"
#include "output/terminal.hpp"

#include <algorithm>

namespace toets {
namespace {

constexpr std::string_view word_joiner = "\xE2\x81\xA0"; // U+2060

/// Whether a code host makes a link of what stands around `at`: "www." and "http://".
bool is_in_link(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "//") return at > 0 && text[at - 1] == ':';
  if (text[at] != '.' || at < 3) return false;
  const std::string_view before = text.substr(at - 3, 3);
  return std::all_of(before.begin(), before.end(), [](char c) { return c == 'w' || c == 'W'; });
}

} // namespace

std::string inert_markdown(std::string_view text) {
  const std::string clean = printable(text);
  std::string parted;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    if (is_in_link(clean, i)) parted += word_joiner;
    parted += clean[i];
    if (clean[i] == '@' || clean[i] == '#') parted += word_joiner;
  }
  return markdown_text(parted);
}

} // namespace toets
