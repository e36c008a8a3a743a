/* A plugin that takes every report and reads nothing of it, in pieces: each plugin here replaces one. */
#ifndef TOETS_TEST_PARTS_H
#define TOETS_TEST_PARTS_H

#include <toets/abi.h>

#include <string.h>

static inline toets_rc parts_sniff(const toets_source* source, toets_confidence* out) {
  (void)source;
  out->percent = 90;
  strcpy(out->layout, "rows");
  strcpy(out->reason, "it takes every report");
  return TOETS_OK;
}

static inline toets_rc parts_parse(const toets_source* source, toets_str layout, const toets_host* host) {
  (void)source;
  (void)layout;
  (void)host;
  return TOETS_OK;
}

static inline const void* parts_capability(const char* id) {
  static const toets_layout table = {sizeof(toets_layout), parts_sniff, parts_parse, NULL};
  return strcmp(id, TOETS_LAYOUT_1) == 0 ? &table : NULL;
}

/* Initialises a descriptor that is in order. */
#define PARTS_PLUGIN(id)                                                                              \
  {                                                                                                   \
    sizeof(toets_plugin), TOETS_ABI_MAJOR, TOETS_ABI_MINOR, TOETS_MODEL_MAJOR, TOETS_MODEL_MINOR, id, \
        "1.0.0", "A plugin for tests of the engine", parts_capability                                 \
  }

#endif
