// Places a node on a line that the report does not have.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const auto beyond = static_cast<std::uint32_t>(source.size() + 1);
    sink.node({.kind = "action", .place = {beyond, 0, 0}});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
