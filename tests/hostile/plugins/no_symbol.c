#include "parts.h"

TOETS_EXPORT const toets_plugin* toets_plugin_v0(void);

/* Exports a symbol, but not the one. */
const toets_plugin* toets_plugin_v0(void) { return NULL; }
