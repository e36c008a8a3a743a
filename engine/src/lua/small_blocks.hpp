// Memory for the small things of Lua, which it makes and frees by the thousand.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace toets {

/// Blocks cut from large pieces; one that is given back is used again for the same size. The pieces themselves are
/// kept until the end.
class SmallBlocks {
 public:
  static constexpr std::size_t largest = 256;

  /// @param size from 1 to `largest`
  /// @return null when there is no memory
  void* take(std::size_t size) noexcept {
    Free*& first = free_[kind_of(size)];
    if (first == nullptr) return cut((kind_of(size) + 1) * step);
    Free* block = first;
    first = block->next;
    __builtin_prefetch(first,
                       1); // blocks that were given back lie far apart: the next one is fetched meanwhile
    return block;
  }
  /// @param size that it was taken with
  void give_back(void* block, std::size_t size) noexcept {
    Free*& first = free_[kind_of(size)];
    first = new (block) Free{first};
  }
  /// Whether blocks of both sizes are the same: one may then stand for the other.
  static bool is_same(std::size_t a, std::size_t b) { return kind_of(a) == kind_of(b); }

 private:
  struct Free {
    Free* next;
  };

  static constexpr std::size_t step = 16, piece = std::size_t{64} * 1024;

  static std::size_t kind_of(std::size_t size) { return (size - 1) / step; }
  void* cut(std::size_t size) noexcept;

  std::array<Free*, largest / step> free_{};
  std::vector<std::unique_ptr<std::byte[]>> pieces_;
  std::byte* rest_ = nullptr; ///< of the last piece
  std::size_t rest_size_ = 0;
};

} // namespace toets
