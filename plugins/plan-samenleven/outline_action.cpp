// The part of the outline that reads an action: what was promised, where it stands, what came of it.
#include "common/dates.hpp"
#include "plan-samenleven/outline.hpp"
#include "plan-samenleven/slide_prose.hpp"

#include <algorithm>

namespace toets::plan_samenleven {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::string_view state_label = "Stand van zaken";

// A slide that goes on says so behind its title: "(vervolg)", "(2/2)".
std::string without_continuation(std::string folded) {
  const std::size_t open = folded.rfind('(');
  if (open == std::string::npos || folded.back() != ')') return folded;
  const std::string_view inside = std::string_view(folded).substr(open + 1, folded.size() - open - 2);
  const bool continues =
      inside.starts_with("vervolg") || inside.find_first_not_of("0123456789/ ") == std::string::npos;
  if (!continues) return folded;
  folded.resize(open);
  return fold(folded);
}

} // namespace

std::size_t Outline::read_action(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const auto heading = read_action_heading(visible.text());
  if (!heading) return lose(line);
  Title title;
  title.after = line + 1;
  if (!heading->title.empty()) {
    title = collect_title(line, heading->title);
  } else if (line + 1 < landmarks_.size() && landmarks_[line + 1] == Landmark::title) {
    title = collect_title(line + 1, document_[line + 1].content());
  }
  const std::string_view code = visible.text().substr(heading->code.begin, heading->code.size());
  const std::string folded = without_continuation(fold(title.text));
  if (slide_.is_action && slide_.code == code && slide_.title == folded) {
    // The same heading again: the slide goes on.
    for (std::size_t at = line; at < title.after; ++at) ledger_.ignored(at, "marker");
    slide_.last = title.after - 1;
    slide_.last_is_item = false;
    return title.after;
  }
  text_.close(sink_);
  sdk::Node node;
  node.kind = "action";
  node.part = "slide";
  node.code = code;
  node.code_span = visible.span(heading->code);
  node.title = title.text;
  node.title_spans = title.spans;
  node.place = visible.span();
  slide_ = Slide{};
  slide_.id = sink_.node(node);
  slide_.is_action = true;
  slide_.code = code;
  slide_.title = folded;
  mention_all(line, heading->title, slide_.id);
  for (std::size_t at = line + 1; at < title.after; ++at) mention_all(at, document_[at].content(), slide_.id);
  for (std::size_t at = line; at < title.after; ++at) ledger_.understood(at);
  slide_.last = title.after - 1;
  return title.after;
}

// A block that was read, printed again after a later one: the heading of another action between them was lost.
bool Outline::is_out_of_order(Block block) const {
  return slide_.seen.count(block) > 0 && block < *slide_.seen.rbegin();
}

std::size_t Outline::read_label(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const auto label = read_block_label(visible.text());
  if (!slide_.is_action) {
    // Elsewhere it is the title of a slide, or a block of an action whose heading was lost.
    const bool is_title = !visible.is_list_item() && label->block == Block::state && label->rest.empty() &&
                          (line == 0 || landmarks_.is_passed(line - 1));
    if (!is_title) return lose(line);
    const std::size_t after = read_title(line);
    return after;
  }
  if (is_out_of_order(label->block)) return lose(line);
  text_.close(sink_);
  slide_.block = label->block;
  slide_.seen.insert(label->block);
  slide_.label_indent = landmarks_.indent(line);
  slide_.labels_are_items = visible.is_list_item();
  mention_moment(line, label->moment);
  add_text(line, label->rest.begin < label->rest.end ? label->rest : Range{},
           label->block == Block::state ? "state" : "description");
  advance(line);
  slide_.last_is_item = false;
  slide_.is_waiting = label->rest.begin == label->rest.end;
  return line + 1;
}

void Outline::mention_moment(std::size_t line, Range moment) {
  const VisibleLine& visible = document_[line];
  for (const Mention& mention : scan(visible.text().substr(moment.begin, moment.size()))) {
    const sdk::Span place =
        visible.span(moment.begin + mention.range.begin, moment.begin + mention.range.end);
    sink_.mention(
        {slide_.id, 0, mention.kind, mention.value, mention.unit, state_label, mention.invalid, place});
    if (mention.kind != "date" || mention.value <= as_of_) continue;
    as_of_ = mention.value;
    as_of_place_ = place;
  }
}

