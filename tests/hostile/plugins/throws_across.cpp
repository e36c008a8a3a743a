// Lets exceptions cross the boundary, which the contract forbids.
#include "parts.h"

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
  static const toets_plugin plugin = {.size = sizeof(toets_plugin),
                                      .abi_major = TOETS_ABI_MAJOR,
                                      .abi_minor = TOETS_ABI_MINOR,
                                      .model_major = TOETS_MODEL_MAJOR,
                                      .model_minor = TOETS_MODEL_MINOR,
                                      .id = HOSTILE_ID,
                                      .version = "1.0.0",
                                      .title = "A plugin for tests",
                                      .capability = capability};
  return &plugin;
}
