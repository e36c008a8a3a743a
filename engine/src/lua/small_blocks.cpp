#include "lua/small_blocks.hpp"

#include <new>

namespace toets {

void* SmallBlocks::cut(std::size_t size) noexcept {
  if (rest_size_ < size) {
    try {
      pieces_.push_back(std::make_unique_for_overwrite<std::byte[]>(piece));
    } catch (const std::bad_alloc&) { return nullptr; }
    rest_ = pieces_.back().get();
    rest_size_ = piece;
  }
  std::byte* block = rest_;
  rest_ += size;
  rest_size_ -= size;
  return block;
}

} // namespace toets
