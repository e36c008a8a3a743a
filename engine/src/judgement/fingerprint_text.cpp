#include "judgement/fingerprint_text.hpp"

#include "base/sha256.hpp"

namespace toets {

std::string fingerprint_of(std::string_view text) { return sha256(text).substr(0, fingerprint_size); }

bool begins_fingerprint(std::string_view text, std::size_t least) {
  return text.size() >= least && text.size() <= fingerprint_size &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

} // namespace toets
