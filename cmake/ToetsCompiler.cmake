# What holds for every compile and link of our own code. Third-party headers are system headers: they never warn.

add_library(toets_warnings INTERFACE)
# A field that an initializer leaves out is zero, which in records means "not given": no reason to warn.
target_compile_options(toets_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                -Wno-missing-field-initializers
                                                $<$<BOOL:${TOETS_WERROR}>:-Werror>)

find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(CCACHE_PROGRAM)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Start-up counts, as an audit takes milliseconds: no library that is not used, symbols bound on first use.
add_link_options(-Wl,-O1,--as-needed -Wl,-z,lazy)
