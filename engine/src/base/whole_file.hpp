// Reading a file whole.
#pragma once

#include "toets/engine/result.hpp"

#include <filesystem>
#include <string>

namespace toets {

/// The whole content of a file. Errors: it is a folder, or cannot be opened or read; the message names it.
Result<std::string> read_whole_file(const std::filesystem::path& file);

} // namespace toets
