// One piece of work on several threads.
#pragma once

#include <cstddef>
#include <functional>

namespace toets {

/// Calls `work(0)` to `work(count - 1)` at once, the first on this thread, and waits for all of them. Where the system
/// gives no more threads the rest is done on this one, so no piece may wait for another. What one throws is thrown here
/// when all are done: the one of the lowest number.
void together(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace toets
