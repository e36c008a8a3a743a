#include "parts.h"

/* A layout table without parse. */
HOSTILE_LAYOUT(.parse = NULL)
HOSTILE_PLUGIN(.capability = capability)
