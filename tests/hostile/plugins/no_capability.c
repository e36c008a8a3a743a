#include "parts.h"

/* A descriptor without the function that gives its capabilities. */
const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {sizeof(toets_plugin),
                                      TOETS_ABI_MAJOR,
                                      TOETS_ABI_MINOR,
                                      TOETS_MODEL_MAJOR,
                                      TOETS_MODEL_MINOR,
                                      "no_capability",
                                      "1.0.0",
                                      "A plugin for tests of the engine",
                                      NULL};
  return &plugin;
}
