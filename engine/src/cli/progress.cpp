#include "cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <cstdio>
#include <string>

namespace toets {

Progress::Progress() : is_terminal_(isatty(STDERR_FILENO) != 0), start_(std::chrono::steady_clock::now()) {}

Progress::~Progress() {
  if (is_shown_) fmt::print(stderr, "\r\033[K");
}

void Progress::show(std::size_t done, std::size_t all) {
  using namespace std::chrono_literals;
  if (!is_terminal_ || std::chrono::steady_clock::now() - start_ < 400ms) return;
  constexpr std::size_t width = 30;
  const std::size_t filled = all == 0 ? width : done * width / all;
  fmt::print(stderr, "\r\033[K[{}{}] {}/{}", std::string(filled, '#'), std::string(width - filled, '.'), done,
             all);
  is_shown_ = true;
}

} // namespace toets
