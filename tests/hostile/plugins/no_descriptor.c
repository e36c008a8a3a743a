#include "parts.h"

const toets_plugin* toets_plugin_v1(void) { return NULL; }
