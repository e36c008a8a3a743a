#include "plugin/line_uses.hpp"

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "plugin/given.hpp"

#include <algorithm>
#include <tuple>

namespace toets {
namespace {

/// Whether a digit of the line stands outside of all that is covered, which is in order of where it begins.
template <class Spans>
bool has_loose_digit(std::string_view line, const Spans& first, const Spans& last) {
  std::size_t at = 0;
  for (auto span = first; span != last; ++span) {
    for (; at < span->begin; ++at)
      if (is_digit(line[at])) return true;
    at = std::max<std::size_t>(at, span->end);
  }
  return at < line.size() &&
         std::any_of(line.begin() + static_cast<std::ptrdiff_t>(at), line.end(), is_digit);
}

} // namespace

LineUses::LineUses(const Source& source) : source_(source), lines_(source.lines().size()) {}

void LineUses::cover(const toets_span& span) {
  if (span.line != 0 && span.begin < span.end) covered_.push_back({span.line, span.begin, span.end});
}

std::string_view LineUses::put_record(std::uint32_t line) {
  Line& at = lines_[line - 1];
  if (at.use == Use::ignored) return at.ignored_reason;
  at.has_record = true;
  return {};
}

void LineUses::say(std::uint32_t line, std::string_view ignored_reason) {
  Line& at = lines_[line - 1];
  const Use said = ignored_reason.empty() ? Use::understood : Use::ignored;
  if (at.use != Use::unsaid && (at.use != said || at.ignored_reason != ignored_reason)) {
    const auto name = [](std::string_view of) { return of.empty() ? "understood" : of; };
    throw Refusal{
        fmt::format("line {}: said twice, {} and {}", line, name(at.ignored_reason), name(ignored_reason))};
  }
  const std::string_view text = source_.lines()[line - 1].text;
  if (ignored_reason == "blank" && !utf8::is_blank(text))
    throw Refusal{fmt::format("line {}: ignored as blank, but it holds '{}'", line, text)};
  if (said == Use::ignored && at.has_record)
    throw Refusal{fmt::format("line {}: ignored as {}, but a record stands on it", line, ignored_reason)};
  at.use = said;
  at.ignored_reason = ignored_reason;
}

LineCensus LineUses::census() && {
  std::sort(covered_.begin(), covered_.end(), [](const Covered& a, const Covered& b) {
    return std::tie(a.line, a.begin) < std::tie(b.line, b.begin);
  });
  LineCensus census;
  census.total = static_cast<std::uint32_t>(lines_.size());
  auto next = covered_.begin();
  for (std::uint32_t number = 1; number <= census.total; ++number) {
    const std::string_view text = source_.lines()[number - 1].text;
    const auto first = next;
    while (next != covered_.end() && next->line == number) ++next;
    const Line& line = lines_[number - 1];
    switch (line.use) {
      case Use::ignored:
        if (std::any_of(text.begin(), text.end(), is_digit)) ++census.ignored_with_digits;
        ++census.ignored[std::string(line.ignored_reason)];
        break;
      case Use::unsaid:
        if (utf8::is_blank(text)) {
          ++census.ignored["blank"];
        } else {
          census.not_understood.push_back({number, "not read by the layout"});
        }
        break;
      case Use::understood:
        if (has_loose_digit(text, first, next)) {
          census.not_understood.push_back({number, "a number became no record"});
        } else {
          ++census.understood;
        }
        break;
    }
  }
  return census;
}

} // namespace toets
