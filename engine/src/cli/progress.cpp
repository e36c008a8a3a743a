#include "cli/progress.hpp"

#include "cli/diagnostics.hpp"

#include <fmt/format.h>
#include <unistd.h>
#include <chrono>
#include <string>

namespace toets {

using namespace std::chrono_literals;

Progress::Progress() {
  if (isatty(STDERR_FILENO) == 0) return;
  painter_ = std::thread([this] {
    std::unique_lock lock(mutex_);
    for (auto pause = 400ms; !changed_.wait_for(lock, pause, [this] { return is_over_; }); pause = 100ms)
      draw();
  });
}

Progress::~Progress() { end(); }

void Progress::end() {
  if (!painter_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.notify_all();
  painter_.join();
  if (drawn_ > 0) write_error("\r\033[K");
}

void Progress::show(std::size_t done, std::size_t all) {
  const std::lock_guard lock(mutex_);
  done_ = done;
  all_ = all;
}

/// "[#######.......] 3/12 |": the stroke turns, also when nothing was finished in the meantime.
void Progress::draw() {
  constexpr std::size_t width = 30;
  constexpr char strokes[] = {'|', '/', '-', '\\'};
  const std::size_t filled = all_ == 0 ? 0 : done_ * width / all_;
  const char stroke = strokes[drawn_++ % std::size(strokes)];
  write_error(fmt::format("\r\033[K[{}{}] {}{}", std::string(filled, '#'), std::string(width - filled, '.'),
                          all_ == 0 ? "" : fmt::format("{}/{} ", done_, all_), stroke));
}

} // namespace toets
