#include "cli/commands.hpp"

#include <fmt/format.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace toets {
namespace fs = std::filesystem;
namespace {

/// The program's own tree: <root>/bin/toets, <root>/lib/toets/plugins, <root>/share/toets/rules.
fs::path installation_root() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path("/usr") : program.parent_path().parent_path();
}

} // namespace

Result<Engine> make_engine(const CommonOptions& common) {
  const fs::path root = installation_root();
  EngineOptions options;
  options.profile = common.profile;
  for (const std::string& folder : common.plugin_folders) {
    if (!fs::is_directory(folder))
      return failure(fmt::format("--plugins {}: there is no such folder", folder));
    options.plugin_folders.emplace_back(folder);
  }
  options.plugin_folders.push_back(root / "lib" / "toets" / "plugins");
  options.rule_folders.push_back(root / "share" / "toets" / "rules");
  for (const std::string& folder : common.rule_folders) {
    if (!fs::is_directory(folder)) return failure(fmt::format("--rules {}: there is no such folder", folder));
    options.rule_folders.emplace_back(folder);
  }
  return Engine::create(std::move(options));
}

int fail_usage(const std::string& message) {
  fmt::print(stderr, "toets: {}\n", message);
  return exit_usage;
}

OutputFile::OutputFile(const std::string& file) : file_(file), stream_(&std::cout) {
  if (file.empty()) return;
  temporary_ = file + ".part";
  owned_ = std::make_unique<std::ofstream>(temporary_, std::ios::binary);
  stream_ = owned_.get();
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) {
    std::error_code ignored;
    fs::remove(temporary_, ignored);
  }
}

std::string OutputFile::finish() {
  stream_->flush();
  if (!*stream_)
    return fmt::format("{} could not be written: {}", file_.empty() ? "standard output" : file_,
                       std::strerror(errno));
  if (temporary_.empty()) return {};
  owned_.reset();
  std::error_code error;
  fs::rename(temporary_, file_, error);
  if (error) return fmt::format("{} could not be written: {}", file_, error.message());
  temporary_.clear();
  return {};
}

} // namespace toets
