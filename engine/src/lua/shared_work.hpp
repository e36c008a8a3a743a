// What is done once for the states of several threads.
#pragma once

#include "lua/compiled_files.hpp"
#include "lua/expressions.hpp"

namespace toets {

struct SharedWork {
  Expressions expressions;
  CompiledFiles helpers;
};

} // namespace toets
