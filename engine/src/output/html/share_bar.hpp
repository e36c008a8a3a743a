// How many numbers are proven, contradicted and unchecked: a bar, and the same in words.
#pragma once

#include "output/html/page.hpp"

#include <cstdint>

namespace toets {

struct Shares {
  std::uint32_t proven = 0, contradicted = 0, unchecked = 0;

  std::uint32_t total() const { return proven + contradicted + unchecked; }
  void add(Verdict verdict);
};

Shares shares_of(const NumberTally& tally);

/// The bar alone: a picture of what stands beside it in words.
void write_share_bar(Page& page, const Shares& shares);

/// "188 bewezen 70,1 %, 36 tegengesproken 13,4 %, …", each behind its mark.
void write_share_words(Page& page, const Shares& shares);

} // namespace toets
