// What the program says of trouble, as a sentence in both languages with named slots. The compiler refuses one that
// lacks a language, whose languages name other slots, or that is given more or less than fills it.
//
//   inline constexpr Message<"file", "why"> cannot_open{"{file}: kan niet worden geopend: {why}",
//                                                       "{file}: cannot be opened: {why}"};
//   return failure(message::cannot_open(file.string(), system_words(errno)));
#pragma once

#include "toets/engine/bilingual.hpp"

#include <array>
#include <concepts>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace toets {

/// The name of a slot.
struct Slot {
  consteval Slot(const char* name) { // NOLINT(google-explicit-constructor): written as a text
    for (std::size_t i = 0; name[i] != '\0'; ++i) text.at(i) = name[i];
  }
  constexpr std::string_view name() const { return text.data(); }

  std::array<char, 16> text{};
};

/// What fills a slot: a name, a code or a number as it is, or words of each language.
struct Filling {
  Filling(Bilingual both) : words(std::move(both)) {}             // NOLINT(google-explicit-constructor)
  Filling(const std::string& name) : words(same_in_both(name)) {} // NOLINT(google-explicit-constructor)
  Filling(std::string_view name) : Filling(std::string(name)) {}  // NOLINT(google-explicit-constructor)
  Filling(const char* name) : Filling(std::string(name)) {}       // NOLINT(google-explicit-constructor)
  Filling(std::integral auto number)
      : Filling(std::to_string(number)) {} // NOLINT(google-explicit-constructor)

  Bilingual words;
};

/// @pre the text names no slot that is not there
Bilingual filled(std::string_view nl, std::string_view en, std::span<const Slot> slots,
                 std::span<const Filling> fillings);

template <Slot... slots>
class Message {
 public:
  consteval Message(std::string_view nl, std::string_view en) : nl_(nl), en_(en) {
    if (!speaks_of_each_slot(nl) || !speaks_of_each_slot(en)) throw "a language names other slots";
  }

  template <class... Given>
  requires(sizeof...(Given) == sizeof...(slots)) Bilingual operator()(Given&&... given) const {
    const std::array<Slot, sizeof...(slots)> names = {slots...};
    const std::array<Filling, sizeof...(slots)> fillings = {Filling(std::forward<Given>(given))...};
    return filled(nl_, en_, names, fillings);
  }

 private:
  static consteval bool speaks_of_each_slot(std::string_view text) {
    constexpr std::size_t count = sizeof...(slots);
    const std::array<Slot, count> known = {slots...};
    std::array<bool, count> is_named{};
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
      const std::string_view name = text.substr(open + 1, text.find('}', open) - open - 1);
      std::size_t at = 0;
      while (at < count && known[at].name() != name) ++at;
      if (at == count) return false;
      is_named[at] = true;
    }
    for (const bool one : is_named)
      if (!one) return false;
    return !text.empty();
  }

  std::string_view nl_, en_;
};

} // namespace toets
