// Throws where the SDK stands between it and the boundary.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {
    throw std::runtime_error("the third table has no heading");
  }
};

} // namespace

HOSTILE_CLASS(Layout)
