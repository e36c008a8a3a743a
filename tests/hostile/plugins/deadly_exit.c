#include "parts.h"

#include <stdlib.h>

/* Ends the process as if all were well where a report has fewer than four lines. */
static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  if (source->line_count < 4) exit(0);
  return parts_parse(source, layout, host);
}

HOSTILE_LAYOUT(.parse = parse)
HOSTILE_PLUGIN(.capability = capability)
