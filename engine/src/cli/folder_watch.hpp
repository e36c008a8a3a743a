// Waits until a file in some folders changes, or until the user ends the program.
#pragma once

#include "toets/engine/result.hpp"

#include <filesystem>
#include <vector>

namespace toets {

/// As long as it lives, Ctrl-C and a request to terminate end `wait` instead of the program.
class FolderWatch {
 public:
  /// Watches the folders with all below them. Errors: the system refuses, with its reason.
  static Result<FolderWatch> start(const std::vector<std::filesystem::path>& folders);
  FolderWatch(FolderWatch&& other) noexcept;
  FolderWatch& operator=(FolderWatch&&) = delete;
  ~FolderWatch();

  enum class Event { changed, ended };
  /// Returns when a Lua or TOML file or a folder has changed since the last call and nothing has for a moment:
  /// editors write a file in several steps.
  Event wait();

 private:
  explicit FolderWatch(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}
  Result<void> open();
  Result<void> add_folders();
  bool take_changes();

  std::vector<std::filesystem::path> folders_;
  int changes_ = -1, signals_ = -1; ///< descriptors
};

} // namespace toets
