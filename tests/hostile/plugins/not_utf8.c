#include "parts.h"

/* Gives a title that is not UTF-8. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  node.title.data = "W\xFFrk";
  node.title.size = 4;
  host->node(host->self, &node);
}

HOSTILE_RECORDS(push)
