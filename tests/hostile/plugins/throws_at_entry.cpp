// Throws what is no exception of the library, from the one symbol itself.
#include "parts.h"

extern "C" const toets_plugin* toets_plugin_v1(void) { throw 7; }
