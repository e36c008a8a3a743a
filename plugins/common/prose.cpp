#include "common/prose.hpp"

#include "common/prose_context.hpp"
#include "common/prose_tokens.hpp"

#include <algorithm>

namespace toets::layout {

void Prose::add(const VisibleLine& line, Range range, Joint joint) {
  if (!parts_.empty()) text_ += joint == Joint::wrapped ? wrap : gap;
  parts_.push_back({text_.size(), &line, range});
  text_ += line.text().substr(range.begin, range.size());
}

sdk::Span Prose::span(Range range) const noexcept {
  const auto after = std::upper_bound(parts_.begin(), parts_.end(), range.begin,
                                      [](std::size_t at, const Part& part) { return at < part.at; });
  const Part& part = *(after - 1);
  const std::size_t offset = part.range.begin - part.at; // modular: added back below
  return part.line->span(range.begin + offset, range.end + offset);
}

std::vector<sdk::Span> Prose::spans() const {
  std::vector<sdk::Span> all;
  all.reserve(parts_.size());
  for (const Part& part : parts_) all.push_back(part.line->span(part.range));
  return all;
}

std::vector<Mention> scan(std::string_view text) {
  std::vector<Mention> found;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const Context context(text, at, found.empty() ? 0 : found.back().range.end, found);
    Mention mention = read_mention(context);
    at = std::max(mention.range.end, at + 1);
    found.push_back(std::move(mention));
  }
  return found;
}

} // namespace toets::layout
