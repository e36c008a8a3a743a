#include "parts.h"

/* As sure as its twin. */
const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = PARTS_PLUGIN("tie_two");
  return &plugin;
}
