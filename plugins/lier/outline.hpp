// The outline of a Lier report: goal, plans, actions and indicators, with what is printed under each.
#pragma once

#include "common/ledger.hpp"
#include "common/reported_year.hpp"
#include "common/text_block.hpp"
#include "lier/anchors.hpp"
#include "lier/entity.hpp"
#include "lier/labels.hpp"
#include "lier/tables.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace toets::lier {

class Outline {
 public:
  Outline(const layout::Document& document, sdk::Sink& sink);

  /// Reads the whole report. `kind` is the report kind of the model.
  void read(std::string_view kind);

 private:
  enum class NodeKind { none, goal, plan, action, indicator, aggregate };
  struct Node {
    sdk::Id id = 0;
    NodeKind kind = NodeKind::none;
    std::string code;
    std::string plan;                // code of the plan that it is or belongs to
    std::set<std::string_view> seen; // texts and fields that it has
    std::size_t tables = 0;
    sdk::Said priority = sdk::Said::unsaid;
    bool is_printed = false; // of a plan: its heading stands in the report
    bool has_status = false;
    bool has_table = false;
    bool has_description = false;
    bool awaits_description = false; // prose may follow its heading without a label
  };
  struct Title {
    std::string text;
    std::vector<sdk::Span> spans;
    std::size_t after = 0; // the line below it
  };

  std::size_t read_line(std::size_t line);
  std::size_t read_code(std::size_t line);
  std::size_t read_contents(std::size_t line);
  bool is_reference(std::size_t line) const;
  bool opens_again(const Label& label) const;
  std::size_t read_labels_at(std::size_t line);
  std::size_t read_total_at(std::size_t line);
  std::size_t read_table(std::size_t line, sdk::Id node, std::string_view title);
  std::size_t read_text(std::size_t line);

  std::size_t read_label(std::size_t line, const Label& label);
  std::size_t open_text(std::size_t line, const Label& label);
  std::size_t read_indicator_field(std::size_t line, const Label& label, std::string_view name);
  std::size_t read_part(std::size_t line, LabelKind kind);
  std::size_t read_priority(std::size_t line, LabelKind kind);
  std::size_t read_field(std::size_t line, const Label& label);
  std::size_t read_field_row(std::size_t line, const std::vector<Label>& labels);
  std::size_t read_account_year(std::size_t line, const Label& label);
  void push_field(const Label& label, const layout::VisibleLine& line, layout::Range value);
  void push_status(const layout::VisibleLine& line, layout::Range value);
  bool read_entity(std::size_t line);
  void push_fact(const layout::VisibleLine& line, const EntityFact& fact);
  std::size_t read_indicator_title(std::size_t line);
  void add_text(std::size_t line, layout::Range range);

  Title read_title(std::size_t line, layout::Range first, bool labels_may_follow) const;
  Title read_title_of(const CodeLine& found, std::size_t line) const;
  void push_ordinals(std::size_t line, std::size_t code, sdk::Id node);
  bool would_not_fit(std::size_t above, std::size_t line) const;

  Node& ensure_goal(const std::string& code, std::size_t line, sdk::Span place);
  bool is_misplaced(const std::string& plan, std::size_t line) const;
  Node& ensure_plan(const std::string& code, const CodeLine& found, std::size_t line);
  Node* goal_for(std::size_t line);
  Node push_aggregate(std::size_t line, const TotalKind& kind);
  void enter(const Node& node) { current_ = node; }
  std::size_t leave(std::size_t line);
  std::size_t lose(std::size_t line);
  void name_numbers(std::size_t line, std::size_t after, sdk::Id node);
  Node* plan_named(const std::string& folded);
  std::size_t value_below(std::size_t line);
  bool is_status_below_fields(std::size_t line, const Status& status) const;
  bool is_prose_value(const layout::VisibleLine& line, const Label& label) const;
  std::size_t leave_table(std::size_t line) const;
  void mark(std::size_t line);
  void ignore_page_part(std::size_t line);
  void note_page_year(std::size_t line);
  void push_years();

  const layout::Document& document_;
  Anchors anchors_;
  sdk::Sink& sink_;
  layout::Ledger ledger_;
  TableReader tables_;
  layout::TextBlock text_;

  std::map<std::string, Node> goals_;
  std::map<std::string, std::string> goal_titles_; // folded title to code
  std::map<std::string, Node> plans_;
  std::map<std::string, std::string> plan_titles_; // folded title to code
  std::set<std::string> actions_;
  std::map<std::string, sdk::Id> contents_; // entries of the table of contents
  Node current_;
  std::string goal_code_; // of the goal in which the reading stands
  sdk::Id plan_ = 0;      // of the plan in which it stands
  bool in_indicators_ = false;
  bool after_actions_ = false; // what comes is an action, or was not recognised as one
  std::size_t last_reference_ = static_cast<std::size_t>(-1); // the last code line that only refers to a node
  std::size_t last_field_ = static_cast<std::size_t>(-1);     // the last line with a date or party
  std::size_t last_left_ = static_cast<std::size_t>(-1);      // the last line that was left without a word
  sdk::Said priority_ = sdk::Said::unsaid;

  struct TitleYear {
    std::string year;
    sdk::Span place{};
  };
  std::vector<TitleYear> titles_; // as the titles of the report name them
  layout::ReportedYear year_;
  std::set<std::string> entity_lines_; // folded lines that gave a fact of the report
  std::map<std::uint32_t, sdk::Span> column_years_;
};

} // namespace toets::lier
