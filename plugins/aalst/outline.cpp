#include "aalst/outline.hpp"

#include "aalst/cover.hpp"
#include "aalst/fields.hpp"
#include "aalst/references.hpp"
#include "aalst/survey.hpp"

#include <algorithm>
#include <array>

namespace toets::aalst {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

std::string_view view(const VisibleLine& line, Range range) {
  return line.text().substr(range.begin, range.size());
}

} // namespace

Outline::Outline(const Document& document, sdk::Sink& sink)
    : document_(document),
      landmarks_(document),
      sink_(sink),
      book_(document),
      action_(document, landmarks_, form_, sink, book_),
      text_(PlacedProseReader([this](const Prose& prose) { return read_prose(prose, document_, form_); })),
      contact_(PlacedProseReader([](const Prose& prose) { return read_contact(prose); })) {
  learn_codes();
}

// All codes first: what stands above a code knows its form too.
void Outline::learn_codes() {
  for (std::size_t line = landmarks_.body_start(); line < document_.size(); ++line) {
    if (landmarks_[line] != Landmark::table) continue;
    const std::string_view text = document_[line].text();
    for (const Field& field : fields_of(document_[line])) {
      const auto label = read_budget_label(text, field.range.begin, field.range.end);
      if (!label) continue;
      std::vector<PrintedCode> codes = find_codes(text, {label->end, field.range.end});
      if (const std::size_t below = landmarks_.next(line); codes.empty() && below < document_.size())
        for (const Field& each : fields_of(document_[below]))
          if (codes.empty() && split_words(view(document_[below], each.range)).size() == 1)
            codes = find_codes(document_[below].text(), each.range);
      for (const PrintedCode& code : codes) form_.learn(code.normal);
    }
  }
  form_.settle();
}

void Outline::read() {
  sink_.field({0, "kind", {}, "text", "social_plan", {}, {}});
  read_cover(document_, landmarks_, sink_, book_);
  for (std::size_t line = landmarks_.cover_end(); line < document_.size();) line = read_line(line);
  close_all();
  for (std::size_t line = 0; line < document_.size(); ++line) {
    // A line of nothing but marks: `</table>`.
    const bool is_markup = document_[line].is_blank() && !trim(document_[line].source()).empty();
    if (landmarks_[line] == Landmark::separator || is_markup) book_.ignore(line, "separator");
    if (landmarks_[line] == Landmark::page_mark)
      book_.ignore(line, landmarks_.page_mark(line) == PageMark::footer ? "page_footer" : "page_header");
  }
  book_.report(sink_);
}

std::size_t Outline::read_line(std::size_t line) {
  switch (landmarks_[line]) {
    case Landmark::blank:
    case Landmark::separator:
    case Landmark::page_mark:
      return line + 1;
    case Landmark::contents_heading:
      close_all();
      current_ = 0;
      book_.ignore(line, "marker");
      return line + 1;
    case Landmark::contents:
      return read_contents(line);
    case Landmark::heading:
      return read_heading(line);
    case Landmark::motivation:
      return read_motivation(line);
    case Landmark::actions_heading:
      return read_actions_heading(line);
    case Landmark::title:
      return read_title(line);
    case Landmark::footnote:
      return read_footnote(line, landmarks_.footnote_mark(line));
    case Landmark::table:
    case Landmark::text:
      if (const auto mark = plain_footnote_mark(line)) return read_footnote(line, *mark);
      if (const TableHead* head = landmarks_.overview(line)) return read_overview(line, *head);
      return action_.is_open() ? read_action_line(line) : read_text(line);
  }
  return line + 1;
}

void Outline::close_all() {
  action_.close();
  text_.close(sink_);
  contact_.close(sink_);
  if (motivation_line_) {
    // The layout expects a reason: where none is printed the text is empty.
    const VisibleLine& visible = document_[*motivation_line_];
    sink_.text({current_, "description", visible.span(), {}});
    book_.read(*motivation_line_);
    motivation_line_.reset();
  }
}

// ---- headings ----------------------------------------------------------------------------------