// ---- results --------------------------------------------------------------------------------

std::size_t Outline::read_result(std::size_t line) {
  if (!slide_.is_action || is_out_of_order(Block::result)) return lose(line);
  text_.close(sink_);
  slide_.block = Block::result;
  slide_.seen.insert(Block::result);
  slide_.label_indent = landmarks_.indent(line);
  slide_.labels_are_items = document_[line].is_list_item();
  read_kpi(line);
  advance(line);
  slide_.last_is_item = false;
  slide_.is_waiting = true;
  return line + 1;
}

// The result, the target, and whatever else the line counts.
bool Outline::read_kpi(std::size_t line) {
  const std::string_view text = document_[line].text();
  const auto kpi = read_kpi_line(text, slide_.block == Block::result);
  if (!kpi) return false;
  if (!kpi->words.empty()) {
    add_text(line, kpi->words, "notes");
    text_.close(sink_);
  }
  std::vector<Range> taken{kpi->words};
  for (const KpiLine::Entry& entry : kpi->entries) {
    mention_figure(line, entry.figure, entry.is_target ? target_label : result_label);
    taken.push_back(entry.figure.number);
  }
  mention_rest(line, taken);
  return true;
}

bool Outline::read_kpi_part(std::size_t line) {
  const std::string_view text = document_[line].text();
  const auto part = read_part(text, true);
  if (!part) return false;
  text_.close(sink_);
  mention_figure(line, part->figure, single_spaced(text.substr(part->label.begin, part->label.size())));
  mention_rest(line, {part->figure.number});
  return true;
}

void Outline::mention_figure(std::size_t line, const Figure& figure, std::string_view label) {
  sink_.mention({slide_.id, 0, figure.kind, figure.value, figure.unit, label, figure.invalid,
                 document_[line].span(figure.number)});
}

// Every other number of a line, so that none is lost.
void Outline::mention_rest(std::size_t line, const std::vector<Range>& taken) {
  const VisibleLine& visible = document_[line];
  for (const Mention& mention : read_slide_prose(visible.text()).mentions) {
    const bool is_taken = std::any_of(taken.begin(), taken.end(), [&](Range range) {
      return mention.range.begin < range.end && range.begin < mention.range.end;
    });
    if (!is_taken)
      sink_.mention({slide_.id, 0, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
                     visible.span(mention.range)});
  }
}

// ---- what stands under a label --------------------------------------------------------------

std::size_t Outline::read_block(std::size_t line) {
  if (slide_.id == 0) return line + 1;
  if (starts_afresh(line)) return lose(line);
  const VisibleLine& visible = document_[line];
  const bool is_level = slide_.labels_are_items && landmarks_.is_nested() && visible.is_list_item() &&
                        landmarks_.indent(line) <= slide_.label_indent;
  if (is_level) {
    // Words where a label stands, which the layout does not know: a note of the action, when nothing parts them.
    if (landmarks_.blanks_above(line) > 0 && !landmarks_.is_loose()) return lose(line);
    text_.close(sink_);
    slide_.block = Block::none;
    add_text(line, visible.content(), "notes");
    advance(line);
    return line + 1;
  }
  const bool is_whole = visible.is_list_item() || !text_.is_open() || !text_.continues_at(line) ||
                        !starts_lower(visible.text());
  if (slide_.block == Block::result && is_whole && !counts_what_lacks(visible.text()) &&
      (read_kpi(line) || read_kpi_part(line))) {
    advance(line);
    return line + 1;
  }
  const std::string_view name = slide_.block == Block::description                      ? "description"
                                : slide_.block == Block::state                          ? "state"
                                : slide_.block == Block::result || !slide_.seen.empty() ? "notes"
                                                                                        : "description";
  add_text(line, visible.content(), name);
  advance(line);
  return line + 1;
}

} // namespace toets::plan_samenleven
