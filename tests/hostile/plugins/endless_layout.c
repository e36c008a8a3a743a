#include "parts.h"

/* Names a layout in a text that nothing ends. */
static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  parts_sniff(source, out);
  memset(out->layout, 0x41, sizeof out->layout);
  return TOETS_OK;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
