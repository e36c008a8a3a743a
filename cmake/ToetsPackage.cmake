# `cpack -G DEB` in the build tree: two Debian packages, `toets` and, for who writes a plugin, `toets-dev`.

# Debian wants man pages and changelogs compressed; the same way everywhere.
find_program(GZIP_PROGRAM gzip REQUIRED)
mark_as_advanced(GZIP_PROGRAM)
function(toets_install_compressed source name destination component)
  set(compressed "${CMAKE_BINARY_DIR}/package/${component}/${name}.gz")
  cmake_path(GET compressed PARENT_PATH folder)
  file(MAKE_DIRECTORY "${folder}")
  add_custom_command(OUTPUT "${compressed}" DEPENDS "${source}" VERBATIM
                     COMMAND sh -c "\"$1\" -9nc \"$2\" >\"$3\"" sh "${GZIP_PROGRAM}" "${source}" "${compressed}")
  string(MAKE_C_IDENTIFIER "${component}_${name}" target)
  add_custom_target(compress_${target} ALL DEPENDS "${compressed}")
  install(FILES "${compressed}" DESTINATION "${destination}" COMPONENT ${component})
endfunction()
toets_install_compressed("${CMAKE_SOURCE_DIR}/docs/man/toets.1" toets.1 share/man/man1 program)
toets_install_compressed("${CMAKE_SOURCE_DIR}/docs/man/toets-conform.1" toets-conform.1 share/man/man1 sdk)
toets_install_compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" changelog share/doc/toets program)
toets_install_compressed("${CMAKE_SOURCE_DIR}/CHANGELOG.md" changelog share/doc/toets-dev sdk)

set(CPACK_PACKAGE_NAME toets)
set(CPACK_PACKAGE_VENDOR toets)
set(CPACK_PACKAGE_CONTACT "toets maintainers <maintainers@toets.invalid>" CACHE STRING "Maintainer of the Debian packages")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own, the first line of its description
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program sdk)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # which shared libraries, and from which version on
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
                                                WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME toets)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "${TOETS_XLSXWRITER_PACKAGE}") # loaded when it is needed
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS "poppler-utils, toets-dev")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "audit reports of Flemish local governments
Reads a policy or financial report in the layout of its publisher, rebuilds
the figures and the plan, checks them against each other, and says which
numbers are proven, which contradict each other, and which nobody can check.")

set(CPACK_DEBIAN_SDK_PACKAGE_NAME toets-dev)
set(CPACK_DEBIAN_SDK_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_SDK_PACKAGE_DEPENDS "toets (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_SDK_PACKAGE_SUGGESTS "cmake, g++, ninja-build")
set(CPACK_COMPONENT_SDK_DESCRIPTION "layout plugins for toets: headers and conformance program
What a plugin that reads one more layout is written with: the C header of the
plugin boundary, its C++ cover, a CMake package, the plugin to begin with, and
toets-conform, which holds a plugin against the contract.")
include(CPack)
