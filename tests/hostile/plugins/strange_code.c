#include "parts.h"

/* Returns a code that the boundary does not have. */
static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  parts_parse(source, layout, host);
  return 77;
}

HOSTILE_LAYOUT(.parse = parse)
HOSTILE_PLUGIN(.capability = capability)
