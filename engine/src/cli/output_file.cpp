#include "cli/output_file.hpp"

#include "cli/output_targets.hpp"
#include "messages/files.hpp"
#include "messages/system.hpp"

#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace toets {
namespace fs = std::filesystem;

OutputFile::OutputFile(const std::string& file, const std::vector<Input>& read)
    : file_(file), stream_(&std::cout) {
  if (file.empty()) return;
  refusal_ = outputs_problem({{"", file}}, read);
  if (!refusal_.empty()) {
    owned_ = std::make_unique<std::ofstream>(); // takes nothing
    stream_ = owned_.get();
    return;
  }
  // Only a plain file is replaced as a whole; a pipe, a device or a link is written to as it is.
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(file, ignored);
  const bool is_replaced = !fs::exists(status) || fs::is_regular_file(status);
  std::string target = file;
  errno = 0;
  if (is_replaced) {
    // Hidden: what a killed run leaves is no report of the folder. Short: the file's own name may be as long as can be.
    target = (fs::path(file).parent_path() / ".toets.XXXXXX").string();
    const int descriptor = mkstemp(target.data());
    if (descriptor < 0) {
      problem_ = system_words(errno);
    } else {
      close(descriptor);
      temporary_ = target;
    }
  }
  owned_ = std::make_unique<std::ofstream>(target, std::ios::binary);
  if (!*owned_ && problem_.empty()) problem_ = system_words(errno);
  stream_ = owned_.get();
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) {
    std::error_code ignored;
    fs::remove(temporary_, ignored);
  }
}

Result<void> OutputFile::finish() {
  if (!refusal_.empty()) return failure(refusal_);
  const Bilingual shown = file_.empty() ? message::standard_output() : same_in_both(file_);
  errno = 0;
  stream_->flush();
  if (!*stream_ && problem_.empty() && errno == 0) {
    // It failed while the result was written: what the system said then is asked again.
    stream_->clear();
    stream_->put('\n').flush();
    stream_->setstate(std::ios::failbit);
  }
  if (!*stream_) {
    const Bilingual reason = !problem_.empty() ? problem_
                             : errno != 0      ? system_words(errno)
                                               : message::broke_off();
    return failure(message::cannot_write(shown, reason));
  }
  if (temporary_.empty()) return {};
  owned_.reset();
  // A temporary file is the owner's alone; the result gets the rights of any new file, or keeps those it had.
  std::error_code error;
  const mode_t mask = umask(0);
  umask(mask);
  const fs::file_status before = fs::status(file_, error);
  const auto rights = fs::exists(before) ? before.permissions() : static_cast<fs::perms>(0666 & ~mask);
  fs::permissions(temporary_, rights, error);
  fs::rename(temporary_, file_, error);
  if (error) return failure(message::cannot_write(file_, system_words(error)));
  temporary_.clear();
  return {};
}

TextStyle style_of(const std::string& output_file) {
  return output_file.empty() ? terminal_style() : TextStyle{};
}

} // namespace toets
