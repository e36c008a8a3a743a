#include "parts.h"

/* Counts more columns than memory holds. */
static void push(const toets_host* host) {
  toets_node node = parts_node();
  toets_column column = {.size = sizeof column, .span = {1, 0, 1}};
  toets_table table = {.size = sizeof table, .node = 1, .place = {1, 0, 0}, .columns = &column};
  table.column_count = SIZE_MAX;
  host->node(host->self, &node);
  host->table(host->self, &table);
}

HOSTILE_RECORDS(push)
