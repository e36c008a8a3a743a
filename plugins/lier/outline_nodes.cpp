// Goals, plans and actions: which node a code line opens, and under which it stands.
#include "lier/outline.hpp"

#include <algorithm>

namespace toets::lier {

using namespace toets::layout; // NOLINT: the layout's own vocabulary, in this file alone

namespace {

constexpr std::size_t goal_parts = 2;
constexpr std::size_t plan_parts = 4;

constexpr std::size_t longest_title_below = 200;

std::string goal_of(const std::string& code) { return code.substr(0, 5); }

} // namespace

std::size_t Outline::read_code(std::size_t line) {
  text_.close(sink_);
  in_indicators_ = false;
  after_actions_ = false;
  const VisibleLine& visible = document_[line];
  const CodeLine found = read_code_line(visible);
  const std::string& code = found.code.value;
  const Title title = read_title_of(found, line);

  Node node;
  node.code = code;
  sdk::Node record;
  record.code = code;
  record.code_span = visible.span(found.printed);
  record.title = title.text;
  record.title_spans = title.spans;
  record.place = visible.span();
  if (found.code.parts == goal_parts) {
    if (goal_code_ != code) priority_ = sdk::Said::unsaid;
    node.kind = NodeKind::goal;
    record.kind = "policy_objective";
    goal_code_ = code;
    plan_ = 0;
  } else {
    const bool is_action = found.code.parts > plan_parts;
    const std::string plan_code = is_action ? code.substr(0, code.rfind('/')) : code;
    const bool stays = is_action && is_misplaced(plan_code, line);
    const sdk::Id goal =
        stays
            ? 0
            : ensure_goal(goal_of(code), line, visible.span(found.printed.begin, found.printed.begin + 5)).id;
    node.awaits_description = true;
    if (!is_action) {
      node.kind = NodeKind::plan;
      node.is_printed = true;
      node.priority = priority_;
      node.plan = code;
      record.kind = "action_plan";
      record.parent = goal;
    } else {
      const Node plan = stays ? plans_[current_.plan] : ensure_plan(plan_code, found, line);
      node.kind = NodeKind::action;
      node.priority = plan.priority;
      node.plan = plan.code;
      record.kind = "action";
      record.parent = plan.id;
    }
    record.priority = node.priority;
  }
  node.id = sink_.node(record);
  push_ordinals(line, found.printed.begin, node.id);
  if (node.kind == NodeKind::goal) {
    goals_[code] = node;
    goal_titles_[fold(title.text)] = code;
  }
  if (node.kind == NodeKind::plan) {
    plans_[code] = node;
    plan_titles_[fold(title.text)] = code;
    plan_ = node.id;
  }
  if (node.kind == NodeKind::action) actions_.insert(code);
  enter(node);
  for (std::size_t i = line; i < title.after; ++i)
    if (!document_[i].is_blank()) ledger_.understood(i);
  return title.after;
}

// What stands behind a code; the title may also stand alone below it.
Outline::Title Outline::read_title_of(const CodeLine& found, std::size_t line) const {
  Title title = read_title(line, found.title, found.code.parts > goal_parts);
  if (!title.text.empty()) return title;
  const std::size_t below = anchors_.next(line);
  if (below >= anchors_.size() || anchors_[below] != Anchor::text ||
      document_[below].content().size() > longest_title_below)
    return title;
  return read_title(below, document_[below].content(), true);
}

// `1.`, `Actie 3:`: the number in front of a code only counts.
void Outline::push_ordinals(std::size_t line, std::size_t code, sdk::Id node) {
  const VisibleLine& visible = document_[line];
  for (std::size_t i = visible.content().begin; i < code; ++i) {
    std::size_t end = i;
    while (end < code && is_digit(visible.text()[end])) ++end;
    if (end == i) continue;
    sink_.mention({node, 0, "ordinal", visible.text().substr(i, end - i), {}, {}, {}, visible.span(i, end)});
    i = end;
  }
}

// An entry of the table of contents: a node of its own part, so that the body stays what it is.
std::size_t Outline::read_contents(std::size_t line) {
  text_.close(sink_);
  const VisibleLine& visible = document_[line];
  const ContentsLine found = *read_contents_line(visible);
  const std::string& code = found.entry.code.value;
  const std::size_t parts = found.entry.code.parts;
  const auto parent = [&](const std::string& of) {
    const auto known = contents_.find(of);
    return known == contents_.end() ? sdk::Id{0} : known->second;
  };
  const sdk::Span title = visible.span(found.entry.title);
  sdk::Node record;
  record.part = "contents";
  record.code = code;
  record.code_span = visible.span(found.entry.printed);
  record.title = visible.text().substr(found.entry.title.begin, found.entry.title.size());
  record.title_spans = std::span(&title, 1);
  record.place = visible.span(found.entry.printed.begin, found.entry.title.end);
  if (parts == goal_parts) {
    record.kind = "policy_objective";
  } else if (parts == plan_parts) {
    record.kind = "action_plan";
    record.parent = parent(goal_of(code));
  } else {
    record.kind = "action";
    record.parent = parent(code.substr(0, code.rfind('/')));
    if (record.parent == 0) record.parent = parent(goal_of(code));
  }
  const sdk::Id node = sink_.node(record);
  contents_[code] = node;
  const std::string_view page = visible.text().substr(found.page.begin, found.page.size());
  sink_.mention({node, 0, "name", page, {}, {}, {}, visible.span(found.page)});
  ledger_.understood(line);
  return line + 1;
}

// A code line inside an open text that names another plan or action instead of opening it.
bool Outline::is_reference(std::size_t line) const {
  if (!text_.is_open() || current_.id == 0) return false;
  const CodeLine found = read_code_line(document_[line]);
  if (found.code.parts == goal_parts) return false;
  const std::string& code = found.code.value;
  const bool is_announced = text_.ends_with(':') || text_.ends_at(last_reference_);
  // What stands below: labels that begin a node, labels that the node being read still lacks, or nothing.
  const Anchors::Follow below = anchors_.follow(line);
  if (below.line < anchors_.size()) {
    const Anchor kind = anchors_[below.line];
    if (kind == Anchor::labels) {
      const Label label = read_labels(document_[below.line])[0];
      if (label.text_name == "description" || opens_again(label)) return false;
      if (label.kind == LabelKind::actions || label.kind == LabelKind::indicators)
        return is_announced && found.code.parts > plan_parts;
      return is_announced || (plans_.count(code) + actions_.count(code) > 0) ||
             anchors_.is_opened_elsewhere(code, line);
    }
    if (kind == Anchor::head && current_.has_table) return false;
    if (kind == Anchor::code) {
      const std::string child = read_code_line(document_[below.line]).code.value;
      if (found.code.parts == plan_parts && child.compare(0, code.size() + 1, code + "/") == 0) return false;
    }
  }
  if (is_announced || plans_.count(code) + actions_.count(code) > 0 ||
      anchors_.is_opened_elsewhere(code, line))
    return true;
  const bool is_other_plan = found.code.parts > plan_parts && !current_.plan.empty() &&
                             code.substr(0, code.rfind('/')) != current_.plan;
  return is_other_plan && !below.has_prose && below.line < anchors_.size() &&
         (anchors_[below.line] == Anchor::code || anchors_[below.line] == Anchor::total);
}

// The node being read has this label already: it begins another.
bool Outline::opens_again(const Label& label) const {
  switch (label.kind) {
    case LabelKind::text:
      return current_.seen.count(label.text_name) > 0;
    case LabelKind::status:
      return current_.has_status;
    case LabelKind::start:
      return current_.seen.count("start") > 0;
    case LabelKind::end:
      return current_.seen.count("end") > 0;
    case LabelKind::party:
      return current_.seen.count("party") > 0 || current_.seen.count("start") > 0;
    default:
      return false;
  }
}

Outline::Node& Outline::ensure_goal(const std::string& code, std::size_t line, sdk::Span place) {
  goal_code_ = code;
  const auto known = goals_.find(code);
  if (known != goals_.end()) return known->second;
  Node goal;
  goal.kind = NodeKind::goal;
  goal.code = code;
  sdk::Node record;
  record.kind = "policy_objective";
  record.code = code;
  record.code_span = place;
  record.place = place;
  record.implied = true;
  // The total over the goal prints the name that its lost heading had.
  Title title;
  const std::size_t total = anchors_.total_of(code);
  if (total < anchors_.size()) {
    title = read_title(total, read_total(document_[total])->title, false);
    record.title = title.text;
    record.title_spans = title.spans;
    if (total < line) record.place = document_[total].span();
    goal_titles_[fold(title.text)] = code;
  }
  goal.id = sink_.node(record);
  return goals_[code] = goal;
}

// One code of a plan that no line opened so far, among the actions of a plan that one did: a slip of the pen, and the
// action stays where it stands.
bool Outline::is_misplaced(const std::string& plan, std::size_t line) const {
  const auto open = plans_.find(current_.plan);
  if (plans_.count(plan) > 0 || open == plans_.end() || !open->second.is_printed) return false;
  const std::size_t next = anchors_.next_code(line);
  if (next >= anchors_.size()) return false;
  const CodeLine below = read_code_line(document_[next]);
  return below.code.parts > plan_parts &&
         below.code.value.compare(0, below.code.value.rfind('/'), current_.plan) == 0;
}

Outline::Node& Outline::ensure_plan(const std::string& code, const CodeLine& found, std::size_t line) {
  const auto known = plans_.find(code);
  if (known != plans_.end()) {
    plan_ = known->second.id;
    return known->second;
  }
  Node plan;
  plan.kind = NodeKind::plan;
  plan.code = code;
  plan.priority = priority_;
  sdk::Node record;
  record.parent = goals_[goal_of(code)].id;
  record.kind = "action_plan";
  record.code = code;
  const std::string_view printed = document_[line].text().substr(found.printed.begin, found.printed.size());
  record.code_span = document_[line].span(found.printed.begin, found.printed.begin + printed.rfind('/'));
  record.place = record.code_span;
  record.priority = plan.priority;
  record.implied = true;
  plan.id = sink_.node(record);
  plan_ = plan.id;
  return plans_[code] = plan;
}

// The goal that stands at `line`: the one being read, or the one that the next code names.
Outline::Node* Outline::goal_for(std::size_t line) {
  if (!goal_code_.empty()) return &goals_[goal_code_];
  const std::string code = anchors_.goal_after(line);
  if (code.empty()) return nullptr;
  std::size_t first = line;
  while (first < anchors_.size() && anchors_[first] != Anchor::code) ++first;
  if (first == anchors_.size()) return nullptr;
  const CodeLine found = read_code_line(document_[first]);
  return &ensure_goal(code, line + 1, document_[first].span(found.printed.begin, found.printed.begin + 5));
}

std::size_t Outline::read_total_at(std::size_t line) {
  const Total total = *read_total(document_[line]);
  // In an open text a total without a table is a sentence about one.
  if (text_.is_open() && !anchors_.heads_table(line) && document_[line].heading() == 0)
    return read_text(line);
  text_.close(sink_);
  after_actions_ = false;
  Node* goal = goal_for(line);
  if (goal == nullptr) return line + 1;
  in_indicators_ = false;
  Title heading = read_title(line, document_[line].content(), false);
  const std::string name =
      fold(std::string_view(heading.text)
               .substr(std::min(heading.text.size(), total.title.begin - document_[line].content().begin)));
  bool has_title = total.kind == TotalKind::goal;
  if (total.kind == TotalKind::goal) {
    const auto named = goal_titles_.find(name);
    if (named != goal_titles_.end()) goal = &goals_[named->second];
    enter(*goal);
    // The name of the goal is no record of this line: a number in it is one by itself.
    name_numbers(line, heading.after, goal->id);
  } else if (Node* plan = total.kind == TotalKind::plan ? plan_named(name) : nullptr;
             plan != nullptr && plan->tables == 0) {
    enter(*plan);
    has_title = true;
    name_numbers(line, heading.after, plan->id);
  } else {
    // A subtotal repeats plans that stand in the report: only the other plans stand for themselves.
    const bool stands_for_plans = total.kind == TotalKind::other_plans;
    sdk::Node record;
    record.parent = plan != nullptr ? plan->id : goal->id;
    record.kind = stands_for_plans ? "action_plan" : "item";
    record.title = heading.text;
    record.title_spans = heading.spans;
    record.place = document_[line].span();
    if (stands_for_plans) record.priority = sdk::Said::no;
    record.aggregate = stands_for_plans;
    Node node;
    node.kind = NodeKind::aggregate;
    node.id = sink_.node(record);
    enter(node);
    if (!stands_for_plans) name_numbers(line, heading.after, node.id);
  }
  for (std::size_t i = line; i < heading.after; ++i) ledger_.understood(i);
  const std::size_t next = anchors_.next(heading.after - 1);
  if (next >= anchors_.size() ||
      (anchors_[next] != Anchor::head && anchors_[next] != Anchor::row && anchors_[next] != Anchor::section))
    return heading.after;
  return read_table(next, current_.id, has_title ? std::string_view(heading.text) : std::string_view{});
}

// The words of such a heading name a node: a number in them is one by itself.
void Outline::name_numbers(std::size_t line, std::size_t after, sdk::Id node) {
  for (std::size_t i = line; i < after; ++i)
    for (const Mention& mention : scan(document_[i].text()))
      sink_.mention({node,
                     0,
                     "name",
                     std::string(document_[i].text().substr(mention.range.begin, mention.range.size())),
                     {},
                     {},
                     {},
                     document_[i].span(mention.range)});
}

// The plan with this title or code; without either, the one being read.
Outline::Node* Outline::plan_named(const std::string& folded) {
  const auto titled = plan_titles_.find(folded);
  if (titled != plan_titles_.end()) return &plans_[titled->second];
  const PlanCode code = read_plan_code(folded, 0);
  const auto known = plans_.find(code.end > 0 ? code.value : current_.plan);
  return known == plans_.end() ? nullptr : &known->second;
}

} // namespace toets::lier
