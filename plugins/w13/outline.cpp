#include "w13/outline.hpp"

#include <algorithm>
#include <utility>

namespace toets::w13 {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

Outline::Outline(const Document& document, sdk::Sink& sink)
    : document_(document),
      landmarks_(document),
      sink_(sink),
      ledger_(document.size()),
      synthesis_(document, landmarks_, sink, ledger_),
      tables_(document, landmarks_, sink, ledger_),
      text_([this](std::string_view text) { return read_prose(text, landmarks_.codes(), names_); }) {
  // All titles first: the prose above a heading knows its name too.
  for (std::size_t line = 0; line < document.size(); ++line)
    if (landmarks_[line] == Landmark::heading) {
      const Range title = landmarks_.heading(line).title;
      names_.learn(document[line].text().substr(title.begin, title.size()));
    }
}

void Outline::read() {
  sink_.field({0, "kind", {}, "text", "policy_evaluation", {}, {}});
  // What the page repeats stands between the lines of everything else: it is read by itself.
  // The year that most of the report names is its own, so it is told before an odd one.
  const ReportedYear reported = reported_year();
  const ReportedYear::Year usual = reported.usual();
  const std::string year = std::to_string(usual.year);
  for (const bool is_odd : {false, true}) {
    for (std::size_t line = 0; line < document_.size(); ++line)
      if (landmarks_[line] == Landmark::frame && has_other_year(line, year) == is_odd) read_frame(line);
    if (!is_odd && usual.year > 0 && facts_.count("fiscal_year " + year) == 0) push_year(usual);
  }
  if (const auto odd = reported.of_other_tables();
      odd && facts_.count("fiscal_year " + std::to_string(odd->year)) == 0)
    push_year(*odd);
  for (std::size_t line = 0; line < document_.size();) line = read_line(line);
  text_.close(sink_);
  read_year();
  for (std::size_t line = 0; line < document_.size(); ++line) {
    // A line of nothing but marks: `</table>`.
    const bool is_markup = document_[line].is_blank() && !trim(document_[line].source()).empty();
    if (landmarks_[line] == Landmark::separator || is_markup) ledger_.ignored(line, "separator");
    if (landmarks_[line] == Landmark::page_mark)
      ledger_.ignored(line, landmarks_.page_mark(line) == PageMark::footer ? "page_footer" : "page_header");
  }
  ledger_.report(document_, sink_);
}

std::size_t Outline::read_line(std::size_t line) {
  switch (landmarks_[line]) {
    case Landmark::blank:
    case Landmark::separator:
    case Landmark::frame:
    case Landmark::page_mark:
      return line + 1;
    case Landmark::part:
      text_.close(sink_);
      current_ = Node{};
      in_note_ = read_part_heading(document_[line]) == PartHeading::note;
      ledger_.ignored(line, "marker");
      return line + 1;
    case Landmark::heading:
      return read_heading(line);
    case Landmark::section:
    case Landmark::head:
    case Landmark::row:
      if (current_.kind == NodeKind::none && !in_note_ && landmarks_[line] == Landmark::head &&
          synthesis_.opens_at(line))
        return read_synthesis(line);
      if (tables_.opens_at(line)) return read_table(line);
      return read_text(line);
    case Landmark::broken_row:
      return line + 1;
    case Landmark::no_money:
      if (current_.has_money_text) current_ = Node{}; // of a heading that was lost
      if (current_.id == 0) return line + 1;
      text_.close(sink_);
      text_.open("money", current_.id, document_[line].span());
      add_text(line, document_[line].content());
      text_.close(sink_);
      current_.has_money_text = true;
      return line + 1;
    case Landmark::description:
    case Landmark::measurement:
      return current_.kind == NodeKind::indicator ? read_evaluation(line) : read_text(line);
    case Landmark::flow:
    case Landmark::numbers:
      // Right below a table numbers alone are a row that lost its label, or the end of one.
      if (current_.has_table && !text_.is_open()) return line + 1;
      return may_evaluate() ? read_evaluation(line) : read_text(line);
    case Landmark::titled:
      if (is_row_without_word(line)) return line + 1;
      [[fallthrough]];
    case Landmark::text:
      return may_evaluate() ? read_evaluation(line) : read_text(line);
  }
  return line + 1;
}

// Right below labels of columns a few words with a number for each of them are a row whose label nobody knows, no prose.
bool Outline::is_row_without_word(std::size_t line) const {
  constexpr std::size_t most_words = 4;
  if (!current_.has_table || !current_.head || text_.is_open()) return false;
  const VisibleLine& visible = document_[line];
  const std::size_t end = landmarks_.label_end(line);
  const auto row = read_row_numbers(visible, end, landmarks_.row_style());
  return row && row->slots.size() > 1 && row->slots.size() == current_.head->columns.size() &&
         split_words(visible.text().substr(0, end)).size() <= most_words;
}

std::size_t Outline::read_table(std::size_t line) {
  if (current_.id == 0 || current_.kind == NodeKind::indicator || current_.kind == NodeKind::evaluation)
    return line + 1;
  const bool has_words_above = text_.is_open();
  text_.close(sink_);
  // A section printed twice, or figures behind other words where there are none: the heading between was lost, and with
  // it whose they are. Right below the sentence that there are none they contradict it.
  const std::string_view section = tables_.section_at(line);
  if ((current_.has_money_text && has_words_above) ||
      (!section.empty() && !current_.sections.insert(section).second)) {
    current_ = Node{};
    return line + 1;
  }
  current_.has_table = true;
  const std::size_t after = tables_.read(line, current_.id, current_.head);
  if (current_.head) note_years(*current_.head);
  return after;
}

std::size_t Outline::read_synthesis(std::size_t line) {
  if (const auto head = landmarks_.head_at(line)) note_years(*head);
  return synthesis_.read(line);
}

void Outline::note_years(const TableHead& head) {
  for (const ColumnHead& column : head.columns)
    if (column.measure == "actual" && column.year > 0) account_years_.try_emplace(column.year, column.span);
}

std::size_t Outline::read_text(std::size_t line) {
  if (current_.id == 0) {
    if (is_period_heading(document_[line].content_text())) ledger_.ignored(line, "marker");
    return line + 1;
  }
  if (!text_.is_open()) {
    // Above the figures stands what is planned; words below them are a note.
    const bool is_description = !current_.has_table && !current_.has_money_text;
    text_.open(is_description ? "description" : "notes", current_.id, document_[line].span());
  }
  add_text(line, document_[line].content());
  return line + 1;
}

void Outline::add_text(std::size_t line, Range range) {
  text_.add(document_[line], line, range);
  ledger_.understood(line);
}

// ---- headings ---------------------------------------------------------------------------

sdk::Id Outline::parent_of(HeadingKind kind) const {
  switch (kind) {
    case HeadingKind::goal:
      return 0;
    case HeadingKind::objective:
      return goal_;
    case HeadingKind::plan:
      return objective_ != 0 ? objective_ : goal_;
    case HeadingKind::action:
    case HeadingKind::indicator:
      break;
  }
  return plan_ != 0 ? plan_ : objective_ != 0 ? objective_ : goal_;
}

std::size_t Outline::read_heading(std::size_t line) {
  text_.close(sink_);
  in_note_ = true;
  const VisibleLine& visible = document_[line];
  const Heading& heading = landmarks_.heading(line);
  std::vector<sdk::Span> spans;
  std::string title;
  if (!heading.title.empty()) {
    title = single_spaced(visible.text().substr(heading.title.begin, heading.title.size()));
    spans.push_back(visible.span(heading.title));
  }
  std::size_t after = line + 1;
  sdk::Said priority = heading.priority;
  if (heading.may_wrap && after < document_.size() &&
      (landmarks_[after] == Landmark::text || landmarks_[after] == Landmark::titled)) {
    // The line below ends the title, as its priority tells.
    if (const auto end = read_title_end(document_[after])) {
      if (!end->title.empty()) {
        if (!title.empty()) title += ' ';
        title += single_spaced(document_[after].text().substr(end->title.begin, end->title.size()));
        spans.push_back(document_[after].span(end->title));
      }
      priority = end->priority;
      ledger_.understood(after++);
    }
  }
  std::string code;
  sdk::Node record;
  record.parent = parent_of(heading.kind);
  record.part = heading.kind == HeadingKind::indicator ? "evaluation" : "note";
  if (!heading.code.empty()) {
    code = landmarks_.codes().normalised(visible.text().substr(heading.code.begin, heading.code.size()));
    record.code = code;
    record.code_span = visible.span(heading.code);
  }
  record.title = title;
  record.title_spans = spans;
  record.place = visible.span();
  record.priority = priority;
  current_ = Node{};
  switch (heading.kind) {
    case HeadingKind::goal:
      record.kind = "strategic_goal";
      current_.kind = NodeKind::goal;
      break;
    case HeadingKind::objective:
      record.kind = "policy_objective";
      current_.kind = NodeKind::objective;
      break;
    case HeadingKind::plan:
      record.kind = "action_plan";
      current_.kind = NodeKind::plan;
      break;
    case HeadingKind::action:
      record.kind = "action";
      current_.kind = NodeKind::action;
      break;
    case HeadingKind::indicator:
      record.kind = "indicator";
      current_.kind = NodeKind::indicator;
      break;
  }
  current_.id = sink_.node(record);
  if (heading.kind == HeadingKind::goal) {
    goal_ = current_.id;
    objective_ = plan_ = 0;
  } else if (heading.kind == HeadingKind::objective) {
    objective_ = current_.id;
    plan_ = 0;
  } else if (heading.kind == HeadingKind::plan) {
    plan_ = current_.id;
  }
  ledger_.understood(line);
  return after;
}

// ---- the report itself ------------------------------------------------------------------

ReportedYear Outline::reported_year() const {
  ReportedYear year;
  for (std::size_t line = 0; line < document_.size(); ++line) {
    const VisibleLine& visible = document_[line];
    if (landmarks_[line] == Landmark::frame)
      for (const FrameFact& fact : landmarks_.frame().facts(line))
        if (fact.field == "fiscal_year")
          year.add_stated(small_number(visible.text().substr(fact.value.begin, fact.value.size())),
                          visible.span(fact.value));
    if (landmarks_[line] == Landmark::head)
      if (const auto head = landmarks_.head_at(line)) year.add_table(*head);
    if (landmarks_[line] == Landmark::text || landmarks_[line] == Landmark::titled)
      year.add_sentence(visible.text());
  }
  return year;
}

bool Outline::has_other_year(std::size_t line, std::string_view year) const {
  const std::vector<FrameFact>& facts = landmarks_.frame().facts(line);
  return std::any_of(facts.begin(), facts.end(), [&](const FrameFact& fact) {
    return fact.field == "fiscal_year" &&
           document_[line].text().substr(fact.value.begin, fact.value.size()) != year;
  });
}

void Outline::read_frame(std::size_t line) {
  const VisibleLine& visible = document_[line];
  const auto view = [&](Range range) { return visible.text().substr(range.begin, range.size()); };
  const auto key = [&](const FrameFact& fact) {
    return std::string(fact.field) + " " +
           (fact.normalised.empty() ? fold(view(fact.value)) : fact.normalised);
  };
  const std::vector<FrameFact>& facts = landmarks_.frame().facts(line);
  bool is_new = false;
  bool is_clean = true;
  for (const FrameFact& fact : facts) {
    is_new = is_new || (!fact.field.empty() && !fact.value.empty() && facts_.count(key(fact)) == 0);
    is_clean = is_clean && fact.is_clean && !fact.field.empty();
  }
  if (!is_new || !is_clean) {
    ledger_.ignored(line, "page_footer");
    return;
  }
  for (const FrameFact& fact : facts) {
    facts_.insert(key(fact));
    const sdk::Span place = visible.span(fact.value);
    const std::string_view value =
        fact.normalised.empty() ? view(fact.value) : std::string_view(fact.normalised);
    sink_.field({0,
                 fact.field,
                 view(fact.role),
                 fact.field == "fiscal_year" ? "number" : "text",
                 value,
                 {},
                 std::span(&place, 1)});
  }
  ledger_.understood(line);
}

void Outline::push_year(const ReportedYear::Year& year) {
  const std::string value = std::to_string(year.year);
  facts_.insert("fiscal_year " + value);
  const sdk::Span place = year.place.value_or(sdk::Span{});
  sink_.field({0, "fiscal_year", {}, "number", value, {}, std::span(&place, year.place ? 1 : 0)});
}

// Where neither titles nor tables agree on one, the year is the latest that the tables account for.
void Outline::read_year() {
  for (const std::string& fact : facts_)
    if (fact.starts_with("fiscal_year ")) return;
  if (account_years_.empty()) return;
  push_year({account_years_.rbegin()->first, account_years_.rbegin()->second});
}

} // namespace toets::w13
