#include "parts.h"

/* More than certain, in texts that nothing ends. */
static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  parts_sniff(source, out);
  out->percent = 4000000000u;
  memset(out->reason, 0x42, sizeof out->reason);
  return TOETS_OK;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
