// Helper modules that a test writes into a folder.
#pragma once

#include "base/entries.hpp"
#include "base/whole_file.hpp"
#include "lua/library.hpp"

#include <filesystem>
#include <memory>

namespace toets::test {

/// The one library of a folder, as it is now.
inline Libraries libraries_in(const std::filesystem::path& folder) {
  const auto library = std::make_shared<Library>();
  library->folder = folder;
  for (const auto& file : entries_of(folder))
    library->helpers.emplace(file.stem().string(), read_whole_file(file).value());
  return {library};
}

} // namespace toets::test
