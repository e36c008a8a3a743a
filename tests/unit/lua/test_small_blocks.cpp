#include "lua/small_blocks.hpp"

#include "support/catch.hpp"

#include <cstdint>
#include <cstring>
#include <map>
#include <random>

namespace toets {

TEST_CASE("blocks in use never share a byte") {
  SmallBlocks blocks;
  std::mt19937 random(7);
  std::map<unsigned char*, std::pair<std::size_t, unsigned char>> used; // size and the byte it is filled with
  for (int round = 0; round < 20'000; ++round) {
    if (used.size() < 2'000 && random() % 3 != 0) {
      const std::size_t size = 1 + random() % SmallBlocks::largest;
      auto* block = static_cast<unsigned char*>(blocks.take(size));
      REQUIRE(block != nullptr);
      REQUIRE(reinterpret_cast<std::uintptr_t>(block) % alignof(std::max_align_t) == 0);
      const auto fill = static_cast<unsigned char>(random());
      std::memset(block, fill, size);
      REQUIRE(used.emplace(block, std::pair(size, fill)).second);
    } else if (!used.empty()) {
      const auto given = std::next(used.begin(), static_cast<std::ptrdiff_t>(random() % used.size()));
      const auto [size, fill] = given->second;
      for (std::size_t i = 0; i < size; ++i) REQUIRE(given->first[i] == fill);
      blocks.give_back(given->first, size);
      used.erase(given);
    }
  }
}

TEST_CASE("a block that was given back is used again") {
  SmallBlocks blocks;
  void* const first = blocks.take(40);
  blocks.give_back(first, 40);
  CHECK(blocks.take(33) == first); // of the same size, as blocks are cut
  CHECK(SmallBlocks::is_same(33, 48));
  CHECK_FALSE(SmallBlocks::is_same(48, 49));
}

} // namespace toets
