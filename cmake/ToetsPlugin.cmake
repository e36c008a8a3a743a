# How a plugin is built, inside the sources of toets and outside of them (find_package(toets-sdk)).

# toets_add_plugin(<folder> [LIBRARIES <target>...]): builds the plugin that <folder>/plugin.json describes as
# `${TOETS_PLUGIN_DIR}/<id>/<library>` with its manifest beside it, and installs both. TOETS_PLUGIN_DIR is
# `plugins` in the build tree unless it is set; it is what `toets --plugins` takes.
# Sets in the caller: PLUGIN_ID, and PLUGIN_SOURCES (for tests that compile them in).
function(toets_add_plugin folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBRARIES")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "toets_add_plugin takes a folder and LIBRARIES, not: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  toets_read_manifest("${folder}")

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cpp")
  # A build tree in the folder holds sources too: those that CMake tries the compiler with.
  list(FILTER sources EXCLUDE REGEX "/CMakeFiles/")
  set(PLUGIN_ID "${id}" PARENT_SCOPE)
  set(PLUGIN_SOURCES "${sources}" PARENT_SCOPE)
  if(NOT sources)
    message(STATUS "Plugin ${id}: no sources yet, left out")
    return()
  endif()

  set(target toets_plugin_${id})
  set(map "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map")
  cmake_path(GET library STEM name)
  add_library(${target} MODULE ${sources})
  target_link_libraries(${target} PRIVATE toets::sdk ${arg_LIBRARIES})
  set_target_properties(${target} PROPERTIES
    PREFIX "" OUTPUT_NAME "${name}" SUFFIX .so
    CXX_EXTENSIONS OFF CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
    LIBRARY_OUTPUT_DIRECTORY "${plugin_dir}/${id}"
    LINK_DEPENDS "${map}")
  # Hidden visibility leaves the templates of the standard library visible; the map leaves one symbol.
  target_link_options(${target} PRIVATE "LINKER:--version-script=${map}" "LINKER:--gc-sections"
                                        $<$<CONFIG:Release>:LINKER:--strip-all>)

  configure_file("${folder}/plugin.json" "${plugin_dir}/${id}/plugin.json" COPYONLY)
  install(TARGETS ${target} LIBRARY DESTINATION lib/toets/plugins/${id})
  install(FILES "${folder}/plugin.json" DESTINATION lib/toets/plugins/${id})
  set_property(GLOBAL APPEND PROPERTY TOETS_PLUGIN_IDS ${id})
  set_property(GLOBAL PROPERTY TOETS_PLUGIN_FOLDER_${id} "${folder}")
endfunction()

# toets_add_conformance_test(<folder> [SAMPLES <file>...] [FOREIGN <file>...]): the test `conform_<id>`, which holds the
# plugin of <folder> against the contract with the samples, `<folder>/samples` unless they are given.
function(toets_add_conformance_test folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SAMPLES;FOREIGN")
  toets_read_manifest("${folder}")
  if(NOT arg_SAMPLES)
    set(arg_SAMPLES "${folder}/samples")
  endif()
  list(TRANSFORM arg_FOREIGN PREPEND "--foreign=")
  add_test(NAME conform_${id} COMMAND "$<TARGET_FILE:toets::conform>" ${arg_FOREIGN} "${plugin_dir}/${id}" ${arg_SAMPLES})
  set_tests_properties(conform_${id} PROPERTIES TIMEOUT 900)
endfunction()

# Sets in the caller: id and library of <folder>/plugin.json, and plugin_dir.
function(toets_read_manifest folder)
  set(manifest "${folder}/plugin.json")
  if(NOT EXISTS "${manifest}")
    message(FATAL_ERROR "${manifest}: a folder with a plugin has a plugin.json, and this file is not there")
  endif()
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
  set(id "${id}" PARENT_SCOPE)
  set(library "${library}" PARENT_SCOPE)
  if(TOETS_PLUGIN_DIR)
    set(plugin_dir "${TOETS_PLUGIN_DIR}" PARENT_SCOPE)
  else()
    set(plugin_dir "${CMAKE_BINARY_DIR}/plugins" PARENT_SCOPE)
  endif()
endfunction()
