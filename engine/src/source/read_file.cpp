#include "base/whole_file.hpp"
#include "messages/reports.hpp"
#include "messages/system.hpp"
#include "toets/engine/source.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>

namespace toets {
namespace {

constexpr std::size_t largest_file = std::size_t{256} * 1024 * 1024;

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
  const Stream stream(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!stream) return unreadable(message::report_unopened(system_words(errno)));
  const auto bytes = content_of(stream.get(), largest_file);
  if (!bytes) return unreadable(message::report_unreadable(system_words(errno)));
  if (bytes->size() > largest_file)
    return unreadable(message::report_too_large(largest_file / 1024 / 1024), true);
  return read_text(*bytes);
}

} // namespace toets
