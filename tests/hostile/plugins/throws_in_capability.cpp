// Throws while it is loaded, before it is asked anything about a report.
#include "parts.h"

#include <stdexcept>

extern "C" const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {
      .size = sizeof(toets_plugin),
      .abi_major = TOETS_ABI_MAJOR,
      .abi_minor = TOETS_ABI_MINOR,
      .model_major = TOETS_MODEL_MAJOR,
      .model_minor = TOETS_MODEL_MINOR,
      .id = HOSTILE_ID,
      .version = "1.0.0",
      .title = "A plugin for tests",
      .capability = [](const char*) -> const void* { throw std::runtime_error("thrown in capability"); }};
  return &plugin;
}
