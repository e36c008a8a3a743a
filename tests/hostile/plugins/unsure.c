#include "parts.h"

/* Says itself that this is hardly its report. */
static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  parts_sniff(source, out);
  out->percent = 49;
  return TOETS_OK;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
