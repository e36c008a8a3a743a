#include "plan-samenleven/figure.hpp"

#include "common/numbers.hpp"
#include "common/prose_context.hpp"
#include "common/words.hpp"

#include <algorithm>
#include <vector>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

std::size_t run_end(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

bool names_currency_before(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return (at >= euro_sign.size() && text.substr(at - euro_sign.size(), euro_sign.size()) == euro_sign) ||
         (at >= 3 && fold(text.substr(at - 3, 3)) == "eur");
}

} // namespace

std::size_t first_digit(std::string_view text, Range range) noexcept {
  while (range.begin < range.end && !is_digit(text[range.begin])) ++range.begin;
  return range.begin;
}

std::size_t number_end(std::string_view text, std::size_t at) noexcept {
  const std::size_t first = run_end(text, at);
  std::size_t end = first;
  const auto is_group = [&](std::size_t begin) { return run_end(text, begin) == begin + 3; };
  while (end < text.size()) {
    const bool joins = text.substr(end, no_break_space.size()) == no_break_space;
    const std::size_t size = joins ? no_break_space.size() : 1;
    const bool is_mark = text[end] == '.' || text[end] == ',';
    const bool is_spaced =
        (text[end] == ' ' || joins) && first - at <= 3 && text[at] != '0' && is_group(end + size);
    if (!(is_mark && end + 1 < text.size() && is_digit(text[end + 1])) && !is_spaced) break;
    end = run_end(text, end + size);
  }
  return end;
}

std::size_t minus_before(std::string_view text, std::size_t at) {
  const std::size_t size = at > 0 && text[at - 1] == '-'             ? 1
                           : at > 2 && minus_size(text, at - 3) == 3 ? 3
                                                                     : 0;
  std::size_t before = at - size;
  while (before > 0 && text[before - 1] == ' ') --before;
  return before > 0 && (text[before - 1] == ':' || text[before - 1] == '=') ? size : 0;
}

PrintedFigure read_figure(std::string_view text, std::size_t at) {
  PrintedFigure out;
  const std::size_t end = number_end(text, at);
  const Core core =
      read_core(text.substr(at, end - at), {.plain_space_groups = true, .point_decimals = true});
  const std::size_t minus = minus_before(text, at);
  out.figure.number = {at - minus, end};
  out.figure.value = minus > 0 && !core.value.empty() ? "-" + core.value : core.value;
  out.figure.invalid = core.invalid;
  out.end = end;
  // "9l": a letter grown onto the digits stands for one.
  std::size_t grown = end;
  while (grown < text.size() &&
         std::string_view("OoIlSB0123456789").find(text[grown]) != std::string_view::npos)
    ++grown;
  if (grown > end && letter_size(text, grown) == 0) {
    out.figure.number.end = out.end = grown;
    out.figure.value.clear();
    out.figure.invalid = "a letter stands among the digits";
    return out;
  }
  const std::size_t next = skip_spaces(text, end);
  if (text.substr(next, 1) == "%") {
    out.figure.kind = "percentage";
    out.figure.unit = "%";
    out.figure.number.end = next == end ? end + 1 : end;
    out.end = next + 1;
    return out;
  }
  const auto euro = match_words(text, next, "euro");
  const auto eur = match_words(text, next, "eur");
  const bool is_sign = text.substr(next, euro_sign.size()) == euro_sign;
  if (is_sign || euro || eur || names_currency_before(text, at)) {
    out.figure.kind = "amount";
    out.figure.unit = "EUR";
    out.end = is_sign ? next + euro_sign.size() : euro ? *euro : eur ? *eur : end;
    return out;
  }
  if (next == end || next >= text.size() || letter_size(text, next) == 0) return out;
  const std::vector<Mention> none;
  const Context context(text, at, 0, none);
  out.figure.unit = context.noun_after(end);
  if (!out.figure.unit.empty())
    out.end = std::min(text.size(), text.find(out.figure.unit, next) + out.figure.unit.size());
  return out;
}

} // namespace toets::plan_samenleven
