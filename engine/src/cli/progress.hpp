// A progress line on standard error, when that is a terminal and the work takes longer than a moment.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <thread>

namespace toets {

/// A thread of its own draws the line, so that it also moves while one long report is worked on.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done, std::size_t all);
  /// Takes the line away, before anything else is written.
  void end();

 private:
  void draw();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t done_ = 0, all_ = 0, drawn_ = 0;
  bool is_over_ = false;
  std::thread painter_; ///< none where standard error is no terminal
};

} // namespace toets
