#include "parts.h"

/* Offers nothing. */
static const void* capability(const char* id) {
  (void)id;
  return NULL;
}

HOSTILE_PLUGIN(.capability = capability)
