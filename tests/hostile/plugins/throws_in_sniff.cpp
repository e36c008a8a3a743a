// Throws while it looks, behind the SDK.
#include "parts.h"

namespace {

struct Layout : TakesEveryReport {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) { throw std::runtime_error("no idea"); }
};

} // namespace

HOSTILE_CLASS(Layout)
