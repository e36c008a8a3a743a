# find_package(toets-sdk CONFIG): target toets::sdk to build a plugin with, toets::conform to hold it against the contract,
# and the functions toets_add_plugin and toets_add_conformance_test.
include("${CMAKE_CURRENT_LIST_DIR}/toets-sdkTargets.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/ToetsPlugin.cmake")
