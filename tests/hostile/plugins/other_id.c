#include "parts.h"

/* Another id than its manifest has. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.id = "somebody_else")
