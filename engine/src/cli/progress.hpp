// A progress line on standard error, when that is a terminal and the work takes longer than a moment.
#pragma once

#include <chrono>
#include <cstddef>

namespace toets {

class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done, std::size_t all);

 private:
  bool is_terminal_;
  bool is_shown_ = false;
  std::chrono::steady_clock::time_point start_;
};

} // namespace toets
