#include "plan-samenleven/outline.hpp"

#include "plan-samenleven/slide_prose.hpp"
#include "plan-samenleven/slide_table.hpp"

#include <algorithm>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t most_title_lines = 3;

} // namespace

Outline::Outline(const Document& document, sdk::Sink& sink)
    : document_(document),
      landmarks_(document),
      cover_(document, landmarks_),
      sink_(sink),
      ledger_(document.size()),
      text_(read_slide_prose) {}

void Outline::read() {
  sink_.field({0, "kind", {}, "text", "progress_slides", {}, {}});
  read_cover();
  for (std::size_t line = cover_.empty() ? 0 : cover_.lines().back() + 1; line < document_.size();)
    line = read_line(line);
  text_.close(sink_);
  if (!as_of_.empty()) sink_.field({0, "as_of", {}, "date", as_of_, {}, std::span(&as_of_place_, 1)});
  for (std::size_t line = 0; line < document_.size(); ++line) {
    if (landmarks_[line] == Landmark::separator) ledger_.ignored(line, "separator");
    if (landmarks_[line] == Landmark::page_mark)
      ledger_.ignored(line, landmarks_.page_mark(line) == PageMark::footer ? "page_footer" : "page_header");
  }
  ledger_.report(document_, sink_);
}

std::size_t Outline::read_line(std::size_t line) {
  switch (landmarks_[line]) {
    case Landmark::blank:
    case Landmark::separator:
    case Landmark::page_mark:
      return line + 1;
    case Landmark::title:
      return read_title(line);
    case Landmark::action:
      return read_action(line);
    case Landmark::entry:
      return read_entry(line);
    case Landmark::label:
      return read_label(line);
    case Landmark::result:
      return read_result(line);
    case Landmark::row:
      return read_table_at(line);
    case Landmark::enumerated:
      return read_enumerated(line);
    case Landmark::item:
    case Landmark::text:
      return slide_.is_action ? read_block(line) : read_words(line);
  }
  return line + 1;
}

// ---- the title page -------------------------------------------------------------------------

void Outline::read_cover() {
  if (cover_.empty()) return;
  const auto view = [&](const Cover::Part& part) {
    return document_[part.line].text().substr(part.range.begin, part.range.size());
  };
  const std::size_t first = cover_.lines().front();
  const VisibleLine& visible = document_[first];
  const std::string title = single_spaced(visible.content_text());
  const sdk::Span title_span = visible.span();
  sdk::Node node;
  node.kind = "item";
  node.part = "slide";
  node.title = title;
  node.title_spans = std::span(&title_span, 1);
  node.place = title_span;
  slide_ = Slide{};
  slide_.id = sink_.node(node);
  mention_all(first, visible.content(), slide_.id);
  if (const auto& entity = cover_.entity()) {
    const sdk::Span place = document_[entity->line].span(entity->range);
    const std::string name = single_spaced(view(*entity));
    sink_.field({0, "entity_name", {}, "text", name, {}, std::span(&place, 1)});
    ledger_.understood(entity->line);
  }
  if (const auto& period = cover_.period()) {
    const std::string_view years = view(*period);
    const sdk::Span place = document_[period->line].span(period->range);
    const std::vector<Mention> found = scan(years);
    sink_.field({0, "period_from", {}, "text", found.front().value.substr(0, 4), {}, std::span(&place, 1)});
    sink_.field({0, "period_to", {}, "text", found.front().value.substr(11, 4), {}, std::span(&place, 1)});
  }
  ledger_.understood(first);
  for (const std::size_t line : cover_.lines()) {
    const auto label = read_block_label(document_[line].content_text());
    if (label && !label->moment.empty()) {
      mention_moment(line, label->moment);
      ledger_.understood(line);
    } else if (line != first && !(cover_.entity() && cover_.entity()->line == line)) {
      add_text(line, document_[line].content(), "description");
    }
  }
  text_.close(sink_);
  slide_ = Slide{};
}

// ---- slides ---------------------------------------------------------------------------------

