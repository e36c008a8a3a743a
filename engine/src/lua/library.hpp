// The helper modules of a pack.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace toets {

/// Helpers as they were read: what runs is what was hashed.
struct Library {
  std::filesystem::path folder;
  std::map<std::string, std::string, std::less<>>
      helpers; ///< their texts by the name that `use` gives: "claims"
};

/// Where `use(name)` looks, in this order. Rules keep their libraries alive.
using Libraries = std::vector<std::shared_ptr<const Library>>;

} // namespace toets
