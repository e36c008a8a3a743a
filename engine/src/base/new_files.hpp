// Files to begin with, made from templates.
#pragma once

#include "toets/engine/result.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace toets {

/// A file to write, from a template in which @WORD@ stands for a value.
struct NewFile {
  std::filesystem::path file, from;
};

/// Writes all of them, or none where one is there already or cannot be written.
Result<void> write_new_files(const std::vector<NewFile>& files,
                             const std::map<std::string, std::string>& values);

} // namespace toets
