#include "parts.h"

/* Counts places that it does not give. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.title_spans.count = 3;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
