#include "parts.h"

/* Gives the length of a title and no title. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.title.size = 4;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
