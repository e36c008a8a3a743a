#include "cli/inputs.hpp"

#include "judgement/waiver_file.hpp"
#include "messages/usage.hpp"
#include "output/visible_text.hpp"

#include <sys/stat.h>
#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace toets {
namespace fs = std::filesystem;
namespace {

constexpr std::ptrdiff_t most_parts = 16; // of a path in a name

/// Without a slash at its end.
fs::path plain(const fs::path& path) {
  const fs::path normal = path.lexically_normal();
  return normal.has_filename() ? normal : normal.parent_path();
}

/// An absolute path would differ between machines: its last part is enough to know the file by, or its last parts. A system
/// lets a name hold any byte; results hold text that is valid and does not act.
std::string shown(const fs::path& path, std::ptrdiff_t parts = 1) {
  if (!path.is_absolute()) return visible_text(path.string());
  const fs::path all = plain(path).relative_path();
  fs::path last;
  for (auto part = std::prev(all.end(), std::min(parts, std::distance(all.begin(), all.end())));
       part != all.end(); ++part)
    last /= *part;
  return visible_text(last.string());
}

/// Each path by a name; absolute ones by as many of their last parts as tell them from the others.
std::vector<std::string> names_of(const std::vector<std::string>& paths) {
  std::vector<std::string> names;
  for (const std::string& path : paths) names.push_back(shown(path));
  for (std::ptrdiff_t parts = 2; parts <= most_parts; ++parts) {
    std::map<std::string, std::set<fs::path>> named;
    for (std::size_t i = 0; i < paths.size(); ++i) named[names[i]].insert(plain(paths[i]));
    for (std::size_t i = 0; i < paths.size(); ++i)
      if (named[names[i]].size() > 1) names[i] = shown(paths[i], parts);
  }
  return names;
}

void walk(const fs::path& folder, const std::string& name, std::vector<Input>& inputs) {
  std::vector<fs::path> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    const std::string entry = at->path().filename().string();
    if (!entry.starts_with('.') && entry != waivers_name && !at->is_symlink(error))
      entries.push_back(at->path());
  }
  // A folder that cannot be listed is an input that cannot be read, not nothing.
  if (error) inputs.push_back({folder.string(), name});
  std::sort(entries.begin(), entries.end(),
            [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
  for (const fs::path& entry : entries) {
    const std::string entry_name = name + (name.ends_with('/') ? "" : "/") + shown(entry.filename());
    std::error_code ignored;
    if (fs::is_directory(entry, ignored)) {
      walk(entry, entry_name, inputs);
    } else if (fs::is_regular_file(entry, ignored)) {
      inputs.push_back({entry.string(), entry_name});
    }
  }
}

} // namespace

std::vector<Input> inputs_of(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  const std::vector<std::string> names = names_of(paths);
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::error_code ignored;
    const std::size_t before = inputs.size();
    if (paths[i] != "-" && fs::is_directory(paths[i], ignored)) walk(paths[i], names[i], inputs);
    if (inputs.size() == before) inputs.push_back({paths[i], names[i]});
  }
  return inputs;
}

std::vector<Repeated> repeated(const std::vector<Input>& inputs) {
  std::vector<Repeated> again;
  std::map<std::pair<dev_t, ino_t>, const Input*> seen;
  for (const Input& input : inputs) {
    struct stat file {};
    if (input.path == "-" || stat(input.path.c_str(), &file) != 0 || !S_ISREG(file.st_mode)) continue;
    const auto [first, is_first] = seen.emplace(std::pair(file.st_dev, file.st_ino), &input);
    if (!is_first) again.push_back({input.path, first->second->path});
  }
  return again;
}

Bilingual reading_problem(const std::vector<Input>& inputs, const std::vector<Input>& others) {
  const auto is_standard = [](const Input& input) { return input.path == "-"; };
  const auto count = std::count_if(inputs.begin(), inputs.end(), is_standard) +
                     std::count_if(others.begin(), others.end(), is_standard);
  return count > 1 ? Bilingual(message::standard_input_twice()) : Bilingual();
}

Input file_of(const std::string& path) { return {path, shown(path)}; }

std::vector<Input> files_of(const std::vector<std::string>& paths) {
  std::vector<Input> files;
  for (const std::string& path : paths) files.push_back(file_of(path));
  return files;
}

} // namespace toets
