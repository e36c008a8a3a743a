#include "toets/engine/source.hpp"

#include <fmt/format.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
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

/// With what the system says of it, which has no translation.
tl::unexpected<Unreadable> failed(const char* en, const char* nl) {
  const char* reason = std::strerror(errno);
  return tl::unexpected(
      Unreadable{false, fmt::format("{}: {}", en, reason), fmt::format("{}: {}", nl, reason)});
}

} // namespace

tl::expected<Source, Unreadable> read_file(const std::string& path) {
  std::error_code ignored;
  if (path != "-" && std::filesystem::is_directory(path, ignored)) {
    std::error_code error;
    std::filesystem::directory_iterator listing(path, error);
    if (error) {
      errno = error.value();
      return failed("the folder cannot be opened", "de map kan niet worden geopend");
    }
    return tl::unexpected(Unreadable{
        false, "the folder holds no file to read (hidden files and symbolic links are skipped)",
        "de map bevat geen bestand om te lezen (verborgen bestanden en koppelingen worden overgeslagen)"});
  }
  const std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (!file) return failed("cannot be opened", "kan niet worden geopend");

  std::string bytes;
  if (path != "-") {
    const auto size = std::filesystem::file_size(path, ignored);
    if (!ignored && size <= largest_file) bytes.reserve(static_cast<std::size_t>(size) + 1);
  }
  char block[65536];
  while (const std::size_t count = std::fread(block, 1, sizeof block, file.get())) {
    bytes.append(block, count);
    if (bytes.size() > largest_file)
      return tl::unexpected(
          Unreadable{true, fmt::format("larger than {} MiB: split it", largest_file / 1024 / 1024),
                     fmt::format("groter dan {} MiB: splits het", largest_file / 1024 / 1024)});
  }
  if (std::ferror(file.get())) return failed("cannot be read", "kan niet worden gelezen");
  return read_text(bytes);
}

} // namespace toets
