#include "plan-samenleven/slide_prose.hpp"

#include <algorithm>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view euro_sign = "\xE2\x82\xAC";
constexpr std::string_view arrow = "\xE2\x86\x92";
constexpr std::size_t longest_label = 100;

bool is_figure(const Mention& mention) {
  return mention.kind == "amount" || mention.kind == "count" || mention.kind == "percentage";
}

std::size_t back_over_spaces(std::string_view text, std::size_t at) noexcept {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at;
}

// The words before "= " or "= €" on the same line.
std::string label_before_sign(std::string_view text, std::size_t at) {
  at = back_over_spaces(text, at);
  if (at >= euro_sign.size() && text.substr(at - euro_sign.size(), euro_sign.size()) == euro_sign)
    at = back_over_spaces(text, at - euro_sign.size());
  if (at == 0 || text[at - 1] != '=') return {};
  Range label{at - 1, at - 1};
  while (label.begin > 0 && label.size() < longest_label) {
    const char c = text[label.begin - 1];
    if (c == Prose::gap || c == Prose::wrap || c == ';' || c == '=') break;
    --label.begin;
  }
  if (label.size() >= longest_label) return {};
  label = trim(text, label);
  if (text.substr(label.begin, arrow.size()) == arrow)
    label = trim(text, Range{label.begin + arrow.size(), label.end});
  return std::string(text.substr(label.begin, label.size()));
}

bool says_of(std::string_view between) {
  const std::string folded = fold(between);
  return folded == "van de" || folded == "van" || folded == "op de" || folded == "op";
}

} // namespace

ProseRecords read_slide_prose(std::string_view text) {
  ProseRecords found{scan(text), {}};
  for (std::size_t i = 0; i < found.mentions.size(); ++i) {
    Mention& mention = found.mentions[i];
    if (!is_figure(mention)) continue;
    if (std::string label = label_before_sign(text, mention.range.begin); !label.empty())
      mention.label = std::move(label);
    if (i + 1 == found.mentions.size()) continue;
    const Mention& next = found.mentions[i + 1];
    const bool is_share = mention.kind == "count" && mention.unit.empty() && next.kind == "count" &&
                          next.range.begin - mention.range.end < 12 &&
                          says_of(text.substr(mention.range.end, next.range.begin - mention.range.end));
    if (is_share) mention.unit = next.unit;
  }
  return found;
}

} // namespace toets::plan_samenleven
