// Pushes a number that does not stand where it says.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const toets::sdk::Span line{1, 0, static_cast<std::uint32_t>(source.text(0).size())};
    const auto node = sink.node({.kind = "action", .place = line});
    sink.mention({.node = node, .kind = "amount", .value = "13.00", .span = line});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
