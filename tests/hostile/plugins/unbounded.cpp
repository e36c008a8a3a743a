// Gives the first number of the report as it stands there, however long it is.
#include "parts.h"

#include <algorithm>
#include <string>

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const std::string_view line = source.text(0);
    const std::size_t begin = std::min(line.find_first_of("0123456789"), line.size());
    const std::size_t end = std::min(line.find_first_not_of("0123456789.,", begin), line.size());
    const toets::sdk::Span place{1, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    std::string value(line.substr(begin, end - begin));
    std::replace(value.begin(), value.end(), ',', '.');
    const auto node = sink.node({.kind = "action", .place = place});
    if (!value.empty()) sink.mention({.node = node, .kind = "amount", .value = value, .span = place});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
