// Texts with named slots: "{file}: cannot be opened: {why}".
#pragma once

#include <string>
#include <string_view>

namespace toets {

/// The text with each {name} replaced by what `value_of(name)` gives. What is put in is not looked at again.
/// @pre each brace that opens is closed
template <class ValueOf>
std::string with_slots(std::string_view text, const ValueOf& value_of) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    result.append(text.substr(0, open));
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    result.append(value_of(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
  return result;
}

} // namespace toets
