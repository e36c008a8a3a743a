#include "parts.h"

/* A descriptor without the function that gives its capabilities. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.capability = NULL)