Outline::Title Outline::title_at(std::size_t line, Range first) {
  Title title;
  title.after = line + 1;
  std::size_t at = line;
  if (first.empty()) {
    // The words stand below the number.
    at = landmarks_.next(line);
    if (at >= document_.size() || landmarks_[at] != Landmark::text || !stands_alone(document_[at]))
      return title;
    first = content_of(document_[at]);
  }
  const std::size_t end = landmarks_.wrapped_end(at);
  for (; at < end; ++at) {
    if (landmarks_[at] == Landmark::page_mark) continue;
    const Range range = title.spans.empty() ? first : content_of(document_[at]);
    if (!title.words.empty()) title.words += ' ';
    title.words += single_spaced(view(document_[at], range));
    title.spans.push_back(document_[at].span(range));
    book_.read(at);
    book_.cover(at, range);
  }
  title.after = end;
  return title;
}

sdk::Id Outline::push_heading(const Heading& heading, const Title& title, std::size_t line, sdk::Id parent,
                              std::string_view part, Range place) {
  const VisibleLine& visible = document_[line];
  sdk::Node record;
  record.parent = parent;
  record.part = part;
  record.code = heading.value;
  if (!heading.code.empty()) record.code_span = visible.span(heading.code);
  record.title = title.words;
  record.title_spans = title.spans;
  record.place = visible.span(place);
  switch (heading.kind) {
    case HeadingKind::chapter:
    case HeadingKind::section:
    case HeadingKind::domain:
      record.kind = "item";
      break;
    case HeadingKind::ambition:
      record.kind = "ambition";
      break;
    case HeadingKind::objective:
      record.kind = "objective";
      break;
    case HeadingKind::action:
      record.kind = "action";
      break;
  }
  book_.read(line);
  book_.cover(line, heading.code);
  return sink_.node(record);
}

// `2.1` belongs to chapter 2; a letter, or a heading without a code, to the chapter above.
sdk::Id Outline::chapter_of(const Heading& heading) const {
  if (heading.value.empty() || !is_digit(heading.value[0])) return chapter_;
  return heading.value.compare(0, chapter_code_.size() + 1, chapter_code_ + ".") == 0 ? chapter_ : 0;
}

std::size_t Outline::read_heading(std::size_t line) {
  close_all();
  const Heading& heading = landmarks_.heading(line);
  const bool is_listed = line < landmarks_.body_start();
  Plan& plan = is_listed ? listed_ : body_;
  const std::string_view part =
      is_listed && heading.kind != HeadingKind::chapter && heading.kind != HeadingKind::section ? "contents"
                                                                                                : "body";
  const Title title = title_at(line, heading.title);
  sdk::Id parent = 0;
  switch (heading.kind) {
    case HeadingKind::chapter:
    case HeadingKind::domain:
      break;
    case HeadingKind::section:
      parent = chapter_of(heading);
      break;
    case HeadingKind::ambition:
      break;
    case HeadingKind::objective:
      parent = plan.ambition;
      break;
    case HeadingKind::action:
      parent = plan.objective != 0 ? plan.objective : plan.ambition;
      break;
  }
  const sdk::Id node = push_heading(heading, title, line, parent, part, content_of(document_[line]));
  current_ = node;
  has_motivation_ = has_motivation_ && heading.kind != HeadingKind::ambition;
  const bool was_imprint = is_imprint_;
  is_imprint_ = false;
  switch (heading.kind) {
    case HeadingKind::chapter:
      chapter_ = node;
      chapter_code_ = heading.value;
      break;
    case HeadingKind::section:
      break;
    case HeadingKind::domain:
      is_imprint_ = landmarks_.is_after_all(line) && (body_.objective != 0 || was_imprint);
      plan = Plan{};
      break;
    case HeadingKind::ambition:
      plan = Plan{node, 0};
      break;
    case HeadingKind::objective:
      plan.objective = node;
      break;
    case HeadingKind::action:
      open_action(node);
      break;
  }
  return title.after;
}

void Outline::open_action(sdk::Id node) {
  current_ = node;
  action_.open(node);
}

