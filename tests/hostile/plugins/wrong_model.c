#include "parts.h"

/* Built for another model than its manifest says. */
const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {
      sizeof(toets_plugin), TOETS_ABI_MAJOR, TOETS_ABI_MINOR, TOETS_MODEL_MAJOR + 1,
      TOETS_MODEL_MINOR,    "wrong_model",   "1.0.0",         "A plugin for tests of the engine",
      parts_capability};
  return &plugin;
}
