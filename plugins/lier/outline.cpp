#include "lier/outline.hpp"

#include <algorithm>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

// A code is also a reference to what it names.
ProseRecords read_prose(std::string_view text) {
  ProseRecords found{scan(text), {}};
  for (const Mention& mention : found.mentions)
    if (mention.kind == "code" && mention.value.find('/') != std::string::npos)
      found.references.push_back({"code", mention.value, mention.range});
  return found;
}

} // namespace

Outline::Outline(const Document& document, sdk::Sink& sink)
    : document_(document),
      anchors_(document),
      sink_(sink),
      ledger_(document.size()),
      tables_(document, anchors_, sink, ledger_),
      text_(read_prose) {}

void Outline::read(std::string_view kind) {
  sink_.field({0, "kind", {}, "text", kind, {}, {}});
  for (std::size_t line = 0; line < document_.size();) line = read_line(line);
  text_.close(sink_);

  for (std::size_t line = 0; line < document_.size(); ++line)
    if (anchors_[line] == Anchor::page_mark) note_page_year(line);
  push_years();
  // A reader that looks ahead for a value passes over what the page put between.
  for (std::size_t line = 0; line < document_.size(); ++line)
    if (anchors_[line] == Anchor::page_mark || anchors_[line] == Anchor::separator) ignore_page_part(line);
  ledger_.report(document_, sink_);
}

// What a running head says of the year it says on each of its pages.
void Outline::note_page_year(std::size_t line) {
  const VisibleLine& visible = document_[line];
  for (const EntityFact& fact : read_entity_line(visible, EntityZone::block))
    if (fact.field == "fiscal_year") year_.add_repeated(small_number(fact.normalised));
  for (const Label& label : read_labels(visible))
    if (label.kind == LabelKind::account_year)
      year_.add_repeated(small_number(visible.text().substr(label.value.begin, label.value.size())));
}

// The year that most of the report names comes first: it is the report's, and any other is told after it. Where nothing
// names one it is the latest that the tables account for.
void Outline::push_years() {
  ReportedYear::Year usual = year_.usual();
  if (usual.year == 0 && !column_years_.empty())
    usual = {column_years_.rbegin()->first, column_years_.rbegin()->second};
  if (usual.year == 0) return;
  const auto push = [&](const std::string& year, const std::optional<sdk::Span>& place) {
    const std::span<const sdk::Span> places = place ? std::span(&*place, 1) : std::span<const sdk::Span>{};
    sink_.field({0, "fiscal_year", {}, "number", year, {}, places});
  };
  const auto is_title = [&](const std::string& year) {
    return std::any_of(titles_.begin(), titles_.end(),
                       [&](const TitleYear& title) { return title.year == year; });
  };
  const std::string year = std::to_string(usual.year);
  if (!is_title(year)) push(year, usual.place);
  std::stable_partition(titles_.begin(), titles_.end(),
                        [&](const TitleYear& title) { return title.year == year; });
  for (const TitleYear& title : titles_) push(title.year, title.place);
  if (const auto odd = year_.of_other_tables())
    if (const std::string other = std::to_string(odd->year); !is_title(other)) push(other, odd->place);
}

void Outline::mark(std::size_t line) { ledger_.ignored(line, "marker"); }

void Outline::ignore_page_part(std::size_t line) {
  if (anchors_[line] == Anchor::separator)
    ledger_.ignored(line, "separator");
  else
    ledger_.ignored(line, anchors_.page_mark(line) == PageMark::footer ? "page_footer" : "page_header");
}

std::size_t Outline::read_line(std::size_t line) {
  switch (anchors_[line]) {
    case Anchor::blank:
    case Anchor::separator:
    case Anchor::page_mark:
      return line + 1;
    case Anchor::contents:
      return read_contents(line);
    case Anchor::code:
      if (is_reference(line)) {
        add_text(line, document_[line].content());
        last_reference_ = line;
        return line + 1;
      }
      return read_code(line);
    case Anchor::labels:
      return read_labels_at(line);
    case Anchor::total:
      return read_total_at(line);
    case Anchor::head:
      return read_table(line, current_.id, {});
    case Anchor::row:
      // Without its heading a table is still a table; inside prose a lone row may be a sentence's end.
      if (text_.continues_at(line)) return read_text(line);
      return read_table(line, current_.id, {});
    case Anchor::section: {
      const std::size_t next = anchors_.next(line);
      const bool is_table =
          next < anchors_.size() && (anchors_[next] == Anchor::row || anchors_[next] == Anchor::section);
      return is_table ? read_table(line, current_.id, {}) : read_text(line);
    }
    case Anchor::year_head:
      if (current_.id == 0) return line + 1;
      if (!tables_.measures_at(line)) return read_text(line);
      // The text above an indicator's values ends; any other goes on below them.
      if (current_.kind == NodeKind::indicator) text_.close(sink_);
      return tables_.read_measured(line, current_.id);
    case Anchor::numbers:
    case Anchor::text:
      return read_text(line);
  }
  return line + 1;
}

std::size_t Outline::read_table(std::size_t line, sdk::Id node, std::string_view title) {
  if (node == 0) return line + 1;
  // A second table under words that the layout does not know belongs to those words, not to this node.
  if (current_.has_table && title.empty() && last_left_ < line && anchors_.next(last_left_) == line)
    return leave_table(line);
  // An indicator has measured values; money under it is that of a node whose heading was not read.
  if (current_.kind == NodeKind::indicator) return lose(line);
  text_.close(sink_);
  current_.awaits_description = false;
  current_.has_table = true;
  if (current_.kind == NodeKind::plan) ++plans_[current_.code].tables;
  if (const auto head = tables_.head_at(line)) {
    year_.add_table(*head);
    for (const ColumnHead& column : head->columns)
      if (column.measure == "actual" || column.measure == "booked")
        column_years_.try_emplace(column.year, column.span);
  }
  return tables_.read_money(line, node, title);
}

// The line is not understood: nothing is said of it.
std::size_t Outline::leave(std::size_t line) {
  last_left_ = line;
  return line + 1;
}

// What follows belongs to a node whose heading was not recognised: up to the next one nothing is said of it.
std::size_t Outline::lose(std::size_t line) {
  text_.close(sink_);
  enter(Node{});
  after_actions_ = true;
  return leave(line);
}

std::size_t Outline::leave_table(std::size_t line) const {
  const auto is_part = [&](Anchor kind) {
    return kind == Anchor::head || kind == Anchor::section || kind == Anchor::row ||
           kind == Anchor::numbers || kind == Anchor::blank || kind == Anchor::page_mark ||
           kind == Anchor::separator;
  };
  while (line < anchors_.size() && is_part(anchors_[line])) ++line;
  return line;
}

} // namespace toets::lier
