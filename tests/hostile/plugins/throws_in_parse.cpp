// Throws where the SDK stands between it and the boundary.
#include <toets/plugin.hpp>

namespace {

struct Layout {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) {
    return {90, "rows", "it takes every report"};
  }
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {
    throw std::runtime_error("the third table has no heading");
  }
};

} // namespace

TOETS_PLUGIN(Layout, "throws_in_parse", "1.0.0", "A plugin for tests of the engine")
