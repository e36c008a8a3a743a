#include "parts.h"

/* Names a layout that its manifest does not list. */
static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  parts_sniff(source, out);
  strcpy(out->layout, "columns");
  return TOETS_OK;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
