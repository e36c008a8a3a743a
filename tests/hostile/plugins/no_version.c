#include "parts.h"

/* A descriptor without a version. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.version = NULL)