// The title of an action that no number announces.
std::size_t Outline::read_title(std::size_t line) {
  close_all();
  Heading heading;
  heading.kind = HeadingKind::action;
  const Title title = title_at(line, content_of(document_[line]));
  const sdk::Id parent = body_.objective != 0 ? body_.objective : body_.ambition;
  open_action(push_heading(heading, title, line, parent, "body", content_of(document_[line])));
  return title.after;
}

// A second reason for one ambition, or one below its objectives: the heading between was lost, and with it whose they
// are.
std::size_t Outline::read_motivation(std::size_t line) {
  close_all();
  if (body_.ambition == 0 || has_motivation_ || body_.objective != 0) {
    body_ = Plan{};
    current_ = 0;
    return line + 1;
  }
  has_motivation_ = true;
  current_ = body_.ambition;
  motivation_line_ = line;
  return line + 1;
}

std::size_t Outline::read_actions_heading(std::size_t line) {
  close_all();
  if (body_.ambition == 0) return line + 1;
  const VisibleLine& visible = document_[line];
  const ActionsHeading heading = *aalst::read_actions_heading(visible.text());
  if (heading.period.empty() && heading.mark.empty()) {
    book_.ignore(line, "marker");
    return line + 1;
  }
  for (const Mention& mention : scan(view(visible, heading.period)))
    sink_.mention(
        {body_.ambition, 0, mention.kind, mention.value, mention.unit, mention.label, mention.invalid,
         visible.span(heading.period.begin + mention.range.begin, heading.period.begin + mention.range.end)});
  if (!heading.mark.empty()) {
    const std::string_view mark = view(visible, heading.mark);
    sink_.mention({body_.ambition, 0, "name", mark, {}, {}, {}, visible.span(heading.mark)});
    footnote_owners_[std::string(mark)] = body_.ambition;
  }
  book_.read(line);
  book_.cover(line, heading.period);
  book_.cover(line, heading.mark);
  return line + 1;
}

// ---- the table of contents ---------------------------------------------------------------------

std::size_t Outline::read_contents(std::size_t line) {
  close_all();
  // An entry wraps until the line that has its page.
  std::size_t last = line;
  auto entry = read_contents_entry(document_[last]);
  while (!entry && last + 1 < document_.size() && landmarks_[last + 1] == Landmark::contents)
    entry = read_contents_entry(document_[++last]);
  if (!entry) return last + 1;
  const VisibleLine& visible = document_[line];
  const Range words = line == last ? entry->words : content_of(visible);
  std::optional<Heading> heading = read_numbered(visible.text(), words);
  if (!heading) heading = read_chapter(visible.text(), words);
  if (!heading) {
    heading.emplace();
    heading->title = words;
  }
  Title title;
  for (std::size_t at = line; at <= last; ++at) {
    const Range range = at == line ? heading->title : at == last ? entry->words : content_of(document_[at]);
    book_.read(at);
    if (range.empty()) continue;
    if (!title.words.empty()) title.words += ' ';
    title.words += single_spaced(view(document_[at], range));
    title.spans.push_back(document_[at].span(range));
    book_.cover(at, range);
  }
  sdk::Id parent = 0;
  if (heading->kind == HeadingKind::objective) parent = contents_.ambition;
  if (heading->kind == HeadingKind::action) parent = contents_.objective;
  const sdk::Id node = push_heading(*heading, title, line, parent, "contents", words);
  if (heading->kind == HeadingKind::ambition) contents_ = Plan{node, 0};
  if (heading->kind == HeadingKind::objective) contents_.objective = node;
  if (!entry->page.empty()) {
    const std::string_view page = view(document_[last], entry->page);
    sink_.mention({node, 0, "name", page, {}, {}, {}, document_[last].span(entry->page)});
    book_.cover(last, entry->page);
  }
  return last + 1;
}

// ---- running text ------------------------------------------------------------------------------

std::size_t Outline::read_action_line(std::size_t line) {
  if (action_.read(line)) return line + 1;
  action_.close();
  current_ = 0;
  return line + 1;
}

