// Lets exceptions cross the boundary, which the contract forbids.
#include <toets/abi.h>

#include <stdexcept>

namespace {

toets_rc sniff(const toets_source*, toets_confidence*) { throw std::runtime_error("thrown in sniff"); }
toets_rc parse(const toets_source*, toets_str, const toets_host*) {
  throw std::runtime_error("thrown in parse");
}

const void* capability(const char*) {
  static const toets_layout table = {sizeof(toets_layout), sniff, parse, nullptr};
  return &table;
}

} // namespace

extern "C" const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {sizeof(toets_plugin),
                                      TOETS_ABI_MAJOR,
                                      TOETS_ABI_MINOR,
                                      TOETS_MODEL_MAJOR,
                                      TOETS_MODEL_MINOR,
                                      "throws_across",
                                      "1.0.0",
                                      "A plugin for tests of the engine",
                                      capability};
  return &plugin;
}
