#include "common/markup.hpp"

#include "common/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace toets::layout {

namespace {

constexpr std::size_t longest_tag = 400;

constexpr std::array<std::string_view, 38> tag_names{
    "a",     "b",  "blockquote", "br", "center", "code", "col",    "div", "em",  "font",
    "h1",    "h2", "h3",         "h4", "h5",     "h6",   "hr",     "i",   "img", "li",
    "mark",  "ol", "p",          "s",  "small",  "span", "strong", "sub", "sup", "table",
    "tbody", "td", "tfoot",      "th", "thead",  "tr",   "u",      "ul"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> named_entities{{
    {"amp", "&"},
    {"apos", "'"},
    {"bull", "\xE2\x80\xA2"},
    {"ccedil", "\xC3\xA7"},
    {"eacute", "\xC3\xA9"},
    {"ecirc", "\xC3\xAA"},
    {"egrave", "\xC3\xA8"},
    {"euml", "\xC3\xAB"},
    {"euro", "\xE2\x82\xAC"},
    {"gt", ">"},
    {"hellip", "\xE2\x80\xA6"},
    {"iuml", "\xC3\xAF"},
    {"ldquo", "\xE2\x80\x9C"},
    {"lsquo", "\xE2\x80\x98"},
    {"lt", "<"},
    {"mdash", "\xE2\x80\x94"},
    {"minus", "\xE2\x88\x92"},
    {"nbsp", "\xC2\xA0"},
    {"ndash", "\xE2\x80\x93"},
    {"ouml", "\xC3\xB6"},
    {"quot", "\""},
    {"rdquo", "\xE2\x80\x9D"},
    {"rsquo", "\xE2\x80\x99"},
    {"thinsp", "\xE2\x80\x89"},
}};

std::string utf8(std::uint32_t code) {
  std::string out;
  if (code < 0x80U) {
    out += static_cast<char>(code);
  } else if (code < 0x800U) {
    out += static_cast<char>(0xC0U | (code >> 6U));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else if (code < 0x10000U) {
    out += static_cast<char>(0xE0U | (code >> 12U));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    out += static_cast<char>(0xF0U | (code >> 18U));
    out += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
    out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
  return out;
}

std::uint32_t code_point(std::string_view text, std::size_t at, std::size_t size) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  if (at + size > text.size()) return 0xFFFDU;
  switch (size) {
    case 1:
      return byte(0);
    case 2:
      return ((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU);
    case 3:
      return ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    default:
      return ((byte(0) & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) |
             (byte(3) & 0x3FU);
  }
}

// "#8364" or "#x20AC"; 0 when it is neither or no character.
std::uint32_t numeric_entity(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  std::uint32_t code = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    std::uint32_t digit = 0;
    if (is_digit(c))
      digit = static_cast<std::uint32_t>(c - '0');
    else if (hex && c >= 'a' && c <= 'f')
      digit = static_cast<std::uint32_t>(c - 'a') + 10U;
    else if (hex && c >= 'A' && c <= 'F')
      digit = static_cast<std::uint32_t>(c - 'A') + 10U;
    else
      return 0;
    code = code * (hex ? 16U : 10U) + digit;
    if (code > 0x10FFFFU) return 0;
  }
  return code >= 0xD800U && code <= 0xDFFFU ? 0 : code;
}

} // namespace

std::optional<Tag> read_tag(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '<') return std::nullopt;
  const std::string_view window = text.substr(at, longest_tag);
  if (window.substr(0, 4) == "<!--") {
    const std::size_t end = window.find("-->");
    if (end == std::string_view::npos) return std::nullopt;
    return Tag{"!--", false, end + 3};
  }
  Tag tag;
  std::size_t i = 1;
  if (window[i] == '/') {
    tag.is_closing = true;
    ++i;
  }
  while (i < window.size() && (is_ascii_letter(window[i]) || is_digit(window[i])) && tag.name.size() < 12) {
    const char c = window[i++];
    tag.name += is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (std::find(tag_names.begin(), tag_names.end(), tag.name) == tag_names.end()) return std::nullopt;
  const std::size_t end = window.find_first_of("<>", i);
  if (end == std::string_view::npos || window[end] != '>') return std::nullopt;
  tag.size = end + 1;
  return tag;
}

std::optional<Entity> read_entity(std::string_view text, std::size_t at) {
  const std::string_view window = text.substr(at, 12);
  const std::size_t end = window.find(';');
  if (end == std::string_view::npos || end < 2) return std::nullopt;
  const std::string_view name = window.substr(1, end - 1);
  if (name[0] == '#') {
    const std::uint32_t code = numeric_entity(name);
    if (code == 0) return std::nullopt;
    return Entity{utf8(code), end + 1};
  }
  for (const auto& [known, value] : named_entities)
    if (known == name) return Entity{std::string(value), end + 1};
  return std::nullopt;
}

std::size_t bullet_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const std::size_t size = character_size(text[at]);
  if (at + size > text.size()) return 0;
  const std::uint32_t code = code_point(text, at, size);
  const bool needs_space = code == '-' || code == '*' || code == '+' || code == 0x2013U;
  // U+2022 and its relatives, and the private characters that word processors use for bullets.
  const bool is_bullet = needs_space || code == 0x2022U || code == 0xB7U || code == 0x25AAU ||
                         code == 0x25E6U || code == 0x25CFU || code == 0x25CBU || code == 0x2023U ||
                         code == 0x25A0U || (code >= 0xF000U && code <= 0xF0FFU);
  if (!is_bullet) return 0;
  std::size_t end = at + size;
  while (end < text.size()) {
    const std::size_t next = character_size(text[end]);
    const Invisible kind = invisible_at(text, end, next);
    if (text[end] != ' ' && text[end] != '\t' && kind != Invisible::space && kind != Invisible::joining_space)
      break;
    end += next;
  }
  if (needs_space && end == at + size) return 0;
  return end - at;
}

Invisible invisible_at(std::string_view text, std::size_t at, std::size_t size) {
  const std::uint32_t code = code_point(text, at, size);
  if (code == '\f') return Invisible::page_break;
  if (code == '\t') return Invisible::no;
  if (code == '\r' || code == '\v' || code == 0x2028U || code == 0x2029U || code == 0x85U)
    return Invisible::space;
  if (code < 0x20U || (code >= 0x7FU && code < 0xA0U)) return Invisible::nothing;
  if (code == 0xA0U || code == 0x2007U || code == 0x2008U || code == 0x2009U || code == 0x200AU ||
      code == 0x202FU)
    return Invisible::joining_space;
  if ((code >= 0x2000U && code <= 0x2006U) || code == 0x205FU || code == 0x3000U) return Invisible::space;
  if (code == 0xADU || (code >= 0x200BU && code <= 0x200FU) || code == 0x2060U || code == 0xFEFFU)
    return Invisible::nothing;
  return Invisible::no;
}

} // namespace toets::layout
