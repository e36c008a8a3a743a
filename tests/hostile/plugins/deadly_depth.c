#include "parts.h"

/* Uses up the stack. */
static int deeper(volatile int depth) {
  volatile char room[4096];
  room[0] = (char)depth;
  return depth == 0 ? room[0] : deeper(depth + 1) + room[0];
}

static toets_rc parse(const toets_source* source, toets_str layout, const toets_host* host) {
  if (source->line_count < 4) return deeper(1);
  return parts_parse(source, layout, host);
}

HOSTILE_LAYOUT(.parse = parse)
HOSTILE_PLUGIN(.capability = capability)
