// What stands in a folder.
#pragma once

#include <filesystem>
#include <vector>

namespace toets {

/// The entries of a folder in byte order; none of one that cannot be read. Where reading breaks off, those before it.
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder);

} // namespace toets
