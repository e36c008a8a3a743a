#include "lua/large_blocks.hpp"

#include <cstdlib>
#include <new>

namespace toets {

LargeBlocks::~LargeBlocks() {
  headers_.clear_and_dispose([](Header* header) { std::free(header); });
}

void* LargeBlocks::taken_out(void* block) noexcept {
  Header* const header = static_cast<Header*>(block) - 1;
  headers_.erase(headers_.iterator_to(*header));
  return header;
}

void* LargeBlocks::keep(void* memory) noexcept {
  auto* header = new (memory) Header;
  headers_.push_front(*header);
  return header + 1;
}

void* LargeBlocks::take(std::size_t size) noexcept {
  void* const memory = std::malloc(sizeof(Header) + size);
  return memory == nullptr ? nullptr : keep(memory);
}

void* LargeBlocks::resized(void* block, std::size_t size) noexcept {
  void* const header = taken_out(block);
  void* const memory = std::realloc(header, sizeof(Header) + size);
  void* const kept = keep(memory == nullptr ? header : memory);
  return memory == nullptr ? nullptr : kept;
}

void LargeBlocks::give_back(void* block) noexcept { std::free(taken_out(block)); }

} // namespace toets
