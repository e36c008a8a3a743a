#include "base/ascii.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostics.hpp"
#include "cli/exit_codes.hpp"
#include "cli/files_read.hpp"
#include "cli/output_file.hpp"

#include "base/new_files.hpp"
#include "judgement/engine_internals.hpp"
#include "messages/system.hpp"
#include "messages/usage.hpp"
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
Bilingual name_problem(const std::string& name) {
  const auto is_letter_or_digit = [](char c) { return is_lower(c) || is_digit(c); };
  if (name.empty() || !is_letter_or_digit(name.front()))
    return message::no_plugin_name(name, message::begins_otherwise());
  if (!std::all_of(name.begin(), name.end(),
                   [&](char c) { return is_letter_or_digit(c) || c == '-' || c == '_'; }))
    return message::no_plugin_name(name, message::has_other_signs());
  if (name.size() > longest_name) return message::no_plugin_name(name, message::is_longer(longest_name));
  return {};
}

/// The files of a new plugin, one for each of the templates.
Result<std::vector<NewFile>> files_of(const fs::path& templates, const fs::path& target) {
  std::vector<NewFile> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(templates, error), end; !error && at != end; at.increment(error))
    if (at->is_regular_file())
      files.push_back({target / at->path().lexically_relative(templates), at->path()});
  if (error) return failure(message::templates_unreadable(system_words(error)));
  std::sort(files.begin(), files.end(), [](const NewFile& a, const NewFile& b) { return a.file < b.file; });
  return files;
}

} // namespace

int run_formats_new(const CommonOptions& common, const std::string& name, const std::string& folder) {
  if (const Bilingual problem = name_problem(name); !problem.empty())
    return report_usage_error(problem, common.language);
  auto engine = make_engine(common);
  if (!engine) return report_usage_error(engine.error().message, common.language);
  for (const auto& plugin : internals_of(*engine).registry.plugins())
    if (plugin->manifest().id == name)
      return report_usage_error(message::plugin_is_there(name), common.language);
  const fs::path templates = installation_root() / "share" / "toets" / "plugin-template";
  if (!fs::is_directory(templates))
    return report_usage_error(message::templates_missing(templates.string()), common.language);
  const fs::path target = (fs::path(folder) / name).lexically_normal();
  if (!fs::is_directory(folder)) return report_usage_error(message::folder_missing(folder), common.language);
  if (fs::exists(fs::symlink_status(target)))
    return report_usage_error(message::nothing_overwritten(target.string()), common.language);
  const auto files = files_of(templates, target);
  if (!files) return report_usage_error(files.error().message, common.language);
  const auto written = write_new_files(*files, {{"id", name},
                                                {"version", TOETS_VERSION},
                                                {"abi_major", std::to_string(TOETS_ABI_MAJOR)},
                                                {"abi_minor", std::to_string(TOETS_ABI_MINOR)},
                                                {"model_major", std::to_string(TOETS_MODEL_MAJOR)},
                                                {"model_minor", std::to_string(TOETS_MODEL_MINOR)}});
  if (!written) {
    std::error_code ignored;
    fs::remove_all(target, ignored);
    return report_usage_error(written.error().message, common.language);
  }
  OutputFile output(common.output, files_read(*engine));
  output.stream() << in(message::plugin_made(target.string()), common.language);
  output.stream() << fmt::format(
      "  cmake -S {0} -B {0}/build -G Ninja\n"
      "  cmake --build {0}/build\n"
      "  ctest --test-dir {0}/build --output-on-failure\n",
      target.string());
  if (const auto shown = output.finish(); !shown)
    return report_usage_error(shown.error().message, common.language);
  return exit_accepted;
}

} // namespace toets
