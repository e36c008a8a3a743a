#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "messages/reports.hpp"
#include "toets/engine/source.hpp"

#include <utf8proc.h>
#include <algorithm>
#include <array>
#include <optional>

namespace toets {
namespace {

// Windows-1252 where it differs from Latin-1: bytes 0x80 to 0x9F. 0 marks the five unused bytes.
constexpr std::array<char16_t, 32> windows_1252_high = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

constexpr char32_t replacement = 0xFFFD;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

struct Decoded {
  std::string text;
  std::vector<std::uint32_t> damaged_lines;

  void damage(std::uint32_t line) {
    utf8::append(text, replacement);
    if (damaged_lines.empty() || damaged_lines.back() != line) damaged_lines.push_back(line);
  }
};

/// Length of the UTF-8 character at the start of `bytes`, 0 when there is none.
std::size_t utf8_length(std::string_view bytes) {
  if (static_cast<unsigned char>(bytes.front()) < 0x80) return 1;
  utf8proc_int32_t code_point = 0;
  const auto length =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                       static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size(), 4)), &code_point);
  return length > 0 ? static_cast<std::size_t>(length) : 0;
}

struct Census {
  std::size_t multibyte = 0; // well-formed characters beyond ASCII
  std::size_t broken = 0;    // bytes that belong to no character
};

Census take_census(std::string_view bytes) {
  Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_length(bytes.substr(at));
    census.multibyte += length > 1 ? 1 : 0;
    census.broken += length == 0 ? 1 : 0;
    at += length == 0 ? 1 : length;
  }
  return census;
}

Decoded decode_utf8_with_damage(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() + 16);
  std::uint32_t line = 1;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = utf8_length(bytes.substr(at));
    if (length == 0) {
      decoded.damage(line);
      ++at;
      continue;
    }
    if (bytes[at] == '\n') ++line;
    decoded.text.append(bytes.substr(at, length));
    at += length;
  }
  return decoded;
}

Decoded decode_windows_1252(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size() + bytes.size() / 16);
  std::uint32_t line = 1;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') ++line;
    if (byte < 0x80) {
      decoded.text.push_back(c);
    } else if (byte >= 0xA0) {
      utf8::append(decoded.text, byte);
    } else if (const char16_t code_point = windows_1252_high[byte - 0x80U]; code_point != 0) {
      utf8::append(decoded.text, code_point);
    } else {
      decoded.damage(line);
    }
  }
  return decoded;
}

/// What a file that is no plain text is, and what to do with it; nothing for text.
std::optional<Bilingual> not_text(std::string_view bytes) {
  if (bytes.empty()) return message::empty_report();
  if (bytes.starts_with("%PDF-")) return message::is_pdf();
  if (bytes.starts_with("PK\x03\x04")) return message::is_zip();
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return message::is_utf16();
  const std::string_view head = bytes.substr(0, 65536);
  if (const std::size_t nul = head.find('\0'); nul != std::string_view::npos)
    return message::has_zero_byte(nul);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
  });
  if (static_cast<std::size_t>(controls) * 20 > head.size()) return message::has_many_controls();
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }))
    return message::is_white_space();
  return std::nullopt;
}

} // namespace

tl::expected<Source, Unreadable> read_text(std::string_view bytes) {
  if (auto problem = not_text(bytes)) return tl::unexpected(Unreadable{false, std::move(*problem)});
  std::string digest = sha256(bytes);
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());

  const Census census = take_census(bytes);
  // Broken bytes among good multi-byte characters are damaged UTF-8; without any, the file was never UTF-8.
  const bool is_windows_1252 = census.broken > 0 && census.multibyte < census.broken;
  Decoded decoded;
  if (census.broken == 0) {
    decoded.text = bytes;
  } else {
    decoded = is_windows_1252 ? decode_windows_1252(bytes) : decode_utf8_with_damage(bytes);
  }
  Source source = Source::from_text(std::move(decoded.text));
  source.encoding = is_windows_1252 ? Encoding::windows_1252 : Encoding::utf8;
  source.damaged_lines = std::move(decoded.damaged_lines);
  source.sha256 = std::move(digest);
  return source;
}

} // namespace toets
