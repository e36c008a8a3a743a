#include "base/together.hpp"

#include "support/catch.hpp"

#include <atomic>
#include <latch>
#include <stdexcept>
#include <thread>
#include <vector>

namespace toets {

TEST_CASE("each piece is done once, at the same time as the others") {
  constexpr std::size_t count = 3;
  std::vector<std::thread::id> threads(count);
  std::latch all_are_there(count); // nobody passes it alone
  together(count, [&](std::size_t i) {
    all_are_there.arrive_and_wait();
    threads[i] = std::this_thread::get_id();
  });
  CHECK(threads[0] == std::this_thread::get_id());
  CHECK(threads[1] != threads[0]);
  CHECK(threads[2] != threads[0]);
  CHECK(threads[2] != threads[1]);
}

TEST_CASE("what a piece throws arrives when all are done, that of the lowest number first") {
  std::atomic<int> done{0};
  const auto work = [&](std::size_t i) {
    if (i > 0) throw std::runtime_error(std::to_string(i));
    ++done;
  };
  CHECK_THROWS_WITH(together(3, work), "1");
  CHECK(done == 1);
}

TEST_CASE("nothing is done for none") {
  together(0, [](std::size_t) { FAIL("it was called"); });
}

} // namespace toets
