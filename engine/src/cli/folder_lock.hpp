// A folder of which one program at a time changes a file.
#pragma once

#include <filesystem>

namespace toets {

/// Waits until no other program holds the lock of the folder that a file stands in. Where the file system knows no locks,
/// nothing is held.
class FolderLock {
 public:
  explicit FolderLock(const std::filesystem::path& file);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  int descriptor_;
};

} // namespace toets
