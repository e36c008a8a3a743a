#include "output/html/markup.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <utf8proc.h>
#include <array>

namespace toets {
namespace {

/// Bytes that plain text is made of: nothing to escape, nothing to make visible.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> is_plain{};
  for (unsigned byte = 0x20; byte < 0x7F; ++byte) is_plain[byte] = true;
  for (const char c : {'&', '<', '>', '"', '\''}) is_plain[static_cast<unsigned char>(c)] = false;
  is_plain['\t'] = is_plain['\n'] = true;
  return is_plain;
}();

/// Characters that show nothing themselves, but change what is around them.
bool is_hidden(std::int32_t c) {
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CF
             ? c != 0x00AD // a soft hyphen is harmless
             : category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_ZL ||
                   category == UTF8PROC_CATEGORY_ZP ||
                   category == UTF8PROC_CATEGORY_CN; // with U+FFFE and the like
}

void append_shown(std::string& to, std::int32_t c) {
  if (c < 0x20) {
    utf8::append(to, static_cast<char32_t>(0x2400 + c)); // the pictures of control characters
  } else if (c == 0x7F) {
    utf8::append(to, U'\u2421');
  } else {
    to += fmt::format("[U+{:04X}]", c);
  }
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

void append(std::string& to, std::string_view text, bool is_escaped) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && plain[static_cast<unsigned char>(text[end])]) ++end;
    to.append(text.substr(at, end - at));
    at = end;
    if (at == text.size()) return;
    utf8proc_int32_t c = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
    if (size <= 0) { // an argument that a rule cut inside a character
      to += "\uFFFD";
      ++at;
    } else {
      if (c < 0x80 && c >= 0x20 && c != 0x7F) {
        to += is_escaped ? entity_of(static_cast<char>(c)) : std::string_view(text.data() + at, 1);
      } else if (is_hidden(c)) {
        append_shown(to, c);
      } else {
        to.append(text.substr(at, static_cast<std::size_t>(size)));
      }
      at += static_cast<std::size_t>(size);
    }
  }
}

} // namespace

std::string visible(std::string_view text) {
  std::string shown;
  append(shown, text, false);
  return shown;
}

Markup& Markup::json(std::string_view text) {
  out_ += '"';
  const std::size_t begin = out_.size();
  append(out_, text, false);
  if (out_.find_first_of("\"\\<\n\t", begin) != std::string::npos) {
    const std::string shown = out_.substr(begin);
    out_.resize(begin);
    for (const char c : shown) {
      if (c == '<' || c == '\n' || c == '\t') {
        out_ += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
      } else {
        if (c == '"' || c == '\\') out_ += '\\';
        out_ += c;
      }
    }
  }
  out_ += '"';
  return *this;
}

Markup& Markup::text(std::string_view text) {
  append(out_, text, true);
  return *this;
}

} // namespace toets
