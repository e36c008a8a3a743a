#include "messages/message.hpp"

#include <algorithm>

namespace toets {
namespace {

std::string filled_in(std::string_view text, std::span<const Slot> slots, std::span<const Filling> fillings,
                      std::string Bilingual::*language) {
  std::string told;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    told.append(text.substr(at, open - at));
    if (open == text.size()) break;
    const std::size_t close = text.find('}', open);
    const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& one) {
      return one.name() == text.substr(open + 1, close - open - 1);
    });
    told.append(fillings[static_cast<std::size_t>(slot - slots.begin())].words.*language);
    at = close + 1;
  }
  return told;
}

} // namespace

Bilingual filled(std::string_view nl, std::string_view en, std::span<const Slot> slots,
                 std::span<const Filling> fillings) {
  return {filled_in(nl, slots, fillings, &Bilingual::nl), filled_in(en, slots, fillings, &Bilingual::en)};
}

} // namespace toets
