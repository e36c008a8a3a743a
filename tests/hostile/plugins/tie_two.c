#include "parts.h"

/* As sure as its twin. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.capability = capability)
