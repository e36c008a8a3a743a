#include "parts.h"

/* Is sure, but of no layout. */
static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  parts_sniff(source, out);
  out->layout[0] = 0;
  return TOETS_OK;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
