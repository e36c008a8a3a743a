# cmake -DNM=nm -DLIBRARY=x.so -P check_plugin_exports.cmake: fails unless the library exports toets_plugin_v1 alone.
execute_process(COMMAND "${NM}" --dynamic --defined-only --format=posix "${LIBRARY}"
                OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(^|\n)[^ \n]+" symbols "${listing}")
string(REPLACE "\n" "" symbols "${symbols}")
if(NOT symbols STREQUAL "toets_plugin_v1")
  message(FATAL_ERROR "${LIBRARY} exports: ${symbols}\nexpected: toets_plugin_v1")
endif()
