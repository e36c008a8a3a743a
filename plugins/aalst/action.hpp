// One action from its title to the end of what is printed under its table: description, who does it, years and
// amounts, remarks.
#pragma once

#include "aalst/action_table.hpp"
#include "aalst/codes.hpp"
#include "aalst/landmarks.hpp"
#include "aalst/line_book.hpp"
#include "common/text_block.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace toets::aalst {

class ActionReader {
 public:
  ActionReader(const layout::Document& document, const Landmarks& landmarks, const CodeForm& form,
               sdk::Sink& sink, LineBook& book);

  void open(sdk::Id node);
  bool is_open() const { return node_ != 0; }
  /// A text or table line below the title. False: it belongs to another action, whose title was lost.
  bool read(std::size_t line);
  /// Pushes what was read.
  void close();

 private:
  struct Party {
    std::string role;
    std::string name;
    std::vector<sdk::Span> spans;
    std::size_t last_line = 0;
  };
  struct Remark {
    std::string mark;
    std::vector<std::pair<std::size_t, layout::Range>> pieces; // line and place
    bool is_closed = false;                                    // by its bracket, or by what follows
  };
  struct TableLine {
    std::size_t number = 0;
    const layout::VisibleLine& visible;
    std::vector<Field> fields;
    bool is_head = false;     // it names years
    bool has_figures = false; // years or amounts behind its first field
    std::size_t values_under_years = 0;
    std::size_t words_under_years = 0;
    layout::Range label{}; // of the row, before its amounts
    std::vector<std::pair<Field, Value>> values;
  };

  bool is_lost(std::size_t line) const;
  void read_description(std::size_t line);
  TableLine open_table_line(std::size_t number) const;
  void read_table_line(std::size_t number);
  void read_table_field(TableLine& line, const Field& field);
  bool read_total_head(const TableLine& line, const Field& field);
  bool is_row_label(const TableLine& line, const Field& field) const;
  bool read_amounts(TableLine& line, const Field& field);
  void read_budget(std::size_t line, layout::Range field, const BudgetLabel& label);
  void push_codes(std::size_t line, const std::vector<PrintedCode>& codes, std::string_view label);
  bool read_code_below(std::size_t line, layout::Range field);
  void read_left(std::size_t line, layout::Range range);
  void read_words(std::size_t line, layout::Range range);
  void add_names(std::size_t line, layout::Range range);
  void add_name(std::size_t line, layout::Range range);
  void add_remark_piece(std::size_t line, layout::Range range);
  void close_remark();
  bool continues_remark(std::size_t line) const;
  bool is_under_year(const layout::VisibleLine& line, const Field& field) const;
  bool read_unreadable(TableLine& line, const Field& field);
  bool read_decided_later(TableLine& line, const Field& field);

  bool may_hold_values(const layout::VisibleLine& line, const Field& field, std::size_t field_count,
                       const std::vector<Value>& values) const;

  void push_parties();
  void push_remarks();

  const layout::Document& document_;
  const Landmarks& landmarks_;
  const CodeForm& form_;
  sdk::Sink& sink_;
  LineBook& book_;

  sdk::Id node_ = 0;
  bool in_table_ = false;
  bool awaits_name_ = false;      // the last role has none yet
  layout::Range awaited_label_{}; // of a budget label that has no code yet: the code stands on the line below
  std::size_t awaited_line_ = 0;
  layout::TextBlock description_;
  ActionTable table_;
  std::string role_;
  std::vector<Party> parties_;
  std::vector<Remark> remarks_;
  std::map<std::string, sdk::Id, std::less<>> footnotes_; // mark and text
};

} // namespace toets::aalst
