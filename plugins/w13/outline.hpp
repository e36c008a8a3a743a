// A report of this family from its first line to its last: synthesis, then goals, plans and actions with what is
// printed under each.
#pragma once

#include "common/ledger.hpp"
#include "common/reported_year.hpp"
#include "common/text_block.hpp"
#include "w13/landmarks.hpp"
#include "w13/references.hpp"
#include "w13/synthesis.hpp"
#include "w13/tables.hpp"

#include <map>
#include <set>
#include <string>

namespace toets::w13 {

class Outline {
 public:
  Outline(const layout::Document& document, sdk::Sink& sink);

  void read();

 private:
  enum class NodeKind : char { none, goal, objective, plan, action, indicator, evaluation };
  struct Node {
    sdk::Id id = 0;
    NodeKind kind = NodeKind::none;
    std::optional<layout::TableHead> head; // the last labels of columns printed under it
    std::set<std::string_view> sections{}; // whose figures were printed
    bool has_table = false;
    bool has_money_text = false;
    bool awaits_value = false; // of an indicator: the labels of its measurements were printed
  };

  std::size_t read_line(std::size_t line);
  std::size_t read_heading(std::size_t line);
  std::size_t read_table(std::size_t line);
  bool is_row_without_word(std::size_t line) const;
  std::size_t read_synthesis(std::size_t line);
  void note_years(const layout::TableHead& head);
  std::size_t read_text(std::size_t line);
  layout::ReportedYear reported_year() const;
  bool has_other_year(std::size_t line, std::string_view year) const;
  void read_frame(std::size_t line);
  void push_year(const layout::ReportedYear::Year& year);
  void read_year();

  std::size_t read_evaluation(std::size_t line);
  bool read_measurement(std::size_t line, std::size_t& at);
  bool read_item(std::size_t line, std::size_t begin);
  bool may_evaluate() const;

  void add_text(std::size_t line, layout::Range range);
  sdk::Id parent_of(HeadingKind kind) const;
  void mention_all(std::size_t line, layout::Range range);

  const layout::Document& document_;
  Landmarks landmarks_;
  sdk::Sink& sink_;
  layout::Ledger ledger_;
  Synthesis synthesis_;
  TableReader tables_;
  layout::TextBlock text_;
  NumberedNames names_;

  Node current_;
  sdk::Id goal_ = 0;
  sdk::Id objective_ = 0;
  sdk::Id plan_ = 0;
  bool in_note_ = false;

  std::set<std::string> facts_; // of the report given so far: field and folded value
  std::map<std::uint32_t, sdk::Span> account_years_;
};

} // namespace toets::w13
