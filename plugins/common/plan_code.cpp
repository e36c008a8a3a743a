#include "common/prose.hpp"

namespace toets::layout {

PlanCode read_plan_code(std::string_view text, std::size_t at) {
  // A bad scan puts O for 0 and l for 1; the form of the code tells which parts are numbers.
  const auto digit = [&](std::size_t i) -> char {
    if (i >= text.size()) return '\0';
    if (is_digit(text[i])) return text[i];
    if (text[i] == 'O' || text[i] == 'o') return '0';
    return text[i] == 'l' || text[i] == 'I' ? '1' : '\0';
  };
  const auto number = [&](std::size_t from, std::size_t most, std::string& value) {
    std::size_t end = from;
    while (end - from < most && digit(end) != '\0') value += digit(end++);
    return end;
  };
  PlanCode out;
  const std::size_t first = number(at, 2, out.value);
  if (first != at + 2 || first >= text.size() || text[first] != '/') return {};
  out.value += '/';
  const std::size_t second = number(first + 1, 2, out.value);
  if (second != first + 3) return {};
  out.end = second;
  out.parts = 2;
  const auto is_closed = [&](std::size_t end) {
    return letter_size(text, end) == 0 &&
           !(end < text.size() && (is_digit(text[end]) ||
                                   (text[end] == '/' && end + 1 < text.size() && !is_space(text[end + 1]))));
  };
  std::size_t letters = second + 1;
  if (second < text.size() && text[second] == '/')
    while (letters < text.size() && is_ascii_letter(text[letters]) && letters - second <= 5) ++letters;
  if (letters > second + 1 && letters < text.size() && text[letters] == '/') {
    std::string value = out.value;
    for (std::size_t i = second; i <= letters; ++i)
      value += is_lower(text[i]) ? static_cast<char>(text[i] - ('a' - 'A')) : text[i];
    const std::size_t plan = number(letters + 1, 3, value);
    if (plan > letters + 1) {
      out.value = value;
      out.end = plan;
      out.parts = 4;
      if (plan < text.size() && text[plan] == '/') {
        value += '/';
        const std::size_t action = number(plan + 1, 3, value);
        if (action > plan + 1 && is_closed(action)) {
          out.value = value;
          out.end = action;
          out.parts = 5;
          return out;
        }
      }
    }
  }
  return is_closed(out.end) ? out : PlanCode{};
}

} // namespace toets::layout
