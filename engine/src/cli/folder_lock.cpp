#include "cli/folder_lock.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <cerrno>

namespace toets {
namespace fs = std::filesystem;
namespace {

/// Of the file itself, where a link leads to it.
fs::path folder_of(const fs::path& file) {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(file, error);
  const fs::path folder = (error ? file : real).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

} // namespace

FolderLock::FolderLock(const fs::path& file)
    : descriptor_(open(folder_of(file).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) return;
  while (flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {}
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

} // namespace toets
