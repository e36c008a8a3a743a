// The part of the outline that reads labels, fields and the block of the entity.
#include "lier/outline.hpp"

#include "common/dates.hpp"

#include <algorithm>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t longest_status = 60;
constexpr std::size_t longest_date = 40;

bool is_value_label(LabelKind kind) {
  return kind == LabelKind::status || kind == LabelKind::start || kind == LabelKind::end;
}

} // namespace

std::size_t Outline::read_labels_at(std::size_t line) {
  const std::vector<Label> labels = read_labels(document_[line]);
  const bool is_row = labels.size() > 1 && std::all_of(labels.begin(), labels.end(), [](const Label& label) {
                        return is_value_label(label.kind) && label.value.empty();
                      });
  if (is_row)
    if (const std::size_t after = read_field_row(line, labels); after != line) return after;
  std::size_t after = line + 1;
  for (const Label& label : labels) after = std::max(after, read_label(line, label));
  return after;
}

std::size_t Outline::read_label(std::size_t line, const Label& label) {
  switch (label.kind) {
    case LabelKind::text:
      return open_text(line, label);
    case LabelKind::status:
    case LabelKind::start:
    case LabelKind::end:
    case LabelKind::party:
      return read_field(line, label);
    case LabelKind::frequency:
      return read_indicator_field(line, label, "frequency");
    case LabelKind::source:
      return read_indicator_field(line, label, "source");
    case LabelKind::account_year:
      return read_account_year(line, label);
    case LabelKind::indicators:
    case LabelKind::actions:
      return read_part(line, label.kind);
    case LabelKind::priority:
    case LabelKind::other_plans:
      return read_priority(line, label.kind);
  }
  return line + 1;
}

std::size_t Outline::open_text(std::size_t line, const Label& label) {
  if (label.text_name == "evaluation")
    if (Node* goal = goal_for(line); goal != nullptr) {
      text_.close(sink_);
      enter(*goal);
    }
  if (current_.id == 0) return line + 1;
  text_.close(sink_);
  text_.open(label.text_name, current_.id, document_[line].span(label.range));
  current_.awaits_description = false;
  current_.seen.insert(label.text_name);
  if (label.text_name == "description") current_.has_description = true;
  ledger_.understood(line);
  if (!label.value.empty()) add_text(line, label.value);
  return line + 1;
}

std::size_t Outline::read_indicator_field(std::size_t line, const Label& label, std::string_view name) {
  if (current_.kind != NodeKind::indicator) return read_text(line);
  text_.close(sink_);
  const Title value = read_title(line, label.value, false);
  sink_.field({current_.id, name, {}, "text", value.text, {}, value.spans});
  for (std::size_t i = line; i < value.after; ++i) ledger_.understood(i);
  return value.after;
}

// `Indicatoren`, `Acties`: what the parts below it are.
std::size_t Outline::read_part(std::size_t line, LabelKind kind) {
  text_.close(sink_);
  current_.awaits_description = false;
  in_indicators_ = kind == LabelKind::indicators;
  after_actions_ = kind == LabelKind::actions;
  mark(line);
  // A heading that is not recognised must not give its labels to the plan above.
  const std::size_t next = anchors_.next(line);
  const bool has_text_below =
      next < anchors_.size() && (anchors_[next] == Anchor::text || anchors_[next] == Anchor::numbers);
  if (after_actions_ && has_text_below) enter(Node{});
  return line + 1;
}

// Above the plans with priority, or above the others: these may be one table alone.
std::size_t Outline::read_priority(std::size_t line, LabelKind kind) {
  text_.close(sink_);
  in_indicators_ = false;
  after_actions_ = false;
  priority_ = kind == LabelKind::priority ? sdk::Said::yes : sdk::Said::no;
  if (kind == LabelKind::other_plans && anchors_.next(line) < anchors_.size() && anchors_.heads_table(line))
    if (goal_for(line) != nullptr) {
      enter(push_aggregate(line, TotalKind::other_plans));
      return line + 1;
    }
  current_ = Node{};
  mark(line);
  return line + 1;
}

