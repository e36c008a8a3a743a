#include "common/text_block.hpp"

namespace toets::layout {

void TextBlock::open(std::string_view name, sdk::Id node, sdk::Span heading) {
  name_ = name;
  node_ = node;
  heading_ = heading;
  pieces_.clear();
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
  pieces_.push_back({&line, index, range});
}

bool TextBlock::opens_paragraph(std::size_t piece, const Columns& columns) const {
  const Piece& own = pieces_[piece];
  const Piece& above = pieces_[piece - 1];
  if (opens_run(piece)) return true;
  const std::string_view text = own.text();
  if (is_enumerated(text)) return ends_sentence(above.text());
  // What looks like an item may be the rest of a full line; an entry has others beside it.
  const auto is_full = [&](const Piece& line, const Piece& below) {
    const std::size_t indent = line.line->column(line.range.begin);
    return columns.own.is_full(line.text(), below.text(), indent) ||
           columns.all.is_full(line.text(), below.text(), indent);
  };
  const bool goes_on = is_full(above, own) && !ends_sentence(above.text());
  if (text.starts_with('-')) return !(goes_on && starts_lower(text.substr(1)));
  const bool is_listed =
      piece + 1 < pieces_.size() && is_entry(pieces_[piece + 1].text()) && !is_full(own, pieces_[piece + 1]);
  return is_entry(text) && (!goes_on || is_listed);
}

bool TextBlock::opens_run(std::size_t piece) const {
  return piece == 0 || pieces_[piece].line->is_marked() ||
         pieces_[piece - 1].index + 1 != pieces_[piece].index;
}

// All lines are known now, and so is how far they run.
Prose TextBlock::joined() const {
  const auto measure = [&](Column& column, std::size_t i) {
    column.add(pieces_[i].text(), pieces_[i].line->column(pieces_[i].range.begin));
  };
  Columns columns;
  for (std::size_t i = 0; i < pieces_.size(); ++i) measure(columns.all, i);
  Prose prose;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    if (opens_run(i)) {
      columns.own = {};
      measure(columns.own, i);
      for (std::size_t below = i + 1; below < pieces_.size() && !opens_run(below); ++below)
        measure(columns.own, below);
    }
    prose.add(*pieces_[i].line, pieces_[i].range,
              i == 0 || opens_paragraph(i, columns) ? Joint::apart : Joint::wrapped);
  }
  return prose;
}

sdk::Id TextBlock::close(sdk::Sink& sink) {
  if (!is_open()) return 0;
  const Prose prose = joined();
  const std::vector<sdk::Span> spans = prose.spans();
  const sdk::Id text = sink.text({node_, name_, spans.empty() ? heading_ : spans.front(), spans});
  const ProseRecords found = read_(prose);
  for (const Mention& mention : found.mentions)
    sink.mention({node_, text, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
                  prose.span(mention.range)});
  for (const ProseReference& reference : found.references)
    sink.reference({node_, reference.kind, reference.target, prose.span(reference.range)});
  name_ = {};
  pieces_.clear();
  return text;
}

} // namespace toets::layout
