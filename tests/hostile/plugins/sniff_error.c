#include "parts.h"

static toets_rc sniff(const toets_source* source, toets_confidence* out) {
  (void)source;
  (void)out;
  return TOETS_EXCEPTION;
}

HOSTILE_LAYOUT(.sniff = sniff)
HOSTILE_PLUGIN(.capability = capability)
