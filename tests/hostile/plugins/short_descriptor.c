#include "parts.h"

/* Its descriptor ends before the last field. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.size = sizeof(toets_plugin) - sizeof(void*))
