#include "messages/reports.hpp"
#include "messages/system.hpp"
#include "toets/engine/source.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace toets {
namespace {

constexpr std::size_t largest_file = std::size_t{256} * 1024 * 1024;

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

tl::unexpected<Unreadable> unreadable(Bilingual problem, bool is_limited = false) {
  return tl::unexpected(Unreadable{is_limited, std::move(problem)});
}

} // namespace

tl::expected<Source, Unreadable> read_file(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) {
    std::error_code error;
    std::filesystem::directory_iterator listing(path, error);
    return unreadable(error ? message::folder_unopened(system_words(error))
                            : message::folder_without_files());
  }
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(message::report_unopened(system_words(errno)));

  std::string bytes;
  if (path != "-") {
    const auto size = std::filesystem::file_size(path, ignored);
    if (!ignored && size <= largest_file) bytes.reserve(static_cast<std::size_t>(size) + 1);
  }
  char block[65536];
  while (const std::size_t count = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, count);
    if (bytes.size() > largest_file)
      return unreadable(message::report_too_large(largest_file / 1024 / 1024), true);
  }
  if (std::ferror(file.get())) return unreadable(message::report_unreadable(system_words(errno)));
  return read_text(bytes);
}

} // namespace toets
