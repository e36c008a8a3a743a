#include "lua/large_blocks.hpp"

#include <cstdlib>
#include <new>
#include <utility>

namespace toets {

LargeBlocks::~LargeBlocks() {
  while (first_ != nullptr) {
    Header* const next = first_->next;
    std::free(std::exchange(first_, next));
  }
}

void* LargeBlocks::keep(void* memory) noexcept {
  auto* header = new (memory) Header{nullptr, first_};
  if (first_ != nullptr) first_->previous = header;
  first_ = header;
  return header + 1;
}

void LargeBlocks::leave(const Header& header) noexcept {
  (header.previous == nullptr ? first_ : header.previous->next) = header.next;
  if (header.next != nullptr) header.next->previous = header.previous;
}

void* LargeBlocks::take(std::size_t size) noexcept {
  void* const memory = std::malloc(sizeof(Header) + size);
  return memory == nullptr ? nullptr : keep(memory);
}

void* LargeBlocks::resized(void* block, std::size_t size) noexcept {
  Header* const header = header_of(block);
  leave(*header);
  void* const memory = std::realloc(header, sizeof(Header) + size);
  void* const kept = keep(memory == nullptr ? header : memory);
  return memory == nullptr ? nullptr : kept;
}

void LargeBlocks::give_back(void* block) noexcept {
  Header* const header = header_of(block);
  leave(*header);
  std::free(header);
}

} // namespace toets
