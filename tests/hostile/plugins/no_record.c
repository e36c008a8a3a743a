#include "parts.h"

/* Pushes a record that is not there. */
static void push(const toets_host* host) { host->node(host->self, NULL); }

HOSTILE_RECORDS(push)
