#include "common/text_block.hpp"

namespace toets::layout {

void TextBlock::open(std::string_view name, sdk::Id node, sdk::Span heading) {
  name_ = name;
  node_ = node;
  heading_ = heading;
  prose_ = Prose();
}

namespace {

// "2. Opleiding": an item of a numbered list.
bool is_enumerated(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && is_digit(text[digits])) ++digits;
  return digits >= 1 && digits <= 2 && digits + 1 < text.size() &&
         (text[digits] == '.' || text[digits] == ')') && is_space(text[digits + 1]);
}

// "augustus: 30": an entry of a list that has no bullets.
bool is_entry(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || colon == 0 || has_digit(text.substr(0, colon))) return false;
  const std::size_t value = skip_spaces(text, colon + 1);
  return value < text.size() && is_digit(text[value]);
}

bool ends_sentence(std::string_view text) {
  return text.empty() || text.back() == '.' || text.back() == ':' || text.back() == ';' || text.back() == ')';
}

} // namespace

void TextBlock::add(const VisibleLine& line, std::size_t index, Range range) {
  const std::string_view text = line.text().substr(range.begin, range.size());
  const bool is_new = line.is_marked() || !continues_at(index) || text.substr(0, 1) == "-" ||
                      is_entry(text) || (is_enumerated(text) && ends_sentence(prose_.text()));
  prose_.add(line, range, is_new ? Joint::apart : Joint::wrapped);
  last_ = index;
}

sdk::Id TextBlock::close(sdk::Sink& sink) {
  if (!is_open()) return 0;
  const std::vector<sdk::Span> spans = prose_.spans();
  const sdk::Id text = sink.text({node_, name_, spans.empty() ? heading_ : spans.front(), spans});
  const ProseRecords found = read_(prose_);
  for (const Mention& mention : found.mentions)
    sink.mention({node_, text, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
                  prose_.span(mention.range)});
  for (const ProseReference& reference : found.references)
    sink.reference({node_, reference.kind, reference.target, prose_.span(reference.range)});
  name_ = {};
  prose_ = Prose();
  return text;
}

} // namespace toets::layout
