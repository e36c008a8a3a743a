#include "parts.h"

/* Built for another model than its manifest says. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.model_major = TOETS_MODEL_MAJOR + 1)
