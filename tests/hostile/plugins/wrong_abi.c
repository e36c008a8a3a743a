#include "parts.h"

/* Built for another boundary than its manifest says. */
HOSTILE_LAYOUT(.last_error = NULL)
HOSTILE_PLUGIN(.abi_major = TOETS_ABI_MAJOR + 1)
