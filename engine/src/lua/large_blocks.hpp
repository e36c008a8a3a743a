// Memory for what Lua makes less often than small things: long texts, tables, the state itself.
#pragma once

#include <boost/intrusive/list.hpp>
#include <cstddef>

namespace toets {

/// Blocks of any size. Those that were not given back go with it.
class LargeBlocks {
 public:
  LargeBlocks() = default;
  LargeBlocks(const LargeBlocks&) = delete;
  LargeBlocks& operator=(const LargeBlocks&) = delete;
  ~LargeBlocks();

  /// @return null when there is no memory
  void* take(std::size_t size) noexcept;
  /// The block with another size and the same content; null when there is no memory, and the block stays.
  void* resized(void* block, std::size_t size) noexcept;
  void give_back(void* block) noexcept;

 private:
  /// Stands before each block.
  struct alignas(std::max_align_t) Header
      : boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::normal_link>> {};

  /// The memory of a block with its header, which is no longer among the others.
  void* taken_out(void* block) noexcept;
  /// @param memory for a header and its block
  /// @return the block
  void* keep(void* memory) noexcept;

  boost::intrusive::list<Header, boost::intrusive::constant_time_size<false>> headers_;
};

} // namespace toets