Outline::Title Outline::collect_title(std::size_t line, Range range) const {
  Title title;
  title.text = single_spaced(document_[line].text().substr(range.begin, range.size()));
  title.spans.push_back(document_[line].span(range));
  title.after = line + 1;
  // A title that does not fit goes on in small letters on the next line.
  while (title.after < landmarks_.size() && title.after - line < most_title_lines &&
         landmarks_[title.after] == Landmark::text && !document_[title.after].is_marked() &&
         starts_lower(document_[title.after].content_text()) && !landmarks_.breaks_page(line, title.after)) {
    const std::size_t below = title.after + 1;
    const bool ends =
        below >= landmarks_.size() || landmarks_.is_passed(below) || document_[below].is_list_item();
    if (!ends && landmarks_[line] != Landmark::enumerated) break;
    title.text += ' ' + single_spaced(document_[title.after].content_text());
    title.spans.push_back(document_[title.after].span());
    ++title.after;
  }
  return title;
}

std::size_t Outline::read_title(std::size_t line) {
  if (slide_.id != 0 && landmarks_.repeats(line)) {
    ledger_.ignored(line, "marker");
    slide_.last = line;
    return line + 1;
  }
  text_.close(sink_);
  const Title title = collect_title(line, without_colon(document_[line].text(), document_[line].content()));
  sdk::Node node;
  node.kind = "item";
  node.part = "slide";
  node.title = title.text;
  node.title_spans = title.spans;
  node.place = document_[line].span();
  slide_ = Slide{};
  slide_.id = sink_.node(node);
  slide_.list = read_list_kind(title.text);
  slide_.last = title.after - 1;
  for (std::size_t at = line; at < title.after; ++at) {
    mention_all(at, document_[at].content(), slide_.id);
    ledger_.understood(at);
  }
  return title.after;
}

// The list on the slide has ended, or a page: what stands here belongs to a title that is not printed.
bool Outline::starts_afresh(std::size_t line) const {
  if (landmarks_.breaks_page(slide_.last, line)) return true;
  if (landmarks_.has_pages()) return false;
  // However far below, the first thing under a title or a label is its own, the numbered list that the title names too,
  // and the number that follows goes on with its list. Below a result only what is set in deeper is a part of it.
  const std::uint32_t number = number_at(line);
  const bool is_below_result = slide_.block == Block::result;
  if (slide_.is_waiting && (!is_below_result || landmarks_.indent(line) > slide_.label_indent)) return false;
  if (number == 1 && slide_.list != ListKind::none && slide_.number == 0 && !slide_.has_bullets) return false;
  if (number > 1 && number == slide_.number + 1) return false;
  const std::size_t blanks = landmarks_.blanks_above(line);
  if (blanks >= landmarks_.widest_gap()) return true;
  const bool is_item = landmarks_[line] != Landmark::text;
  return blanks > 0 && is_item && slide_.last_is_item && !landmarks_.is_loose();
}

// The number of a numbered item or of an entry in a list of actions; 0 for any other line.
std::uint32_t Outline::number_at(std::size_t line) const {
  const std::string_view text = document_[line].text();
  if (landmarks_[line] == Landmark::enumerated) {
    const auto item = plan_samenleven::read_enumerated(text);
    return item ? small_number(text.substr(item->number.begin, item->number.size())) : 0;
  }
  if (landmarks_[line] != Landmark::entry) return 0;
  const auto heading = read_action_heading(text);
  return heading ? small_number(text.substr(heading->code.begin, heading->code.size())) : 0;
}

std::size_t Outline::lose(std::size_t line) {
  text_.close(sink_);
  slide_ = Slide{};
  return line + 1;
}

void Outline::advance(std::size_t line) {
  slide_.last = line;
  slide_.last_is_item = landmarks_[line] == Landmark::item || landmarks_[line] == Landmark::enumerated ||
                        landmarks_[line] == Landmark::result || landmarks_[line] == Landmark::entry;
  slide_.has_bullets = slide_.has_bullets || landmarks_[line] == Landmark::item;
  slide_.has_numbers = slide_.has_numbers || landmarks_[line] == Landmark::enumerated;
  if (const std::uint32_t number = number_at(line); number > 0) slide_.number = number;
  slide_.is_waiting = false;
  ledger_.understood(line);
}

std::size_t Outline::read_words(std::size_t line) {
  if (slide_.id == 0) return line + 1;
  if (starts_afresh(line)) return lose(line);
  add_text(line, document_[line].content(), "description");
  advance(line);
  return line + 1;
}

std::size_t Outline::read_table_at(std::size_t line) {
  std::size_t end = line;
  while (end < landmarks_.size() &&
         (landmarks_[end] == Landmark::row || landmarks_[end] == Landmark::separator))
    ++end;
  if (slide_.id == 0) return end;
  if (starts_afresh(line)) {
    lose(line);
    return end;
  }
  text_.close(sink_);
  read_table(document_, {line, end}, slide_.id, sink_, ledger_);
  slide_.last = end - 1;
  slide_.last_is_item = false;
  slide_.is_waiting = false;
  return end;
}

