#include "parts.h"

#include <unistd.h>

/* Leaves a process behind that never ends, and goes on. */
static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  if (source->line_count < 4 && fork() == 0)
    while (1) pause();
  return parts_parse(source, layout, host);
}

HOSTILE_LAYOUT(.parse = parse)
HOSTILE_PLUGIN(.capability = capability)
