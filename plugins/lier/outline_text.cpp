// The part of the outline that reads titles, prose and the headings of indicators.
#include "lier/outline.hpp"

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

// ---- titles -------------------------------------------------------------------------------

Outline::Title Outline::read_title(std::size_t line, Range first, bool labels_may_follow) const {
  constexpr std::size_t most_lines = 5;
  Title title;
  title.after = line + 1;
  const auto add = [&](std::size_t at, Range range) {
    if (range.empty()) return;
    if (!title.text.empty()) title.text += ' ';
    for (const char c : document_[at].text().substr(range.begin, range.size()))
      if (!is_space(c) || title.text.back() != ' ') title.text += is_space(c) ? ' ' : c;
    title.spans.push_back(document_[at].span(range));
  };
  add(line, first);
  const auto may_continue = [&](std::size_t at) {
    return at < anchors_.size() && (anchors_[at] == Anchor::text || anchors_[at] == Anchor::numbers) &&
           !document_[at].is_marked() && at - line < most_lines;
  };
  std::size_t group_end = line + 1;
  while (may_continue(group_end)) ++group_end;
  bool is_all_title = false;
  if (labels_may_follow && group_end > line + 1) {
    // What stands between the code and the first label of its parts is the title, however it breaks.
    const std::size_t next = anchors_.next(group_end - 1);
    if (next < anchors_.size() && anchors_[next] == Anchor::labels) {
      const Label label = read_labels(document_[next])[0];
      const bool has_parts = document_[next].text().find('(') != std::string_view::npos;
      is_all_title = label.text_name == "description" || (label.kind == LabelKind::text && has_parts);
    }
  }
  for (std::size_t at = line + 1; at < group_end; ++at) {
    const std::string_view words = document_[at].content_text();
    const bool is_heading = words.back() == ':';
    if (!is_all_title && !starts_lower(words) && (is_heading || !would_not_fit(at - 1, at))) break;
    add(at, document_[at].content());
    title.after = at + 1;
  }
  return title;
}

// The first word of `line` did not fit behind the line above: the break is the page's, not the author's.
bool Outline::would_not_fit(std::size_t above, std::size_t line) const {
  const std::string_view text = document_[line].content_text();
  const std::string_view word = text.substr(0, text.find(' '));
  const std::size_t end = document_[above].column(document_[above].text().size());
  // In a proportional type a full line has somewhat more or fewer characters than another.
  return (end + 1 + count_characters(word)) * 10 > anchors_.widest() * 9;
}

// ---- prose --------------------------------------------------------------------------------

std::size_t Outline::read_text(std::size_t line) {
  const VisibleLine& visible = document_[line];
  if (read_entity(line)) return line + 1;
  if (const std::size_t after = read_indicator_title(line); after != line) return after;
  const Status status = read_status(visible.content_text());
  if (current_.kind == NodeKind::action && !current_.has_status &&
      ((status.has_number && !status.word.empty()) || is_status_below_fields(line, status))) {
    text_.close(sink_);
    push_status(visible, visible.content());
    ledger_.understood(line);
    return line + 1;
  }
  if (!text_.is_open()) {
    if (current_.awaits_description)
      text_.open("description", current_.id, visible.span());
    else if (current_.kind == NodeKind::indicator)
      text_.open("notes", current_.id, visible.span());
    else if (const std::size_t next = anchors_.next(line);
             next < anchors_.size() && anchors_[next] == Anchor::contents && !has_digit(visible.text())) {
      // Whatever word announces the table of contents.
      mark(line);
      return line + 1;
    } else
      return leave(line);
    current_.awaits_description = false;
    current_.has_description = true;
  }
  add_text(line, visible.content());
  return line + 1;
}

// The status that the follow-up report prints without a label, right below the dates.
bool Outline::is_status_below_fields(std::size_t line, const Status& status) const {
  constexpr std::size_t longest = 40;
  if (text_.is_open() || last_field_ >= line || anchors_.next(last_field_) != line) return false;
  if (!status.word.empty()) return true;
  const std::string_view words = document_[line].content_text();
  if (words.size() > longest || words.back() == '.' || words.back() == ':') return false;
  // "5-Uitgesteld": of no known scale, but of its form; or one word alone above the next label.
  std::size_t at = is_digit(words[0]) ? 1 : 0;
  if (at == 1) {
    at = skip_spaces(words, at);
    if (at < words.size() && words[at] == '-') at = skip_spaces(words, at + 1);
    return at > 1 && letter_size(words, at) > 0 && split_words(words).size() <= 5;
  }
  const std::size_t below = anchors_.next(line);
  return split_words(words).size() == 1 && letter_size(words, 0) > 0 && below < anchors_.size() &&
         anchors_[below] == Anchor::labels;
}

void Outline::add_text(std::size_t line, Range range) {
  text_.add(document_[line], line, range);
  year_.add_sentence(document_[line].text().substr(range.begin, range.size()));
  ledger_.understood(line);
}

std::size_t Outline::read_indicator_title(std::size_t line) {
  constexpr std::size_t most_lines = 4;
  const bool may_be = current_.kind == NodeKind::indicator ||
                      (current_.kind == NodeKind::plan && (in_indicators_ || current_.has_description));
  if (!may_be || after_actions_ ||
      (anchors_.continues_text(line) && !document_[line].is_marked() && text_.continues_at(line)))
    return line;
  std::size_t end = line + 1;
  while (end < anchors_.size() && anchors_[end] == Anchor::text && end - line <= most_lines) {
    // A marked line below an unmarked one is where the title begins.
    if (document_[end].is_marked() && !document_[line].is_marked()) return line;
    ++end;
  }
  for (std::size_t i = line; i < end; ++i)
    if (begins_with_action(document_[i])) return line;
  if (end - line > most_lines) return line;
  const std::size_t next = anchors_.next(end - 1);
  if (next >= anchors_.size() || anchors_[next] != Anchor::labels ||
      read_labels(document_[next])[0].text_name != "description")
    return line;

  text_.close(sink_);
  sdk::Node record;
  std::string title;
  std::vector<sdk::Span> spans;
  for (std::size_t i = line; i < end; ++i) {
    if (!title.empty()) title += ' ';
    for (const char c : document_[i].content_text())
      if (!is_space(c) || title.back() != ' ') title += is_space(c) ? ' ' : c;
    spans.push_back(document_[i].span());
    ledger_.understood(i);
  }
  record.parent = plan_;
  record.kind = "indicator";
  record.title = title;
  record.title_spans = spans;
  record.place = spans.front();
  Node node;
  node.kind = NodeKind::indicator;
  node.id = sink_.node(record);
  enter(node);
  return end;
}

} // namespace toets::lier
