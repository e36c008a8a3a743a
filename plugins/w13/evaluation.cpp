// The part of the outline that reads indicators and the evaluation of each action under them.
#include "common/dates.hpp"
#include "w13/outline.hpp"

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_item = 160;

// " - deze actie omvat …": what stands behind a dash is no longer the title.
std::size_t title_end(std::string_view text, std::size_t begin) {
  std::size_t end = text.size();
  for (const std::string_view dash : {" - ", " \xE2\x80\x93 ", " \xE2\x80\x94 "})
    if (const std::size_t at = text.find(dash, begin); at != std::string_view::npos && at > begin)
      end = std::min(end, at);
  return end;
}

std::size_t skip_dash(std::string_view text, std::size_t at) {
  at = skip_spaces(text, at);
  if (at < text.size() && text[at] == '-') return skip_spaces(text, at + 1);
  return minus_size(text, at) == 3 || text.substr(at, 3) == "\xE2\x80\x94" ? skip_spaces(text, at + 3) : at;
}

} // namespace

// Under a plan come its indicator and the evaluation of its actions; a heading of the note ends it.
bool Outline::may_evaluate() const {
  return current_.kind == NodeKind::indicator || current_.kind == NodeKind::evaluation ||
         (current_.kind == NodeKind::plan && (current_.has_table || current_.has_money_text));
}

std::size_t Outline::read_evaluation(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const Range content = visible.content();
  if (current_.kind == NodeKind::indicator) {
    if (const auto begin = read_description_label(visible);
        begin && landmarks_[line] == Landmark::description) {
      text_.close(sink_);
      text_.open("description", current_.id, visible.span());
      ledger_.understood(line);
      if (*begin < content.end) add_text(line, {*begin, content.end});
      return line + 1;
    }
    if (landmarks_[line] == Landmark::measurement) {
      text_.close(sink_);
      current_.awaits_value = true;
      ledger_.ignored(line, "marker");
      return line + 1;
    }
    if (std::size_t at = content.begin; current_.awaits_value && read_measurement(line, at)) {
      if (at < content.end && !read_item(line, at)) mention_all(line, {at, content.end});
      return line + 1;
    }
  }
  if (landmarks_.opens_paragraph(line) && read_item(line, content.begin)) return line + 1;
  if (current_.kind == NodeKind::evaluation && !text_.is_open())
    text_.open("evaluation", current_.id, visible.span());
  return read_text(line);
}

// The date of a measurement, and a value beside it; `at` moves behind them.
bool Outline::read_measurement(std::size_t line, std::size_t& at) {
  const VisibleLine& visible = document_[line];
  const auto date = read_date(visible.text(), at);
  if (!date) {
    // A value alone, below its date.
    if (landmarks_[line] != Landmark::numbers) return false;
    mention_all(line, visible.content());
    at = visible.content().end;
    return true;
  }
  const std::string invalid =
      date->invalid.empty() && date->value.empty() ? "the year is missing" : date->invalid;
  sink_.mention({current_.id, 0, "date", date->value, {}, {}, invalid, visible.span(date->range)});
  ledger_.understood(line);
  at = skip_spaces(visible.text(), date->range.end);
  return true;
}

void Outline::mention_all(std::size_t line, Range range) {
  const VisibleLine& visible = document_[line];
  for (const Mention& mention : scan(visible.text().substr(range.begin, range.size())))
    sink_.mention({current_.id, 0, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
                   visible.span(range.begin + mention.range.begin, range.begin + mention.range.end)});
  ledger_.understood(line);
}

// `A0101 Specifiek personeel`: the action as the evaluation names it.
bool Outline::read_item(std::size_t line, std::size_t begin) {
  const VisibleLine& visible = document_[line];
  const std::string_view text = visible.text();
  const std::size_t code_end = landmarks_.codes().action_end(text, begin);
  if (code_end == 0 || text.size() > longest_item) return false;
  std::size_t title_begin = skip_spaces(text, code_end);
  if (title_begin < text.size() && (text[title_begin] == ':' || text[title_begin] == '-'))
    title_begin = skip_spaces(text, title_begin + 1);
  const std::size_t end = std::min(title_end(text, title_begin), visible.content().end);
  const Range title = trim(text, Range{std::min(title_begin, end), end});
  if (title.empty() || letter_size(text, title.begin) == 0) return false;
  const bool has_more = end < visible.content().end;
  const std::string_view words = text.substr(title.begin, title.size());
  if (!has_more && (words.back() == '.' || words.back() == ',' || words.back() == ';')) return false;

  text_.close(sink_);
  const std::string code = landmarks_.codes().normalised(text.substr(begin, code_end - begin));
  const std::string title_text = single_spaced(words);
  const sdk::Span title_span = visible.span(title);
  sdk::Node record;
  record.parent = parent_of(HeadingKind::action);
  record.kind = "action";
  record.part = "evaluation";
  record.code = code;
  record.code_span = visible.span(begin, code_end);
  record.title = title_text;
  record.title_spans = std::span(&title_span, 1);
  record.place = visible.span(begin, title.end);
  current_ = Node{};
  current_.kind = NodeKind::evaluation;
  current_.id = sink_.node(record);
  ledger_.understood(line);
  if (has_more) {
    text_.open("evaluation", current_.id, visible.span());
    add_text(line, trim(text, Range{skip_dash(text, title.end), visible.content().end}));
  }
  return true;
}

} // namespace toets::w13
