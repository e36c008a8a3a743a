// Throws while it looks, behind the SDK.
#include <toets/plugin.hpp>

namespace {

struct Layout {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) { throw std::runtime_error("no idea"); }
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {}
};

} // namespace

TOETS_PLUGIN(Layout, "throws_in_sniff", "1.0.0", "A plugin for tests of the engine")
