// plugin.json: what a plugin says of itself, read without loading it.
#pragma once

#include "toets/engine/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace toets {

struct LayoutManifest {
  std::string id;
  std::string title_nl, title_en;
  std::string kind; ///< report kind of the vocabulary
};

struct Manifest {
  std::string id;
  std::string version;
  std::string title;
  unsigned abi_major = 0, abi_minor = 0;
  unsigned model_major = 0, model_minor = 0;
  std::filesystem::path library; ///< beside the manifest; it may be missing: not installed
  std::vector<LayoutManifest> layouts;
  std::vector<std::string> hints; ///< a report that holds none of them is not this plugin's

  bool is_installed() const;
};

/// Errors name the file and the field.
Result<Manifest> read_manifest(const std::filesystem::path& file);

} // namespace toets
