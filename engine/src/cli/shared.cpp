#include "base/entries.hpp"
#include "cli/commands.hpp"
#include "cli/output_targets.hpp"
#include "messages/files.hpp"
#include "messages/system.hpp"
#include "messages/usage.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
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

std::string complaint(std::string_view message) {
  std::string shown;
  for (std::size_t at = 0; at <= message.size();) {
    const std::size_t end = std::min(message.find('\n', at), message.size());
    const std::string line = printable(message.substr(at, end - at));
    if (at > 0) shown += line.starts_with("  ") ? "\n" : "\n  ";
    shown += line;
    at = end + 1;
  }
  return shown;
}

void write_error(std::string_view text) {
  const auto before = std::signal(SIGPIPE, SIG_IGN); // it would end the program
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
  std::signal(SIGPIPE, before);
}

void complain(const Bilingual& message, Language language) {
  write_error(fmt::format("toets: {}\n", complaint(in(message, language))));
}

void tell(const Document& document, const Bilingual& problem, Language language) {
  write_error(fmt::format("toets: {}: {}\n", printable(document.path), printable(in(problem, language))));
}

int fail_usage(const Bilingual& message, Language language) {
  complain(message, language);
  return exit_usage;
}

OutputFile::OutputFile(const std::string& file, const std::vector<Input>& read)
    : file_(file), stream_(&std::cout) {
  if (file.empty()) return;
  refusal_ = outputs_problem({{"", file}}, read);
  if (!refusal_.empty()) {
    owned_ = std::make_unique<std::ofstream>(); // takes nothing
    stream_ = owned_.get();
    return;
  }
  // Only a plain file is replaced as a whole; a pipe, a device or a link is written to as it is.
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(file, ignored);
  const bool is_replaced = !fs::exists(status) || fs::is_regular_file(status);
  std::string target = file;
  errno = 0;
  if (is_replaced) {
    // Hidden: what a killed run leaves is no report of the folder. Short: the file's own name may be as long as can be.
    target = (fs::path(file).parent_path() / ".toets.XXXXXX").string();
    const int descriptor = mkstemp(target.data());
    if (descriptor < 0) {
      problem_ = system_words(errno);
    } else {
      close(descriptor);
      temporary_ = target;
    }
  }
  owned_ = std::make_unique<std::ofstream>(target, std::ios::binary);
  if (!*owned_ && problem_.empty()) problem_ = system_words(errno);
  stream_ = owned_.get();
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) {
    std::error_code ignored;
    fs::remove(temporary_, ignored);
  }
}

Result<void> OutputFile::finish() {
  if (!refusal_.empty()) return failure(refusal_);
  const Bilingual shown = file_.empty() ? message::standard_output() : same_in_both(file_);
  errno = 0;
  stream_->flush();
  if (!*stream_ && problem_.empty() && errno == 0) {
    // It failed while the result was written: what the system said then is asked again.
    stream_->clear();
    stream_->put('\n').flush();
    stream_->setstate(std::ios::failbit);
  }
  if (!*stream_) {
    const Bilingual reason = !problem_.empty() ? problem_
                             : errno != 0      ? system_words(errno)
                                               : message::broke_off();
    return failure(message::cannot_write(shown, reason));
  }
  if (temporary_.empty()) return {};
  owned_.reset();
  // A temporary file is the owner's alone; the result gets the rights of any new file, or keeps those it had.
  std::error_code error;
  const mode_t mask = umask(0);
  umask(mask);
  const fs::file_status before = fs::status(file_, error);
  const auto rights = fs::exists(before) ? before.permissions() : static_cast<fs::perms>(0666 & ~mask);
  fs::permissions(temporary_, rights, error);
  fs::rename(temporary_, file_, error);
  if (error) return failure(message::cannot_write(file_, system_words(error)));
  temporary_.clear();
  return {};
}

TextStyle style_of(const std::string& output_file) {
  return output_file.empty() ? terminal_style() : TextStyle{};
}

} // namespace toets
