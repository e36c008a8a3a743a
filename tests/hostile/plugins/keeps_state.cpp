// Reads a report otherwise every time.
#include "parts.h"

#include <atomic>
#include <string>

namespace {

std::atomic<int> calls{0};

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink& sink) {
    sink.node({.kind = "action", .title = "reading " + std::to_string(++calls), .place = {1, 0, 0}});
  }
};

} // namespace

HOSTILE_CLASS(Layout)
