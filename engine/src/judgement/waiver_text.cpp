#include "judgement/waiver_text.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <string_view>

namespace toets {
namespace {

/// A basic string of TOML. Marks that could turn a line around are escaped too, so that an editor shows what it says.
std::string quoted(std::string_view text) {
  constexpr std::string_view turning[] = {"\u200E", "\u200F", "\u202A", "\u202B", "\u202C", "\u202D",
                                          "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C"};
  constexpr unsigned codes[] = {0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
                                0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x061C};
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    bool is_turning = false;
    for (std::size_t i = 0; i < std::size(turning) && !is_turning; ++i)
      if (text.substr(at).starts_with(turning[i])) {
        out += fmt::format("\\u{:04X}", codes[i]);
        at += turning[i].size();
        is_turning = true;
      }
    if (is_turning) continue;
    const char c = text[at++];
    if (c == '"' || c == '\\') {
      out += fmt::format("\\{}", c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out.push_back(c);
    }
  }
  return out + "\"";
}

} // namespace

std::string waiver_text(const Waiver& waiver, const std::string& comment) {
  std::string text;
  for (std::size_t at = 0; at < comment.size();) {
    const std::size_t end = std::min(comment.find('\n', at), comment.size());
    text += fmt::format("# {}\n", comment.substr(at, end - at));
    at = end + 1;
  }
  text += "[[waiver]]\n";
  const auto line = [&](const char* key, const std::string& value) {
    text += fmt::format("{} = {}\n", key, value);
  };
  line("fingerprint", quoted(waiver.fingerprint));
  line("rule", quoted(waiver.rule));
  line("owner", quoted(waiver.owner));
  line("reason", quoted(waiver.reason));
  if (!waiver.basis.empty()) line("basis", quoted(waiver.basis));
  if (waiver.expires) line("expires", waiver.expires->text());
  if (waiver.at_most) line("at_most", quoted(waiver.at_most->text()));
  return text;
}

std::string with_more(std::string text, const std::string& more) {
  const bool has_windows_lines = text.find("\r\n") != std::string::npos;
  const std::string line_end = has_windows_lines ? "\r\n" : "\n";
  if (!text.empty() && !text.ends_with('\n')) text += line_end;
  if (!text.empty()) text += line_end;
  for (const char c : more) {
    if (c == '\n') {
      text += line_end;
    } else {
      text.push_back(c);
    }
  }
  return text;
}

} // namespace toets