std::size_t Outline::read_text(std::size_t line) {
  if (current_ == 0) return line + 1;
  if (is_imprint_) return read_address(line);
  if (const std::size_t after = read_survey(document_, landmarks_, line, current_, sink_, book_);
      after > line) {
    text_.close(sink_);
    return after;
  }
  const VisibleLine& visible = document_[line];
  const Range content = content_of(visible);
  if (motivation_line_) {
    book_.ignore(*motivation_line_, "marker");
    motivation_line_.reset();
  }
  if (!text_.is_open()) text_.open("description", current_, visible.span(content));
  text_.add(visible, line, content);
  book_.read(line);
  book_.cover(line, content);
  return line + 1;
}

// Behind an action it is a table of the ambition, whose last action ends there.
std::size_t Outline::read_overview(std::size_t line, const TableHead& head) {
  if (action_.is_open()) current_ = body_.ambition != 0 ? body_.ambition : body_.objective;
  close_all();
  if (current_ == 0) return line + 1;
  return aalst::read_overview(document_, head, line, current_, sink_, book_);
}

// Street and place are an address; all else of an imprint is its text.
std::size_t Outline::read_address(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const std::size_t below = landmarks_.next(line);
  if (below < document_.size() && landmarks_[below] == Landmark::text &&
      is_street_line(visible.content_text()) && is_postal_line(document_[below].content_text())) {
    const std::array<sdk::Span, 2> places{visible.span(), document_[below].span()};
    const std::string address =
        single_spaced(visible.content_text()) + " " + single_spaced(document_[below].content_text());
    sink_.field({0, "address", {}, "text", address, {}, places});
    for (const std::size_t at : {line, below}) {
      book_.read(at);
      book_.cover(at, document_[at].content());
    }
    return below + 1;
  }
  if (!contact_.is_open()) contact_.open("description", current_, visible.span());
  contact_.add(visible, line, visible.content());
  book_.read(line);
  book_.cover(line, visible.content());
  return line + 1;
}

// ---- footnotes ---------------------------------------------------------------------------------

// `1 Overeenkomsten lopen door`: where the mark is known from a heading above.
std::optional<Range> Outline::plain_footnote_mark(std::size_t line) const {
  if (landmarks_.has_raised_footnotes() || motivation_line_) return std::nullopt;
  const auto mark = read_plain_mark(document_[line]);
  if (!mark || landmarks_.stands_below_text(line)) return std::nullopt;
  const bool is_known = footnote_owners_.count(std::string(view(document_[line], *mark))) > 0;
  return is_known ? mark : std::nullopt;
}

// A footnote stands between the lines of what is read: that goes on behind it.
std::size_t Outline::read_footnote(std::size_t line, Range mark) {
  const VisibleLine& visible = document_[line];
  const auto owner = footnote_owners_.find(std::string(view(visible, mark)));
  const sdk::Id node = owner != footnote_owners_.end() ? owner->second
                       : body_.ambition != 0           ? body_.ambition
                                                       : current_;
  if (owner != footnote_owners_.end()) footnote_owners_.erase(owner);
  if (node == 0) return line + 1;
  sink_.mention({node, 0, "name", view(visible, mark), {}, {}, {}, visible.span(mark)});
  const Range words = trim(visible.text(), Range{mark.end, visible.content().end});
  TextBlock note(
      PlacedProseReader([this](const Prose& prose) { return read_prose(prose, document_, form_); }));
  note.open("notes", node, visible.span());
  std::size_t at = line;
  for (Range range = words; !range.empty();) {
    note.add(document_[at], at, range);
    book_.read(at);
    book_.cover(at, range);
    ++at;
    const bool goes_on = at < document_.size() && landmarks_[at] == Landmark::text &&
                         !document_[at].has_tab() && !landmarks_.breaks_early(at - 1) &&
                         !plain_footnote_mark(at);
    range = goes_on ? document_[at].content() : Range{};
  }
  book_.read(line);
  book_.cover(line, mark);
  note.close(sink_);
  return std::max(at, line + 1);
}

} // namespace toets::aalst