Outline::Node Outline::push_aggregate(std::size_t line, const TotalKind& kind) {
  const sdk::Span place = document_[line].span();
  sdk::Node record;
  record.parent = goal_for(line)->id;
  record.kind = "action_plan";
  record.title = document_[line].content_text();
  record.title_spans = std::span(&place, 1);
  record.place = place;
  record.priority = kind == TotalKind::other_plans ? sdk::Said::no : sdk::Said::yes;
  record.aggregate = true;
  Node node;
  node.kind = NodeKind::aggregate;
  node.id = sink_.node(record);
  ledger_.understood(line);
  return node;
}

std::size_t Outline::read_account_year(std::size_t line, const Label& label) {
  const VisibleLine& visible = document_[line];
  const std::size_t next = anchors_.next(line);
  const bool has_rows =
      next < anchors_.size() && (anchors_[next] == Anchor::row || anchors_[next] == Anchor::section);
  // The only column of its table, then, and no heading above one.
  if (has_rows && current_.id != 0) return read_table(line, current_.id, {});
  if (text_.continues_at(line) && !visible.is_marked()) return read_text(line);
  text_.close(sink_);
  const sdk::Span place = visible.span(label.value);
  const std::string_view year = visible.text().substr(label.value.begin, label.value.size());
  year_.add_stated(small_number(year), place);
  ledger_.understood(line);
  // Above the first goal it is the title of the report.
  if (current_.id == 0)
    titles_.push_back({std::string(year), place});
  else
    sink_.field({current_.id, "account_year", {}, "number", year, {}, std::span(&place, 1)});
  return line + 1;
}

// Labels side by side, their values side by side on the line below.
std::size_t Outline::read_field_row(std::size_t line, const std::vector<Label>& labels) {
  const std::size_t next = anchors_.next(line);
  if (next >= anchors_.size() || current_.id == 0 ||
      (anchors_[next] != Anchor::text && anchors_[next] != Anchor::numbers))
    return line;
  const std::vector<Range> values = split_wide(document_[next].text());
  if (values.size() != labels.size()) return line;
  text_.close(sink_);
  for (std::size_t i = 0; i < labels.size(); ++i) push_field(labels[i], document_[next], values[i]);
  ledger_.understood(line);
  ledger_.understood(next);
  return next + 1;
}

std::size_t Outline::read_field(std::size_t line, const Label& label) {
  const VisibleLine& visible = document_[line];
  if (current_.id == 0) return line + 1;
  if (is_prose_value(visible, label)) return read_text(line);
  if (current_.kind == NodeKind::indicator) return lose(line);
  if (label.value.empty() && text_.continues_at(line) && !visible.is_marked() &&
      starts_lower(visible.content_text()))
    return read_text(line);
  text_.close(sink_);
  // An unlabelled description stands before the dates and the status, at most behind who is responsible.
  current_.awaits_description = current_.awaits_description && label.kind == LabelKind::party;
  ledger_.understood(line);
  last_field_ = line;
  if (!label.value.empty() || label.kind == LabelKind::party) {
    push_field(label, visible, label.value);
    return line + 1;
  }
  const std::size_t next = value_below(line);
  const std::size_t longest = label.kind == LabelKind::status ? longest_status : longest_date;
  bool is_value = next < anchors_.size() &&
                  (anchors_[next] == Anchor::text || anchors_[next] == Anchor::numbers) &&
                  document_[next].content().size() <= longest && !ledger_.is_told(next);
  if (is_value && label.kind != LabelKind::status) {
    // Below an empty date the status may follow; behind the status "doorlopend" is what the date says.
    const Status status = read_status(document_[next].content_text());
    is_value = (status.word.empty() || current_.has_status) && !status.has_number;
  }
  if (!is_value) {
    push_field(label, visible, Range{label.range.end, label.range.end});
    return line + 1;
  }
  for (std::size_t i = line + 1; i < next; ++i)
    if (anchors_[i] == Anchor::text) ledger_.ignored(i, "page_header");
  push_field(label, document_[next], document_[next].content());
  ledger_.understood(next);
  last_field_ = next;
  return next + 1;
}

// The line below a label, passing over what the head of a page repeats of the entity.
std::size_t Outline::value_below(std::size_t line) {
  std::size_t next = anchors_.next(line);
  while (next < anchors_.size() && anchors_[next] == Anchor::text &&
         entity_lines_.count(fold(document_[next].text())) > 0)
    next = anchors_.next(next);
  return next;
}

