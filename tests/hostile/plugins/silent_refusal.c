#include "parts.h"

/* Pushes a node that is refused, and goes on as if nothing had happened. */
static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  toets_node node = {0};
  (void)source;
  (void)layout;
  node.size = sizeof node;
  node.parent = 7;
  host->node(host->self, &node);
  return TOETS_OK;
}

static const void* capability(const char* id) {
  static const toets_layout table = {sizeof(toets_layout), parts_sniff, parse, NULL};
  return strcmp(id, TOETS_LAYOUT_1) == 0 ? &table : NULL;
}

const toets_plugin* toets_plugin_v1(void) {
  static const toets_plugin plugin = {sizeof(toets_plugin),
                                      TOETS_ABI_MAJOR,
                                      TOETS_ABI_MINOR,
                                      TOETS_MODEL_MAJOR,
                                      TOETS_MODEL_MINOR,
                                      "silent_refusal",
                                      "1.0.0",
                                      "A plugin for tests of the engine",
                                      capability};
  return &plugin;
}
