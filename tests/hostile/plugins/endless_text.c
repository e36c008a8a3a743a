#include "parts.h"

/* Gives a title that is longer than memory. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.title.data = "Werk";
  node.title.size = SIZE_MAX;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
