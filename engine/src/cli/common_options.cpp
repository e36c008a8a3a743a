#include "cli/common_options.hpp"

#include "base/entries.hpp"
#include "messages/files.hpp"
#include "messages/usage.hpp"

#include <algorithm>
#include <filesystem>
#include <thread>

namespace toets {
namespace fs = std::filesystem;

fs::path installation_root() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path("/usr") : program.parent_path().parent_path();
}

namespace {

/// Why a folder of --plugins gives no plugin, although people think it does; empty when it has one.
Bilingual plugin_folder_problem(const fs::path& folder) {
  std::error_code ignored;
  for (const fs::path& entry : entries_of(folder))
    if (fs::exists(entry / "plugin.json", ignored)) return {};
  if (fs::exists(folder / "plugin.json", ignored)) return message::is_a_plugin();
  return message::holds_no_plugin();
}

} // namespace

Result<std::optional<Day>> day_of(const char* option, const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto day = Day::parse(text);
  if (!day) return failure(message::no_such_day(option, text));
  return day;
}

std::string config_of(const CommonOptions& common) {
  constexpr const char* usual = "toets.toml";
  if (!common.config.empty()) return common.config;
  // Of the current folder alone: a file that is found by walking up would work unseen.
  std::error_code ignored;
  return fs::exists(usual, ignored) ? usual : "";
}

unsigned thread_count(unsigned jobs) {
  return jobs == 0 ? std::max(1U, std::thread::hardware_concurrency()) : jobs;
}

Result<Engine> make_engine(const CommonOptions& common, const std::string& fail_on) {
  const fs::path root = installation_root();
  EngineOptions options;
  options.profile = common.profile;
  options.fail_on = fail_on;
  if (const std::string config = config_of(common); !config.empty()) {
    if (common.config.empty() && !fs::is_regular_file(config) && !fs::is_directory(config))
      return failure(message::no_plain_file(config));
    options.config = config;
  }
  for (const std::string& folder : common.plugin_folders) {
    if (!fs::is_directory(folder)) return failure(message::no_such_folder("--plugins", folder));
    if (const Bilingual problem = plugin_folder_problem(folder); !problem.empty())
      return failure(message::plugins_of(folder, problem));
    options.plugin_folders.emplace_back(folder);
  }
  options.plugin_folders.push_back(root / "lib" / "toets" / "plugins");
  options.rule_folders.push_back(root / "share" / "toets" / "rules");
  for (const std::string& folder : common.rule_folders) {
    if (!fs::is_directory(folder)) return failure(message::no_such_folder("--rules", folder));
    options.rule_folders.emplace_back(folder);
  }
  return Engine::create(std::move(options));
}

} // namespace toets
