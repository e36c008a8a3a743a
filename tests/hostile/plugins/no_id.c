#include "parts.h"

/* A descriptor without an id. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.id = NULL)
