# toets_add_plugin(<folder>): builds the plugin that <folder>/plugin.json describes as
# `${TOETS_PLUGIN_DIR}/<id>/<library>` with its manifest beside it, and installs both.
# Sets in the caller: PLUGIN_ID, and PLUGIN_SOURCES (for the tests, which compile them in).
function(toets_add_plugin folder)
  set(manifest "${folder}/plugin.json")
  file(READ "${manifest}" text)
  foreach(field IN ITEMS id library)
    string(JSON ${field} ERROR_VARIABLE problem GET "${text}" ${field})
    if(problem)
      message(FATAL_ERROR "${manifest}: \"${field}\" is missing or the file is no JSON: ${problem}")
    endif()
  endforeach()
  if(NOT id MATCHES "^[a-z0-9][a-z0-9_-]*$")
    message(FATAL_ERROR "${manifest}: id \"${id}\" has other signs than a-z, 0-9, - and _")
  endif()
  if(NOT library MATCHES "^[A-Za-z0-9_-]+\\.so$")
    message(FATAL_ERROR "${manifest}: library \"${library}\" is no file name that ends in .so")
  endif()

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  set(PLUGIN_ID "${id}" PARENT_SCOPE)
  set(PLUGIN_SOURCES "${sources}" PARENT_SCOPE)
  if(NOT sources)
    message(STATUS "Plugin ${id}: no sources yet, left out")
    return()
  endif()

  set(target toets_plugin_${id})
  cmake_path(GET library STEM name)
  add_library(${target} MODULE ${sources})
  target_link_libraries(${target} PRIVATE toets_sdk toets_plugin_common toets_warnings)
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME "${name}" SUFFIX .so
    LIBRARY_OUTPUT_DIRECTORY "${TOETS_PLUGIN_DIR}/${id}"
    LINK_DEPENDS "${CMAKE_SOURCE_DIR}/cmake/plugin.map")
  # Hidden visibility leaves the templates of the standard library visible; the map leaves one symbol.
  target_link_options(${target} PRIVATE "LINKER:--version-script=${CMAKE_SOURCE_DIR}/cmake/plugin.map"
                                        "LINKER:--gc-sections" $<$<CONFIG:Release>:LINKER:--strip-all>)

  configure_file("${manifest}" "${TOETS_PLUGIN_DIR}/${id}/plugin.json" COPYONLY)
  install(TARGETS ${target} LIBRARY DESTINATION lib/toets/plugins/${id})
  install(FILES "${manifest}" DESTINATION lib/toets/plugins/${id})
  set_property(GLOBAL APPEND PROPERTY TOETS_PLUGIN_IDS ${id})
endfunction()
