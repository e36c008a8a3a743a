#include "base/together.hpp"

#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace toets {

void together(std::size_t count, const std::function<void(std::size_t)>& work) {
  std::vector<std::exception_ptr> thrown(count);
  const auto run = [&](std::size_t i) {
    try {
      work(i);
    } catch (...) { thrown[i] = std::current_exception(); }
  };
  {
    std::vector<std::jthread> others;
    others.reserve(count);
    std::vector<std::size_t> left; // pieces that the system gives no thread for
    for (std::size_t i = 1; i < count; ++i) {
      try {
        others.emplace_back(run, i);
      } catch (const std::system_error&) { left.push_back(i); }
    }
    if (count > 0) run(0);
    for (const std::size_t i : left) run(i);
  }
  for (const std::exception_ptr& exception : thrown)
    if (exception) std::rethrow_exception(exception);
}

} // namespace toets
