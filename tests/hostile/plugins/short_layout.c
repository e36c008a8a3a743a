#include "parts.h"

/* A layout table that ends before its last field. */
HOSTILE_LAYOUT(.size = sizeof(toets_layout) - sizeof(void*))
HOSTILE_PLUGIN(.capability = capability)