// Inside an open text a line may begin like a label and go on as a sentence.
bool Outline::is_prose_value(const VisibleLine& line, const Label& label) const {
  constexpr std::size_t most_words = 8;
  if (!text_.is_open() || label.value.empty() || line.is_marked()) return false;
  const std::string_view value = line.text().substr(label.value.begin, label.value.size());
  const bool is_sentence = value.back() == '.' || split_words(value).size() > most_words;
  if (label.kind == LabelKind::status)
    return read_status(value).word.empty() && (is_sentence || starts_lower(value));
  return label.kind == LabelKind::party && (is_sentence || starts_lower(value));
}

void Outline::push_field(const Label& label, const VisibleLine& line, Range value) {
  if (label.kind == LabelKind::status) return push_status(line, value);
  sdk::Span place = line.span(value);
  if (label.kind == LabelKind::party) {
    current_.seen.insert("party");
    const std::string_view role = line.text().substr(label.range.begin, label.range.size());
    sink_.field({current_.id,
                 "party",
                 role,
                 "text",
                 line.text().substr(value.begin, value.size()),
                 {},
                 std::span(&place, 1)});
    return;
  }
  const std::string_view name = label.kind == LabelKind::start ? "start" : "end";
  current_.seen.insert(name);
  // The status may stand right behind the date.
  if (const std::size_t gap = line.text().substr(value.begin, value.size()).find(' ');
      gap != std::string_view::npos && current_.kind == NodeKind::action && !current_.has_status) {
    const Range tail = trim(line.text(), Range{value.begin + gap, value.end});
    const Status status = read_status(line.text().substr(tail.begin, tail.size()));
    if (!status.word.empty() && letter_size(line.text(), tail.end - 1) > 0) {
      push_status(line, tail);
      value.end = value.begin + gap;
      place = line.span(value);
    }
  }
  Date date;
  if (!value.empty()) date = read_date_field(line.text(), value);
  sink_.field({current_.id, name, {}, "date", date.value, date.invalid, std::span(&place, 1)});
}

void Outline::push_status(const VisibleLine& line, Range value) {
  const sdk::Span place = line.span(value);
  const Status status = read_status(line.text().substr(value.begin, value.size()));
  sink_.field({current_.id, "status", {}, "text", status.word, status.invalid, std::span(&place, 1)});
  current_.has_status = true;
}

// ---- the entity ---------------------------------------------------------------------------

bool Outline::read_entity(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const bool in_block = !text_.is_open() && !after_actions_ &&
                        (current_.kind == NodeKind::none || current_.kind == NodeKind::goal);
  constexpr std::size_t longest_line = 480;
  if (text_.continues_at(line) || visible.text().size() > longest_line) return false;
  const std::string folded = fold(visible.text());
  if (entity_lines_.count(folded) > 0) {
    note_page_year(line);
    ledger_.ignored(line, "page_header");
    return true;
  }
  const std::vector<EntityFact> facts =
      read_entity_line(visible, in_block ? EntityZone::block : EntityZone::anywhere);
  if (facts.empty()) {
    if (!in_block || !is_report_title(visible.content_text())) return false;
    mark(line);
    return true;
  }
  entity_lines_.insert(folded);
  for (const EntityFact& fact : facts) push_fact(visible, fact);
  ledger_.understood(line);
  return true;
}

void Outline::push_fact(const VisibleLine& line, const EntityFact& fact) {
  const auto view = [&](Range range) { return line.text().substr(range.begin, range.size()); };
  const std::string_view value =
      fact.invalid.empty() ? (fact.normalised.empty() ? view(fact.value) : std::string_view(fact.normalised))
                           : std::string_view{};
  const sdk::Span place = line.span(fact.value);
  if (fact.field == "fiscal_year") {
    year_.add_stated(small_number(value), place);
    titles_.push_back({std::string(value), place});
    return;
  }
  sink_.field({0, fact.field, view(fact.role), fact.type, value, fact.invalid, std::span(&place, 1)});
}

} // namespace toets::lier
