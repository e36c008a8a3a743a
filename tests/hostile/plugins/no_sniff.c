#include "parts.h"

/* A layout table without sniff. */
HOSTILE_LAYOUT(.sniff = NULL)
HOSTILE_PLUGIN(.capability = capability)
