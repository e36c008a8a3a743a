#include "output/escape_uri.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>

namespace toets {

std::string relative_uri(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool is_plain =
        is_letter(c) || is_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += is_plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

} // namespace toets
