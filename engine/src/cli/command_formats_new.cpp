#include "cli/commands.hpp"

#include "base/new_files.hpp"
#include "judgement/engine_internals.hpp"
#include "toets/abi.h"

#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <vector>

namespace toets {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t longest_name = 40;

/// The id of a plugin is a folder, a file and a name of CMake.
std::string name_problem(const std::string& name) {
  const auto is_letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  if (name.empty() || !is_letter_or_digit(name.front()))
    return fmt::format("'{}' is not a name of a plugin: it begins with a letter (a-z) or a digit", name);
  if (!std::all_of(name.begin(), name.end(),
                   [&](char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }))
    return fmt::format("'{}' is not a name of a plugin: it has other signs than a-z, 0-9, - and _", name);
  if (name.size() > longest_name)
    return fmt::format("'{}' is not a name of a plugin: it is longer than {} signs", name, longest_name);
  return {};
}

/// The files of a new plugin, one for each of the templates.
Result<std::vector<NewFile>> files_of(const fs::path& templates, const fs::path& target) {
  std::vector<NewFile> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(templates, error), end; !error && at != end; at.increment(error))
    if (at->is_regular_file())
      files.push_back({target / at->path().lexically_relative(templates), at->path()});
  if (error) return failure(fmt::format("the templates cannot be read: {}", error.message()));
  std::sort(files.begin(), files.end(), [](const NewFile& a, const NewFile& b) { return a.file < b.file; });
  return files;
}

} // namespace

int run_formats_new(const CommonOptions& common, const std::string& name, const std::string& folder) {
  if (const std::string problem = name_problem(name); !problem.empty()) return fail_usage(problem);
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message);
  for (const auto& plugin : engine->internals().registry.plugins())
    if (plugin->manifest().id == name)
      return fail_usage(fmt::format("there is a plugin {} already; choose another name", name));
  const fs::path templates = installation_root() / "share" / "toets" / "plugin-template";
  if (!fs::is_directory(templates))
    return fail_usage(fmt::format(
        "{}: the templates are not installed; they come with the kit of plugin authors", templates.string()));
  const fs::path target = (fs::path(folder) / name).lexically_normal();
  if (!fs::is_directory(folder)) return fail_usage(fmt::format("{}: there is no such folder", folder));
  if (fs::exists(fs::symlink_status(target)))
    return fail_usage(fmt::format("{} is there already; nothing is overwritten", target.string()));
  const auto files = files_of(templates, target);
  if (!files) return fail_usage(files.error().message);
  const auto written = write_new_files(*files, {{"id", name},
                                                {"version", TOETS_VERSION},
                                                {"abi_major", std::to_string(TOETS_ABI_MAJOR)},
                                                {"abi_minor", std::to_string(TOETS_ABI_MINOR)},
                                                {"model_major", std::to_string(TOETS_MODEL_MAJOR)},
                                                {"model_minor", std::to_string(TOETS_MODEL_MINOR)}});
  if (!written) {
    std::error_code ignored;
    fs::remove_all(target, ignored);
    return fail_usage(written.error().message);
  }
  OutputFile output(common.output);
  const char* made =
      common.language == Language::nl
          ? "De map {0} bevat een plugin die een verzonnen lay-out leest; {0}/README.md tekent ze.\n"
            "Bouwen en nakijken:\n"
          : "The folder {0} holds a plugin that reads an invented layout; {0}/README.md draws it.\n"
            "To build and check it:\n";
  output.stream() << fmt::format(fmt::runtime(made), target.string());
  output.stream() << fmt::format(
      "  cmake -S {0} -B {0}/build -G Ninja\n"
      "  cmake --build {0}/build\n"
      "  ctest --test-dir {0}/build --output-on-failure\n",
      target.string());
  if (const std::string trouble = output.finish(); !trouble.empty()) return fail_usage(trouble);
  return exit_accepted;
}

} // namespace toets
