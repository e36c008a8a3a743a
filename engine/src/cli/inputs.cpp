#include "cli/inputs.hpp"

#include "judgement/waiver_file.hpp"
#include "messages/usage.hpp"
#include "output/visible_text.hpp"

#include <algorithm>
#include <filesystem>

namespace toets {
namespace fs = std::filesystem;
namespace {

/// An absolute path would differ between machines: its last part is enough to know the file by. A system lets a name hold any
/// byte; results hold text that is valid and does not act.
std::string shown(const fs::path& path) {
  if (!path.is_absolute()) return visible_text(path.string());
  const fs::path plain = path.lexically_normal();
  return visible_text((plain.has_filename() ? plain : plain.parent_path()).filename().string());
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
  for (const std::string& path : paths) {
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored)) {
      const std::size_t before = inputs.size();
      walk(path, shown(path), inputs);
      if (inputs.size() == before) inputs.push_back({path, shown(path)});
    } else {
      inputs.push_back({path, path == "-" ? path : shown(path)});
    }
  }
  return inputs;
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
