#include "parts.h"

/* Pushes a node that is refused, and goes on as if nothing had happened. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.parent = 7;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
