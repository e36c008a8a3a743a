#include "cli/commands.hpp"

#include "base/json_file.hpp"
#include "judgement/engine_internals.hpp"
#include "toets/abi.h"

#include <fmt/format.h>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

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

std::string filled(std::string text, const std::map<std::string, std::string>& values) {
  for (const auto& [placeholder, value] : values)
    for (std::size_t at = 0; (at = text.find(placeholder, at)) != std::string::npos; at += value.size())
      text.replace(at, placeholder.size(), value);
  return text;
}

/// Copies the files of a folder with their placeholders filled in; the problem when that fails.
std::string copy_filled(const fs::path& from, const fs::path& to,
                        const std::map<std::string, std::string>& values) {
  try {
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
      const fs::path target = to / fs::relative(entry.path(), from);
      if (entry.is_directory()) {
        fs::create_directories(target);
        continue;
      }
      const auto text = read_whole_file(entry.path());
      if (!text) return text.error().message;
      fs::create_directories(target.parent_path());
      std::ofstream file(target, std::ios::binary);
      file << filled(*text, values);
      file.close();
      if (!file) return fmt::format("{} could not be written", target.string());
    }
  } catch (const fs::filesystem_error& e) { return e.what(); }
  return {};
}

} // namespace

int run_formats_new(const CommonOptions& common, const std::string& name, const std::string& folder) {
  if (const std::string problem = name_problem(name); !problem.empty()) return fail_usage(problem);
  auto engine = make_engine(common);
  if (!engine) return fail_usage(engine.error().message);
  for (const auto& plugin : engine->internals().registry.plugins())
    if (plugin->manifest().id == name)
      return fail_usage(fmt::format("there is a plugin {} already; choose another name", name));
  const fs::path templates = installation_root() / "share" / "toets" / "templates" / "plugin";
  if (!fs::is_directory(templates))
    return fail_usage(fmt::format(
        "{}: the templates are not installed; they come with the kit of plugin authors", templates.string()));
  const fs::path target = (fs::path(folder) / name).lexically_normal();
  if (!fs::is_directory(folder)) return fail_usage(fmt::format("{}: there is no such folder", folder));
  if (fs::exists(fs::symlink_status(target)))
    return fail_usage(fmt::format("{} is there already; nothing is overwritten", target.string()));
  std::error_code error;
  if (!fs::create_directory(target, error))
    return fail_usage(fmt::format("{} could not be made: {}", target.string(), error.message()));
  const std::string problem = copy_filled(templates, target,
                                          {{"@id@", name},
                                           {"@version@", TOETS_VERSION},
                                           {"@abi_major@", std::to_string(TOETS_ABI_MAJOR)},
                                           {"@abi_minor@", std::to_string(TOETS_ABI_MINOR)},
                                           {"@model_major@", std::to_string(TOETS_MODEL_MAJOR)},
                                           {"@model_minor@", std::to_string(TOETS_MODEL_MINOR)}});
  if (!problem.empty()) {
    fs::remove_all(target, error);
    return fail_usage(problem);
  }
  OutputFile output(common.output);
  const char* made =
      common.language == Language::nl
          ? "De map {0} bevat een plugin die een verzonnen opmaak leest; {0}/README.md tekent ze.\n"
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
