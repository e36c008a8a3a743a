// Reads a report of four lines, and gives up on one of five.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    if (source.size() > 4 && source.size() < 8) throw std::runtime_error("a line too many");
    sink.node({.kind = "action", .place = {1, 0, 0}});
    for (std::size_t i = 0; i < source.size(); ++i) sink.understood(source[i].number);
  }
};

} // namespace

HOSTILE_CLASS(Layout)
