# What holds for every compile and link of our own code. Third-party headers are system headers: they never warn.

add_library(toets_warnings INTERFACE)
# A field that an initializer leaves out is zero, which in records means "not given": no reason to warn.
target_compile_options(toets_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow
                                                -Wno-missing-field-initializers
                                                $<$<BOOL:${TOETS_WERROR}>:-Werror>)

# Reports and plugins are strangers: what reads or writes beyond an end stops at once instead of going on with it. Costs one
# hundredth of the instructions of an audit. Fortified functions need optimisation.
set(optimised "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
add_compile_definitions("$<${optimised}:_GLIBCXX_ASSERTIONS>")
add_compile_options("$<${optimised}:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;-fstack-protector-strong>")

find_program(CCACHE_PROGRAM ccache)
mark_as_advanced(CCACHE_PROGRAM)
if(CCACHE_PROGRAM)
  set(CMAKE_C_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Start-up counts, as an audit takes milliseconds: no library that is not used, symbols bound on first use.
add_link_options(-Wl,-O1,--as-needed -Wl,-z,lazy)
