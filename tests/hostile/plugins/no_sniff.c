#include "parts.h"

/* A layout table without sniff. */
static const void* capability(const char* id) {
  static const toets_layout table = {sizeof(toets_layout), NULL, parts_parse, NULL};
  return strcmp(id, TOETS_LAYOUT_1) == 0 ? &table : NULL;
}

const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {sizeof(toets_plugin),
                                      TOETS_ABI_MAJOR,
                                      TOETS_ABI_MINOR,
                                      TOETS_MODEL_MAJOR,
                                      TOETS_MODEL_MINOR,
                                      "no_sniff",
                                      "1.0.0",
                                      "A plugin for tests of the engine",
                                      capability};
  return &plugin;
}
