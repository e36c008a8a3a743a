/* A plugin that takes every report and reads nothing of it, in pieces: each plugin here replaces one.
 * HOSTILE_ID is the id of its plugin.json; the build gives it. */
#ifndef TOETS_TEST_PARTS_H
#define TOETS_TEST_PARTS_H

#include <toets/abi.h>

#include <string.h>

#ifndef __cplusplus

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

/* A later initialiser replaces a piece; that is what these macros are for. */
#pragma GCC diagnostic ignored "-Woverride-init"

/* `capability` gives a layout table that is in order but for the initialisers that are given. */
#define HOSTILE_LAYOUT(...)                                                                     \
  static const void* capability(const char* id) {                                               \
    static const toets_layout table = {                                                         \
        .size = sizeof(toets_layout), .sniff = parts_sniff, .parse = parts_parse, __VA_ARGS__}; \
    return strcmp(id, TOETS_LAYOUT_1) == 0 ? &table : NULL;                                     \
  }

/* The one symbol, with a descriptor that is in order but for the initialisers that are given. */
#define HOSTILE_PLUGIN(...)                                               \
  const toets_plugin* toets_plugin_v1(void) {                             \
    static const toets_plugin plugin = {.size = sizeof(toets_plugin),     \
                                        .abi_major = TOETS_ABI_MAJOR,     \
                                        .abi_minor = TOETS_ABI_MINOR,     \
                                        .model_major = TOETS_MODEL_MAJOR, \
                                        .model_minor = TOETS_MODEL_MINOR, \
                                        .id = HOSTILE_ID,                 \
                                        .version = "1.0.0",               \
                                        .title = "A plugin for tests",    \
                                        .capability = capability,         \
                                        __VA_ARGS__};                     \
    return &plugin;                                                       \
  }

/* A node that is in order. */
static inline toets_node parts_node(void) {
  toets_node node = {.size = sizeof node, .kind = {"action", 6}, .part = {"body", 4}, .place = {1, 0, 0}};
  return node;
}

/* A plugin whose fault is in what it pushes: a function with the host. */
#define HOSTILE_RECORDS(push)                                                                   \
  static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) { \
    parts_parse(source, layout, host);                                                          \
    push(host);                                                                                 \
    return TOETS_OK;                                                                            \
  }                                                                                             \
  HOSTILE_LAYOUT(.parse = parse)                                                                \
  HOSTILE_PLUGIN(.capability = capability)

#else

#include <toets/plugin.hpp>

/* What a layout class of the SDK here begins with. */
struct TakesEveryReport {
  static toets::sdk::Confidence sniff(const toets::sdk::Source&) {
    return {90, "rows", "it takes every report"};
  }
  static void parse(const toets::sdk::Source&, std::string_view, toets::sdk::Sink&) {}
};

#define HOSTILE_CLASS(Layout) TOETS_PLUGIN(Layout, HOSTILE_ID, "1.0.0", "A plugin for tests")

#endif
#endif
