#include "base/new_files.hpp"

#include "base/whole_file.hpp"
#include "messages/files.hpp"
#include "messages/system.hpp"

#include <cerrno>
#include <cstdio>

namespace toets {
namespace {

std::string filled(std::string text, const std::map<std::string, std::string>& values) {
  for (const auto& [name, value] : values) {
    const std::string place = "@" + name + "@";
    for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += value.size())
      text.replace(at, place.size(), value);
  }
  return text;
}

/// Never over a file that is there, also not one that somebody made a moment ago.
Result<void> write_new(const std::filesystem::path& file, const std::string& text) {
  std::FILE* out = std::fopen(file.c_str(), "wx");
  if (out == nullptr) return failure(message::cannot_write(file.string(), system_words(errno)));
  errno = 0;
  bool is_written = std::fwrite(text.data(), 1, text.size(), out) == text.size();
  is_written = std::fclose(out) == 0 && is_written;
  if (is_written) return {};
  const int reason = errno;
  std::error_code ignored;
  std::filesystem::remove(file, ignored); // half of it is of no use, and would be in the way of another try
  return failure(message::cannot_write(file.string(), system_words(reason)));
}

Result<void> write_in_folder(const std::filesystem::path& file, const std::string& text) {
  const std::filesystem::path folder = file.parent_path();
  std::error_code error;
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return failure(message::cannot_make_folder(folder.string(), system_words(error)));
  return write_new(file, text);
}

} // namespace

Result<void> write_new_files(const std::vector<NewFile>& files,
                             const std::map<std::string, std::string>& values) {
  std::vector<std::string> texts;
  for (const NewFile& one : files) {
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(one.file, ignored)))
      return failure(message::nothing_written(one.file.string()));
    const auto text = read_whole_file(one.from);
    if (!text) return failure(message::template_unusable(text.error().message));
    texts.push_back(filled(*text, values));
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto written = write_in_folder(files[i].file, texts[i]);
    if (written) continue;
    std::error_code ignored;
    for (std::size_t j = 0; j < i; ++j) std::filesystem::remove(files[j].file, ignored);
    return written;
  }
  return {};
}

} // namespace toets
