// Runs out of memory while it reads.
#include <toets/plugin.hpp>

#include <new>

namespace {

struct Layout {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) {
    return {90, "rows", "it takes every report"};
  }
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {
    throw std::bad_alloc();
  }
};

} // namespace

TOETS_PLUGIN(Layout, "no_memory", "1.0.0", "A plugin for tests of the engine")
