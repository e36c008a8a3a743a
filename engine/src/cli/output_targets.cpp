#include "cli/output_targets.hpp"

#include "messages/files.hpp"
#include "messages/usage.hpp"
#include "output/renderer.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <map>

namespace toets {
namespace {

namespace fs = std::filesystem;

/// The file that a chain of links ends at, also where it is not there yet.
fs::path followed(fs::path file) {
  constexpr int most_links = 40; // as the system follows
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(file, error)); ++i) {
    const fs::path target = fs::read_symlink(file, error);
    if (error) break;
    file = file.parent_path() / target;
  }
  const fs::path folder = file.parent_path();
  const fs::path real = fs::weakly_canonical(folder.empty() ? fs::path(".") : folder, error);
  return (error ? folder : real) / file.filename();
}

std::string name_of(const struct stat& file) { return fmt::format("{}:{}", file.st_dev, file.st_ino); }

/// What tells one file from another: names and links that lead to the same give the same. Empty for the device that
/// swallows everything, which several may share.
std::string identity_of(const std::string& file, int standard_stream) {
  struct stat known {};
  const bool is_stream = file.empty() || file == "-";
  if ((is_stream ? fstat(standard_stream, &known) : stat(file.c_str(), &known)) != 0)
    return is_stream ? "standard stream" : followed(file).string();
  struct stat null {};
  if (S_ISCHR(known.st_mode) && stat("/dev/null", &null) == 0 && known.st_rdev == null.st_rdev) return {};
  return name_of(known);
}

bool is_regular(const Input& input) {
  struct stat known {};
  return (input.path == "-" ? fstat(STDIN_FILENO, &known) : stat(input.path.c_str(), &known)) == 0 &&
         S_ISREG(known.st_mode);
}

} // namespace

Bilingual outputs_problem(const std::vector<OutputRequest>& outputs, const std::vector<Input>& read) {
  std::map<std::string, std::string> files; // the name that each was given by
  for (const OutputRequest& output : outputs) {
    const std::string identity = identity_of(output.file == "-" ? "./-" : output.file, STDOUT_FILENO);
    const auto [earlier, is_first] = files.emplace(identity, output.file);
    if (!is_first && (!identity.empty() || output.file.empty())) {
      const std::string& other = earlier->second;
      if (output.file.empty() && other.empty()) return message::two_to_standard();
      return message::two_to_file(output.file.empty() ? other : output.file,
                                  other == output.file                   ? Bilingual()
                                  : other.empty() || output.file.empty() ? message::which_is_standard()
                                                                         : message::which_is_too(other));
    }
    if (output.file.empty() && renderer_of(output.format)->is_binary && isatty(STDOUT_FILENO) != 0)
      return message::not_for_terminal(output.format);
  }
  const auto is_file = [](const OutputRequest& output) { return !output.file.empty(); };
  if (std::none_of(outputs.begin(), outputs.end(), is_file))
    return {}; // to look at all that is read takes time
  for (const Input& input : read) {
    if (!is_regular(input)) continue;
    const auto same = files.find(identity_of(input.path, STDIN_FILENO));
    if (same != files.end() && !same->second.empty())
      return message::output_is_read(
          same->second, input.path == "-" ? message::standard_input() : same_in_both(input.path));
  }
  return {};
}

} // namespace toets
