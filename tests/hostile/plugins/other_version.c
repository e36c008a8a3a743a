#include "parts.h"

/* Another version than its manifest has. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.version = "2.0.0")
