#include "parts.h"

/* Pushes a record that says it has no bytes. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.size = 0;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
