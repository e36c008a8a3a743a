# The same shape in the build tree and after `cmake --install`:
#   bin/toets   lib/toets/plugins/<id>/   share/toets/rules/   share/toets/schema/   include/toets/
# Plain `lib`, not GNUInstallDirs' `lib/<machine>`: the program looks for `../lib/toets` from where it is.

# The build tree links to the sources, so that an edited rule takes effect without a build;
# relatively, so that a checkout can be moved.
function(toets_share name source)
  set(share "${CMAKE_BINARY_DIR}/share/toets")
  file(MAKE_DIRECTORY "${share}")
  cmake_path(RELATIVE_PATH source BASE_DIRECTORY "${share}" OUTPUT_VARIABLE target)
  file(CREATE_LINK "${target}" "${share}/${name}" SYMBOLIC)
  install(DIRECTORY "${source}/" DESTINATION share/toets/${name})
endfunction()

toets_share(rules "${CMAKE_SOURCE_DIR}/rules")
toets_share(schema "${CMAKE_SOURCE_DIR}/docs/schema")
toets_share(rule-template "${CMAKE_SOURCE_DIR}/sdk/templates/rule")

install(DIRECTORY "${CMAKE_SOURCE_DIR}/sdk/include/toets" DESTINATION include)
