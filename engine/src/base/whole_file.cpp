#include "base/whole_file.hpp"

#include "messages/files.hpp"
#include "messages/system.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <algorithm>
#include <cerrno>

namespace toets {

std::optional<std::string> content_of(std::FILE* stream, std::size_t most) {
  std::setvbuf(stream, nullptr, _IONBF, 0); // it goes where it stays at once
  struct stat status = {};
  const bool has_size = fstat(fileno(stream), &status) == 0 && status.st_size > 0;
  // One byte more than is expected tells that there is no more; a pipe has no size.
  std::size_t room = std::min(has_size ? static_cast<std::size_t>(status.st_size) : 4095, most) + 1;
  std::string content;
  for (bool is_full = true; is_full && content.size() <= most;) {
    const std::size_t before = content.size();
    content.resize(before + room);
    const std::size_t count = std::fread(content.data() + before, 1, room, stream);
    content.resize(before + count);
    is_full = count == room;
    room = std::min(content.size(), most - std::min(content.size(), most) + 1);
  }
  if (std::ferror(stream) != 0) return std::nullopt;
  return content;
}

namespace {

/// @param flags of open
Result<std::string> opened_content(const std::filesystem::path& file, int flags, std::size_t most) {
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC | flags);
  const Stream stream(descriptor < 0 ? nullptr : fdopen(descriptor, "rb"));
  if (!stream) return failure(message::cannot_open(file.string(), system_words(errno)));
  struct stat status = {};
  const bool must_be_plain = (flags & O_NONBLOCK) != 0;
  if (must_be_plain && fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode) &&
      !S_ISDIR(status.st_mode))
    return failure(message::no_plain_file(file.string()));
  auto content = content_of(stream.get(), most);
  if (!content && errno == EISDIR) return failure(message::is_folder(file.string()));
  if (!content) return failure(message::cannot_read(file.string(), system_words(errno)));
  if (content->size() > most) return failure(message::file_too_large(file.string(), most >> 20));
  return std::move(*content);
}

} // namespace

Result<std::string> read_whole_file(const std::filesystem::path& file, std::size_t most) {
  return opened_content(file, 0, most);
}

Result<std::string> read_found_file(const std::filesystem::path& file, std::size_t most) {
  return opened_content(file, O_NONBLOCK, most); // a pipe that nobody writes to does not keep it waiting
}

} // namespace toets
