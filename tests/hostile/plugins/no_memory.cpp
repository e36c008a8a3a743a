// Runs out of memory while it reads.
#include "parts.h"

#include <new>

namespace {

struct Layout : TakesEveryReport {
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {
    throw std::bad_alloc();
  }
};

} // namespace

HOSTILE_CLASS(Layout)
