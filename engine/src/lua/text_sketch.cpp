#include "lua/text_sketch.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace toets {
namespace {

/// Of the length, the first and the last bytes.
std::size_t place_of(std::string_view text) {
  if (text.empty()) return 0;
  std::uint64_t first = 0, last = 0;
  const std::size_t size = std::min(text.size(), sizeof first);
  std::memcpy(&first, text.data(), size);
  std::memcpy(&last, text.data() + text.size() - size, size);
  const std::uint64_t mixed = (first * 0x9E3779B97F4A7C15U) ^ (last + text.size()) * 0xC2B2AE3D27D4EB4FU;
  return static_cast<std::size_t>(mixed >> 32U);
}

} // namespace

TextSketch::TextSketch(std::string_view text) : small_(text) {
  unsigned char all = 0;
  char before = 0;
  for (char& c : small_) {
    all |= static_cast<unsigned char>(c);
    c = lower(c);
    pairs_[pair(before, c)] = true;
    before = c;
  }
  const bool is_ascii = all < 0x80;
  has_other_letters_ =
      !is_ascii && (small_.find("\u017F") != std::string::npos || small_.find("\u212A") != std::string::npos);
}

const TextSketch* TextSketches::find(std::string_view text) {
  if (text.size() > longest_known) return nullptr;
  if (known_.empty()) known_.resize(known_count);
  Known& known = known_[place_of(text) % known_count];
  if (known.text != text) {
    known.sketch = TextSketch(text);
    known.text = text;
  }
  return &known.sketch;
}

} // namespace toets
