#include "processes.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <deque>
#include <exception>
#include <memory>
#include <stdexcept>

namespace toets::conform {
namespace {

using Clock = std::chrono::steady_clock;

// A sanitizer makes all of it slower, and reserves more address space than any limit allows.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_sanitized = true;
#else
constexpr bool is_sanitized = false;
#endif

/// Steps [first, last) of one check: what one child does.
struct Slice {
  std::size_t check, first, last;
};

/// Where a child is, told through memory that both processes see: it is still there when the child is not.
class Progress {
 public:
  Progress()
      : step_(static_cast<std::atomic<std::size_t>*>(mmap(nullptr, sizeof(std::atomic<std::size_t>),
                                                          PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS,
                                                          -1, 0))) {
    if (step_ == MAP_FAILED) throw std::runtime_error("there is no memory to share with a child process");
    new (step_) std::atomic<std::size_t>();
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { munmap(step_, sizeof *step_); }

  std::atomic<std::size_t>& step() { return *step_; }

 private:
  std::atomic<std::size_t>* step_;
};

struct Child {
  Slice slice;
  pid_t process = 0;
  int pipe = -1; ///< what it says, one JSON object a line; -1 once it has closed it
  std::string said;
  std::unique_ptr<Progress> progress;
  std::size_t seen_step = 0;
  Clock::time_point seen_at;
  bool is_killed = false;
};

void write_all(int to, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(to, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

void say(int to, const nlohmann::json& what) {
  write_all(to, what.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void limit_this_process(const Limits& limits) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CORE, &no_core);
  const rlim_t bytes = rlim_t{limits.megabytes} << 20;
  const rlimit memory{bytes, bytes};
  if (!is_sanitized) setrlimit(RLIMIT_AS, &memory);
  // What a plugin prints must not end up between the results.
  if (const int nothing = open("/dev/null", O_RDWR); nothing >= 0) {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nothing, descriptor);
    close(nothing);
  }
}

[[noreturn]] void be_child(const Check& check, const Slice& slice, Progress& progress, int to,
                           const Limits& limits) {
  limit_this_process(limits);
  for (std::size_t step = slice.first; step < slice.last; ++step) {
    progress.step() = step;
    Answer answer;
    try {
      answer = check.run(step);
    } catch (const std::exception& e) { answer.problem = e.what(); }
    if (!answer.problem.empty() || !answer.note.empty())
      say(to, {{"step", step}, {"problem", answer.problem}, {"note", answer.note}});
  }
  say(to, {{"done", true}});
  _exit(0); // no destructor of the plugin's: it is never unloaded
}

Child start(const std::vector<Check>& checks, const Slice& slice, const Limits& limits) {
  Child child;
  child.slice = slice;
  child.progress = std::make_unique<Progress>();
  child.progress->step() = child.seen_step = slice.first;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error(std::strerror(errno));
  std::fflush(nullptr);
  child.process = fork();
  if (child.process < 0) throw std::runtime_error(fmt::format("no child process: {}", std::strerror(errno)));
  if (child.process == 0) {
    setpgid(0, 0); // so that what it starts is ended with it
    close(ends[0]);
    be_child(checks[slice.check], slice, *child.progress, ends[1], limits);
  }
  setpgid(child.process, child.process); // here too: whoever is first
  close(ends[1]);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  child.pipe = ends[0];
  child.seen_at = Clock::now();
  return child;
}

/// Reads what there is; false when the child has closed its end.
bool listen(Child& child) {
  char bytes[65536];
  while (true) {
    const ssize_t count = read(child.pipe, bytes, sizeof bytes);
    if (count > 0) {
      child.said.append(bytes, static_cast<std::size_t>(count));
    } else if (count < 0 && errno == EINTR) {
      continue;
    } else {
      return count < 0 && errno == EAGAIN;
    }
  }
}

std::string ending(int status) {
  if (WIFSIGNALED(status))
    return fmt::format("the process ended by signal {} ({})", WTERMSIG(status), strsignal(WTERMSIG(status)));
  return fmt::format("the process ended itself with code {}", WEXITSTATUS(status));
}

class Run {
 public:
  Run(const std::vector<Check>& checks, const Limits& limits)
      : checks_(checks), limits_(limits), results_(checks.size()), notes_(checks.size()) {
    for (std::size_t i = 0; i < checks.size(); ++i) {
      results_[i].check = &checks[i];
      notes_[i].resize(checks[i].steps);
      // Small enough that every job has work to the end, large enough that starting a child costs little.
      const std::size_t size =
          checks[i].is_same_everywhere
              ? 1
              : std::clamp<std::size_t>(checks[i].steps / (std::size_t{limits.jobs} * 4), 1, 256);
      for (std::size_t first = 0; first < checks[i].steps; first += size)
        waiting_.push_back({i, first, std::min(first + size, checks[i].steps)});
    }
  }

  std::vector<Outcome> finish() {
    while (!waiting_.empty() || !running_.empty()) {
      while (!waiting_.empty() && running_.size() < limits_.jobs) {
        const Slice slice = waiting_.front();
        waiting_.pop_front();
        if (!is_given_up(slice)) running_.push_back(start(checks_, slice, limits_));
      }
      if (!running_.empty()) watch();
    }
    for (std::size_t i = 0; i < checks_.size(); ++i) {
      complete(results_[i], notes_[i]);
      if (i > hung_) results_[i] = {.check = &checks_[i], .not_run = "the plugin hung before"};
    }
    return std::move(results_);
  }

 private:
  /// Whether enough steps before these have failed: the first failures are the same whoever is faster.
  bool is_given_up(const Slice& slice) const {
    if (slice.check > hung_) return true;
    const auto& failures = results_[slice.check].failures;
    const auto before = std::count_if(failures.begin(), failures.end(),
                                      [&](const Failure& failure) { return failure.step < slice.first; });
    if (std::any_of(failures.begin(), failures.end(), [&](const Failure& failure) {
          return failure.kind == Failure::Kind::hung && failure.step < slice.first;
        }))
      return true;
    return static_cast<std::size_t>(before) >= limits_.most_failures;
  }

  void watch() {
    std::vector<pollfd> pipes;
    bool is_ending = false; // a child that has said all ends within a moment
    for (const Child& child : running_) {
      pipes.push_back({child.pipe, POLLIN, 0});
      is_ending = is_ending || child.pipe < 0;
    }
    poll(pipes.data(), pipes.size(), is_ending ? 1 : 100);
    for (std::size_t i = 0; i < running_.size();) {
      Child& child = running_[i];
      int status = 0;
      // Not the end of the pipe: a process that a plugin left behind may hold it open.
      const bool has_ended = waitpid(child.process, &status, WNOHANG) == child.process;
      if (child.pipe >= 0 && !listen(child)) {
        close(child.pipe);
        child.pipe = -1;
      }
      if (has_ended) {
        end(child, status);
        running_.erase(running_.begin() + static_cast<std::ptrdiff_t>(i));
      } else {
        hurry(child);
        ++i;
      }
    }
  }

  /// Ends a child that has been at one step for too long.
  void hurry(Child& child) const {
    const auto now = Clock::now();
    if (const std::size_t step = child.progress->step(); step != child.seen_step) {
      child.seen_step = step;
      child.seen_at = now;
    } else if (!child.is_killed &&
               now - child.seen_at > std::chrono::seconds(limits_.seconds * (is_sanitized ? 20U : 1U))) {
      child.is_killed = true;
      kill(-child.process, SIGKILL);
    }
  }

  void end(Child& child, int status) {
    if (child.pipe >= 0) close(child.pipe);
    kill(-child.process, SIGKILL); // what it left behind
    Outcome& result = results_[child.slice.check];
    bool is_done = false;
    for (std::size_t at = 0; at < child.said.size();) {
      const std::size_t line_end = std::min(child.said.find('\n', at), child.said.size());
      const auto said = nlohmann::json::parse(child.said.substr(at, line_end - at), nullptr, false);
      at = line_end + 1;
      if (said.is_discarded()) continue; // the last words of a child that crashed
      is_done = is_done || said.contains("done");
      if (!said.contains("step")) continue;
      const auto step = said["step"].get<std::size_t>();
      notes_[child.slice.check][step] = said["note"].get<std::string>();
      if (auto problem = said["problem"].get<std::string>(); !problem.empty())
        result.failures.push_back({step, Failure::Kind::wrong, std::move(problem)});
    }
    if (is_done) return;
    const std::size_t step = child.progress->step();
    if (child.is_killed) {
      result.failures.push_back(
          {step, Failure::Kind::hung, fmt::format("no answer within {} seconds", limits_.seconds)});
      hung_ = std::min(hung_, child.slice.check);
    } else {
      result.failures.push_back({step, Failure::Kind::crashed, ending(status)});
    }
    if (step + 1 < child.slice.last) waiting_.push_front({child.slice.check, step + 1, child.slice.last});
  }

  void complete(Outcome& result, const std::vector<std::string>& notes) const {
    if (!notes.empty()) result.note = notes.front();
    if (result.check->is_same_everywhere && result.failures.empty())
      for (std::size_t step = 1; step < notes.size(); ++step)
        if (notes[step] != notes.front())
          result.failures.push_back(
              {step, Failure::Kind::wrong, "another process gets other records from the same text"});
    std::sort(result.failures.begin(), result.failures.end(),
              [](const Failure& a, const Failure& b) { return a.step < b.step; });
    // Each further hang would cost as long again: what stands behind the first is left out.
    const auto hung =
        std::find_if(result.failures.begin(), result.failures.end(),
                     [](const Failure& failure) { return failure.kind == Failure::Kind::hung; });
    if (hung != result.failures.end()) {
      result.failures.erase(hung + 1, result.failures.end());
      result.is_cut_short = result.failures.back().step + 1 < result.check->steps;
    }
    if (result.failures.size() >= limits_.most_failures) {
      result.failures.resize(limits_.most_failures);
      result.is_cut_short = result.failures.back().step + 1 < result.check->steps;
    }
  }

  const std::vector<Check>& checks_;
  const Limits& limits_;
  std::vector<Outcome> results_;
  std::vector<std::vector<std::string>> notes_;
  std::size_t hung_ = SIZE_MAX; ///< the first check in which the plugin did not come back
  std::deque<Slice> waiting_;
  std::vector<Child> running_;
};

} // namespace

std::vector<Outcome> run_checks(const std::vector<Check>& checks, const Limits& limits) {
  return Run(checks, limits).finish();
}

} // namespace toets::conform
