#include "lua/large_blocks.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace toets {

// What is left here is given back with the blocks: the address sanitizer counts.
TEST_CASE("a large block keeps its content whatever happens to others") {
  struct Used {
    unsigned char* block;
    std::size_t size;
    unsigned char fill;
  };
  LargeBlocks blocks;
  std::mt19937 random(7);
  std::vector<Used> used;
  const auto check = [](const Used& one, std::size_t size) {
    REQUIRE(one.block != nullptr);
    REQUIRE(reinterpret_cast<std::uintptr_t>(one.block) % alignof(std::max_align_t) == 0);
    for (std::size_t i = 0; i < size; ++i) REQUIRE(one.block[i] == one.fill);
  };
  for (int round = 0; round < 2'000; ++round) {
    const std::size_t size = 1 + random() % 5'000;
    if (used.size() < 20) {
      used.push_back({static_cast<unsigned char*>(blocks.take(size)), size, 0});
    } else {
      std::swap(used[random() % used.size()], used.back());
      check(used.back(), used.back().size);
      if (random() % 2 == 0) {
        blocks.give_back(used.back().block);
        used.pop_back();
        continue;
      }
      used.back().block = static_cast<unsigned char*>(blocks.resized(used.back().block, size));
      check(used.back(), std::min(size, used.back().size));
    }
    used.back().size = size;
    used.back().fill = static_cast<unsigned char>(random());
    std::memset(used.back().block, used.back().fill, size);
  }
}

TEST_CASE("a block for which there is no memory stays as it is") {
  LargeBlocks blocks;
  auto* const block = static_cast<char*>(blocks.take(4));
  std::memcpy(block, "abc", 4);
  constexpr std::size_t too_much = std::size_t{1} << 60;
  CHECK(blocks.take(too_much) == nullptr);
  CHECK(blocks.resized(block, too_much) == nullptr);
  CHECK(std::string(block) == "abc");
  blocks.give_back(block);
}

} // namespace toets
