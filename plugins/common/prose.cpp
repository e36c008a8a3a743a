#include "common/prose.hpp"

#include "common/column.hpp"
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

namespace {

// Of the lines up to the next gap.
Column column_from(std::string_view text, std::size_t begin) {
  Column column;
  const std::string_view paragraph = text.substr(0, text.find(Prose::gap, begin));
  while (begin < paragraph.size()) {
    const std::size_t end = std::min(paragraph.find(Prose::wrap, begin), paragraph.size());
    column.add(paragraph.substr(begin, end - begin));
    begin = end + 1;
  }
  return column;
}

// The digits below of a date that wraps: the part on the first line stands for all of it, these for nothing.
void name_rest(std::string_view text, std::vector<Mention>& found) {
  const std::size_t end = found.back().rest;
  for (std::size_t at = found.back().range.end; at < end; ++at) {
    if (!is_digit(text[at])) continue;
    Mention name;
    name.kind = "name";
    name.range = {at, at};
    while (name.range.end < end && is_digit(text[name.range.end])) ++name.range.end;
    name.value = text.substr(name.range.begin, name.range.size());
    at = name.range.end;
    found.push_back(std::move(name));
  }
}

} // namespace

std::vector<Mention> scan(std::string_view text) {
  std::vector<Mention> found;
  Column column = column_from(text, 0);
  std::size_t line_begin = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      if (text[at] == Prose::wrap || text[at] == Prose::gap) line_begin = at + 1;
      if (text[at] == Prose::gap) column = column_from(text, line_begin);
      ++at;
      continue;
    }
    const Context context(text, at, found.empty() ? 0 : found.back().range.end, found, {column, line_begin});
    Mention mention = read_mention(context);
    const std::size_t after = std::max({mention.range.end, mention.rest, at + 1});
    const bool has_rest = mention.rest > mention.range.end;
    found.push_back(std::move(mention));
    if (has_rest) {
      name_rest(text, found);
      line_begin = text.find_last_of("\n\v", after - 1) + 1;
    }
    at = after;
  }
  return found;
}

} // namespace toets::layout
