// The table of one action while it is being read: years, amounts, budget codes. The export may print its rows in
// pieces and its labels in other columns, so which amount stands under which year is told when all is read.
#pragma once

#include "aalst/amounts.hpp"
#include "aalst/fields.hpp"

#include <functional>
#include <string>
#include <vector>

namespace toets::aalst {

class ActionTable {
 public:
  /// The id of the text that a footnote mark points to; 0 where none does.
  using FootnoteOf = std::function<sdk::Id(std::string_view mark)>;

  /// False: the table has more headings than any table has.
  bool add_years(const layout::VisibleLine& line, const Field& field,
                 const std::vector<layout::Range>& years);
  /// The amounts of one line, with all its fields.
  void add_row(const layout::VisibleLine& line, std::vector<Field> fields,
               const std::vector<std::pair<Field, Value>>& values);
  /// Amounts from here on stand under these codes, joined; empty where the label has none.
  void open_group(std::string codes);

  bool has_years() const { return !heads_.empty(); }
  std::size_t column_count() const { return years_.size(); }
  bool has_amounts() const { return !rows_.empty(); }
  /// The field (between tabs) stands under a year.
  bool is_year_field(int index) const;
  /// On an aligned page: the field stands where the years do, not where the words are.
  bool is_beside_words(const Field& field) const;
  /// Years stand side by side on an aligned page.
  bool is_aligned() const;

  void push(sdk::Sink& sink, sdk::Id node, const FootnoteOf& footnote_of);

 private:
  struct Head {
    const layout::VisibleLine* line;
    layout::Range range; // of the year
    layout::Range label; // with the words beside it
    std::uint32_t year;
    Field field;
    bool has_tabs;
    bool is_alone; // nothing else stands on its line
    int column;
  };
  struct Slot {
    const layout::VisibleLine* line;
    Field field;
    Value value;
    int column = -1;
  };
  struct Row {
    const layout::VisibleLine* line;
    std::vector<Field> fields;
    std::vector<Slot> slots;
    std::size_t head_count; // printed above it
    std::size_t group;
    bool has_tabs;
    bool is_assigned = false;
  };

  int column_for(const layout::VisibleLine& line, std::uint32_t year);
  void join_single_amounts();
  void assign(Row& row) const;
  bool assign_in_order(Row& row) const;
  bool assign_by_place(Row& row) const;
  void join_pieces();
  void push_row(sdk::Sink& sink, sdk::Id table, const Row& row, const FootnoteOf& footnote_of) const;
  void push_slot(sdk::Sink& sink, sdk::Id table, const Slot& slot, const std::string& codes,
                 const FootnoteOf& footnote_of) const;
  void push_blank(sdk::Sink& sink, sdk::Id table, std::int32_t column, sdk::Span place,
                  const std::string& codes) const;
  sdk::Span blank_place(const Row& row, int column) const;
  std::vector<int> columns_above(const Row& row) const;

  std::vector<Head> heads_;
  std::vector<Row> rows_;
  std::vector<std::string> groups_{std::string{}}; // codes of each
  std::vector<std::uint32_t> years_;               // of the columns
};

} // namespace toets::aalst
