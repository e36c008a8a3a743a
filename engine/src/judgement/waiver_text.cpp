#include "judgement/waiver_text.hpp"

#include "base/utf8.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <string_view>

namespace toets {
namespace {

/// A basic string of TOML. What acts instead of being shown is escaped, so that an editor shows what the file says.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const utf8::Character first = utf8::first_character(text);
    const std::string_view bytes = text.substr(0, first.size);
    if (bytes == "\"" || bytes == "\\") {
      out += fmt::format("\\{}", bytes);
    } else if (bytes == "\n") {
      out += "\\n";
    } else if (utf8::is_acting(first.code_point)) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(first.code_point));
    } else {
      out += bytes;
    }
    text.remove_prefix(first.size);
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
