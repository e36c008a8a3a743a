# All third-party libraries, as one target: `toets_third_party`. Everything comes from packages/debian.txt.

find_package(Boost 1.74 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(date REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(PkgConfig REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)

add_library(toets_third_party INTERFACE)
target_link_libraries(toets_third_party INTERFACE Boost::headers CLI11::CLI11 date::date fmt::fmt
                                                  nlohmann_json::nlohmann_json tl::expected
                                                  Threads::Threads ${CMAKE_DL_LIBS})
# toml++ is header-only here: one source file reads TOML, and its shared library would cost each start.
target_include_directories(toets_third_party SYSTEM INTERFACE "${TOMLPLUSPLUS_INCLUDE_DIR}")
# Boost.DLL needs no compiled Boost library when it takes its paths from the standard library.
target_compile_definitions(toets_third_party INTERFACE BOOST_DLL_USE_STD_FS)

# Links a pkg-config module by its static archive, or by its shared library where there is no archive. The
# archives of Lua, RE2, utf8proc and Nettle take 0.3 ms off a start of 1.6 ms.
function(toets_link_module module library)
  pkg_check_modules(MODULE_${library} REQUIRED IMPORTED_TARGET ${module})
  find_library(ARCHIVE_${library} lib${library}.a HINTS ${MODULE_${library}_LIBRARY_DIRS})
  mark_as_advanced(ARCHIVE_${library})
  if(ARCHIVE_${library})
    target_include_directories(toets_third_party SYSTEM INTERFACE ${MODULE_${library}_INCLUDE_DIRS})
    target_link_libraries(toets_third_party INTERFACE "${ARCHIVE_${library}}")
  else()
    target_link_libraries(toets_third_party INTERFACE PkgConfig::MODULE_${library})
  endif()
endfunction()

# Not FindLua: it picks the C build, in which an error skips destructors.
toets_link_module(lua5.4-c++ lua5.4-c++)
include(CheckCXXSourceRuns)
if(NOT CMAKE_CROSSCOMPILING)
  if(ARCHIVE_lua5.4-c++)
    set(CMAKE_REQUIRED_LIBRARIES "${ARCHIVE_lua5.4-c++}" m ${CMAKE_DL_LIBS})
  else()
    set(CMAKE_REQUIRED_LIBRARIES ${MODULE_lua5.4-c++_LINK_LIBRARIES})
  endif()
  set(CMAKE_REQUIRED_INCLUDES ${MODULE_lua5.4-c++_INCLUDE_DIRS})
  check_cxx_source_runs("
    #include <lua.hpp>
    static int destroyed = 0;
    struct Held { ~Held() { ++destroyed; } };
    static int fail(lua_State* L) { Held held; return luaL_error(L, \"unwind\"); }
    int main() {
      lua_State* L = luaL_newstate();
      lua_pushcfunction(L, fail);
      return lua_pcall(L, 0, 0, 0) != LUA_OK && destroyed == 1 ? 0 : 1;
    }" TOETS_LUA_UNWINDS)
  unset(CMAKE_REQUIRED_LIBRARIES)
  unset(CMAKE_REQUIRED_INCLUDES)
  if(NOT TOETS_LUA_UNWINDS)
    message(FATAL_ERROR "Lua is not built as C++: its errors skip destructors, on which the bindings rely (engine/src/lua/handle.hpp)")
  endif()
endif()
toets_link_module(re2 re2)
toets_link_module(libutf8proc utf8proc)
# Nettle: its SHA-256 uses the processor's own instructions where there are any.
toets_link_module(nettle nettle)
# libxlsxwriter is loaded when a workbook is asked for (output/workbook/xlsx_library.cpp): only its headers are needed to
# build, and a package has to name it.
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
target_include_directories(toets_third_party SYSTEM INTERFACE "${XLSXWRITER_INCLUDE_DIR}")
file(STRINGS "${XLSXWRITER_INCLUDE_DIR}/xlsxwriter.h" soversion REGEX "define LXW_SOVERSION")
string(REGEX REPLACE ".*\"(.*)\".*" "libxlsxwriter\\1" TOETS_XLSXWRITER_PACKAGE "${soversion}")
