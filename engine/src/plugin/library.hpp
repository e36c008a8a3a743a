// Opening a plugin's shared library: the only place that knows Boost.DLL.
#pragma once

#include "toets/abi.h"
#include "toets/engine/result.hpp"

#include <filesystem>

namespace toets {

/// Loads a library, for the life of the process, and asks it for its descriptor.
/// Errors: not a whole shared library, or without the one symbol.
/// @throws whatever the plugin throws
Result<const toets_plugin*> load_descriptor(const std::filesystem::path& library);

} // namespace toets
