#include "messages/message.hpp"

#include "messages/slots.hpp"

#include <algorithm>

namespace toets {
namespace {

std::string filled_in(std::string_view text, std::span<const Slot> slots, std::span<const Filling> fillings,
                      std::string Bilingual::*language) {
  return with_slots(text, [&](std::string_view name) -> const std::string& {
    const auto slot =
        std::find_if(slots.begin(), slots.end(), [&](const Slot& one) { return one.name() == name; });
    return fillings[static_cast<std::size_t>(slot - slots.begin())].words.*language;
  });
}

} // namespace

Bilingual filled(std::string_view nl, std::string_view en, std::span<const Slot> slots,
                 std::span<const Filling> fillings) {
  return {filled_in(nl, slots, fillings, &Bilingual::nl), filled_in(en, slots, fillings, &Bilingual::en)};
}

} // namespace toets