// ---- lists ----------------------------------------------------------------------------------

// An entry of a list of actions: `Actie 3 - Titel` among others.
std::size_t Outline::read_entry(std::size_t line) {
  if (slide_.id != 0 && starts_afresh(line)) lose(line);
  if (slide_.id == 0 || slide_.is_action) return line + 1;
  text_.close(sink_);
  const VisibleLine& visible = document_[line];
  const auto heading = read_action_heading(visible.text());
  if (!heading || heading->title.empty()) return line + 1;
  const Title title = collect_title(line, heading->title);
  sdk::Node node;
  node.parent = slide_.id;
  node.kind = "action";
  node.part = "contents";
  node.code = visible.text().substr(heading->code.begin, heading->code.size());
  node.code_span = visible.span(heading->code);
  node.title = title.text;
  node.title_spans = title.spans;
  node.place = visible.span();
  mention_all(line, heading->title, sink_.node(node));
  for (std::size_t at = line; at < title.after; ++at) advance(at);
  return title.after;
}

bool Outline::states_target(std::size_t line) const {
  const std::string_view text = document_[line].text();
  const auto item = plan_samenleven::read_enumerated(text);
  const auto target = item ? read_target(text, item->title.begin, false) : std::nullopt;
  return target && text.find('=', target->title.end) < target->figure.number.begin;
}

std::size_t Outline::read_enumerated(std::size_t line) {
  if (slide_.is_action) return read_block(line);
  // "1. Brugfiguren: KPI = 300 gezinnen" is an indicator under any title.
  if (slide_.list == ListKind::none && !states_target(line)) return read_words(line);
  if (slide_.id == 0) return line + 1;
  // Behind bullets and a blank line it is the list of another slide, though words stand between.
  const bool is_another = slide_.has_bullets && !slide_.has_numbers && landmarks_.blanks_above(line) > 0;
  if (starts_afresh(line) || (is_another && !landmarks_.is_loose() && !landmarks_.has_pages()))
    return lose(line);
  const VisibleLine& visible = document_[line];
  const auto item = plan_samenleven::read_enumerated(visible.text());
  if (!item) return read_words(line);
  const auto target = read_target(visible.text(), item->title.begin, slide_.list == ListKind::targets);
  if (!target && slide_.list == ListKind::targets) return read_words(line);
  text_.close(sink_);
  const Range range = target ? target->title : item->title;
  const Title title = target ? Title{single_spaced(visible.text().substr(range.begin, range.size())),
                                     {visible.span(range)},
                                     line + 1}
                             : collect_title(line, range);
  sdk::Node node;
  node.parent = slide_.id;
  node.kind = target ? "indicator" : slide_.list == ListKind::goals ? "objective" : "action";
  node.part = node.kind == "action" ? "contents" : "slide";
  node.code = visible.text().substr(item->number.begin, item->number.size());
  node.code_span = visible.span(item->number);
  node.title = title.text;
  node.title_spans = title.spans;
  node.place = visible.span();
  const sdk::Id id = sink_.node(node);
  const Slide slide = slide_;
  slide_.id = id;
  std::vector<Range> taken{item->number};
  if (target) {
    mention_figure(line, target->figure, target_label);
    taken.push_back(target->figure.number);
  }
  mention_rest(line, taken);
  slide_ = slide;
  for (std::size_t at = line; at < title.after; ++at) advance(at);
  return title.after;
}

// ---- records --------------------------------------------------------------------------------

void Outline::add_text(std::size_t line, Range range, std::string_view name) {
  if (!text_.is_open() || text_name_ != name) {
    text_.close(sink_);
    text_.open(name, slide_.id, document_[line].span());
    text_name_ = name;
  }
  if (!range.empty()) text_.add(document_[line], line, range);
  ledger_.understood(line);
}

void Outline::mention_all(std::size_t line, Range range, sdk::Id node) {
  const VisibleLine& visible = document_[line];
  for (const Mention& mention : read_slide_prose(visible.text().substr(range.begin, range.size())).mentions)
    sink_.mention({node, 0, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
                   visible.span(range.begin + mention.range.begin, range.begin + mention.range.end)});
}

} // namespace toets::plan_samenleven
