#include "parts.h"

#include <unistd.h>

/* Never comes back from a report of more than a hundred lines. */
static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  while (source->line_count > 100) pause();
  return parts_parse(source, layout, host);
}

HOSTILE_LAYOUT(.parse = parse)
HOSTILE_PLUGIN(.capability = capability)
