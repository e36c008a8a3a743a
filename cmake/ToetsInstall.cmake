# The same shape in the build tree and after `cmake --install`:
#   bin/   lib/toets/plugins/<id>/   share/toets/rules/ schema/ rule-template/ plugin-template/   share/cmake/toets-sdk/   include/toets/
# Plain `lib`, not GNUInstallDirs' `lib/<machine>`: the program looks for `../lib/toets` from where it is.

# Two components: `program`, which is what is not said otherwise, and `sdk`, for who writes a plugin.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME program)

# toets_share(<name> <folder> [COMPONENT <component>])
# The build tree links to the sources, so that an edited rule takes effect without a build;
# relatively, so that a checkout can be moved.
function(toets_share name source)
  set(share "${CMAKE_BINARY_DIR}/share/toets")
  file(MAKE_DIRECTORY "${share}")
  cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${share}" OUTPUT_VARIABLE target)
  file(CREATE_LINK "${target}" "${share}/${name}" SYMBOLIC)
  install(DIRECTORY "${source}/" DESTINATION share/toets/${name} ${ARGN})
endfunction()

toets_share(rules "${CMAKE_SOURCE_DIR}/rules")
toets_share(schema "${CMAKE_SOURCE_DIR}/docs/schema")
toets_share(rule-template "${CMAKE_SOURCE_DIR}/sdk/templates/rule")
