#include "cli/folder_watch.hpp"

#include "messages/system.hpp"
#include "messages/usage.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <cerrno>
#include <csignal>
#include <string_view>
#include <utility>

namespace toets {
namespace fs = std::filesystem;
namespace {

constexpr std::uint32_t watched_events =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
constexpr int quiet_milliseconds = 50;

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

} // namespace

Result<FolderWatch> FolderWatch::start(const std::vector<fs::path>& folders) {
  FolderWatch watch(folders);
  if (const auto opened = watch.open(); !opened) return tl::unexpected(opened.error());
  return watch;
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : folders_(std::move(other.folders_)),
      changes_(std::exchange(other.changes_, -1)),
      signals_(std::exchange(other.signals_, -1)) {}

FolderWatch::~FolderWatch() {
  if (changes_ >= 0) close(changes_);
  if (signals_ < 0) return;
  close(signals_);
  const sigset_t set = ending_signals();
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

Result<void> FolderWatch::open() {
  changes_ = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (changes_ < 0) return failure(message::folders_unwatched(system_words(errno)));
  if (auto added = add_folders(); !added) return added;
  const sigset_t set = ending_signals();
  sigprocmask(SIG_BLOCK, &set, nullptr);
  signals_ = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals_ < 0) return failure(message::signals_unawaited(system_words(errno)));
  return {};
}

/// A folder that is watched already keeps its watch.
Result<void> FolderWatch::add_folders() {
  const auto add = [&](const fs::path& folder) {
    return inotify_add_watch(changes_, folder.c_str(), watched_events) >= 0 || errno == ENOENT;
  };
  for (const fs::path& root : folders_) {
    if (!add(root)) return failure(message::folder_unwatched(root.string(), system_words(errno)));
    std::error_code error;
    for (fs::recursive_directory_iterator at(root, error), end; !error && at != end; at.increment(error))
      if (at->is_directory(error) && !at->is_symlink(error) && !add(at->path()))
        return failure(message::folder_unwatched(at->path().string(), system_words(errno)));
  }
  return {};
}

/// Reads what has changed; whether anything of it matters.
bool FolderWatch::take_changes() {
  bool is_relevant = false;
  alignas(inotify_event) char buffer[16384];
  for (ssize_t size; (size = read(changes_, buffer, sizeof buffer)) > 0;)
    for (ssize_t at = 0; at < size;) {
      const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
      const std::string_view name = event->len > 0 ? event->name : "";
      is_relevant |= (event->mask & (IN_ISDIR | IN_Q_OVERFLOW)) != 0 || name.ends_with(".lua") ||
                     name.ends_with(".toml");
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  return is_relevant;
}

FolderWatch::Event FolderWatch::wait() {
  for (bool has_changed = false;;) {
    pollfd descriptors[] = {{changes_, POLLIN, 0}, {signals_, POLLIN, 0}};
    const int ready = poll(descriptors, 2, has_changed ? quiet_milliseconds : -1);
    if (ready < 0 && errno != EINTR) return Event::ended;
    if (descriptors[1].revents != 0) {
      // Taken, since it would end the program where signals do that again.
      for (signalfd_siginfo taken{}; read(signals_, &taken, sizeof taken) > 0;) {}
      return Event::ended;
    }
    if (ready == 0) {
      // A new folder is watched from now on; where it cannot be, the others still are.
      [[maybe_unused]] const auto added = add_folders();
      return Event::changed;
    }
    if (descriptors[0].revents != 0 && take_changes()) has_changed = true;
  }
}

} // namespace toets
