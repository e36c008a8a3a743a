#include "base/whole_file.hpp"

#include "messages/files.hpp"
#include "messages/system.hpp"

#include <sys/stat.h>
#include <cerrno>
#include <cstdio>
#include <memory>

namespace toets {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

} // namespace

Result<std::string> read_whole_file(const std::filesystem::path& file) {
  const std::unique_ptr<std::FILE, CloseFile> stream(std::fopen(file.c_str(), "rb"));
  if (!stream) return failure(message::cannot_open(file.string(), system_words(errno)));
  struct stat status = {};
  const bool is_known = fstat(fileno(stream.get()), &status) == 0;
  if (is_known && S_ISDIR(status.st_mode)) return failure(message::is_folder(file.string()));
  std::setvbuf(stream.get(), nullptr, _IONBF, 0); // it goes where it stays at once
  std::string content;
  // One byte more than is expected tells that there is no more; a pipe has no size.
  std::size_t room = is_known && status.st_size > 0 ? static_cast<std::size_t>(status.st_size) + 1 : 4096;
  for (bool is_full = true; is_full; room = content.size()) {
    const std::size_t before = content.size();
    content.resize(before + room);
    const std::size_t count = std::fread(content.data() + before, 1, room, stream.get());
    content.resize(before + count);
    is_full = count == room;
  }
  if (std::ferror(stream.get()) != 0) return failure(message::cannot_read(file.string()));
  return content;
}

} // namespace toets
