// Places a node on a line that the report does not have.
#include <toets/plugin.hpp>

namespace {

struct Layout {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) {
    return {90, "rows", "it takes every report"};
  }
  static void parse(const toets::sdk::Source& source, std::string_view, toets::sdk::Sink& sink) {
    const auto beyond = static_cast<std::uint32_t>(source.size() + 1);
    sink.node({.kind = "action", .place = {beyond, 0, 0}});
  }
};

} // namespace

TOETS_PLUGIN(Layout, "refused_record", "1.0.0", "A plugin for tests of the engine")
