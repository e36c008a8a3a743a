#include "plan-samenleven/target.hpp"

#include "common/words.hpp"
#include "plan-samenleven/labels.hpp"

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// At the last "KPI" that a number follows; under a heading that names KPIs else at the last sign before a number.
std::optional<std::size_t> cut_before_value(std::string_view text, std::size_t from, bool is_announced) {
  std::optional<std::size_t> name;
  for (std::size_t at = from; at < text.size(); ++at)
    if (letter_before(text, at) == at && match_words(text, at, "kpi") && has_digit(text.substr(at)))
      name = at;
  if (name || !is_announced) return name;
  for (std::size_t at = from; at < text.size(); ++at) {
    const std::size_t dash = at > from && text[at - 1] == ' ' ? dash_size(text, at) : 0;
    const bool is_sign = std::string_view(":=\t(").find(text[at]) != std::string_view::npos || dash > 0;
    if (is_sign && has_digit(text.substr(at))) name = at;
  }
  return name;
}

// Without the signs and blanks that join a title to what stands behind it.
Range without_joints(std::string_view text, Range title) {
  while (!title.empty()) {
    const char last = text[title.end - 1];
    if (std::string_view(":(,-=").find(last) != std::string_view::npos || is_space(last))
      --title.end;
    else if (title.size() > 3 && dash_size(text, title.end - 3) == 3)
      title.end -= 3;
    else
      break;
  }
  return title;
}

} // namespace

std::optional<Target> read_target(std::string_view text, std::size_t from, bool is_announced) {
  if (text.size() > longest_statement || !has_digit(text.substr(from))) return std::nullopt;
  const auto cut = cut_before_value(text, from, is_announced);
  if (!cut) return std::nullopt;
  Target target;
  target.title = without_joints(text, trim(text, Range{from, *cut}));
  if (target.title.empty()) return std::nullopt;
  target.figure = read_figure(text, first_digit(text, {*cut, text.size()})).figure;
  return target;
}

} // namespace toets::plan_samenleven
