// The synthesis: under one line of column labels each action with its balance, receipts and expenditure, and at the end
// the totals, financing and the reserve.
#pragma once

#include "common/ledger.hpp"
#include "common/table_cells.hpp"
#include "w13/landmarks.hpp"

namespace toets::w13 {

class Synthesis {
 public:
  Synthesis(const layout::Document& document, const Landmarks& landmarks, sdk::Sink& sink,
            layout::Ledger& ledger)
      : document_(document), landmarks_(landmarks), sink_(sink), ledger_(ledger) {}

  /// The labels of columns at `line` are those of a synthesis: an item and its short rows stand below them.
  bool opens_at(std::size_t line) const;

  /// Reads from its columns on up to the first heading of the note; returns the line after it.
  std::size_t read(std::size_t line);

 private:
  struct Row {
    std::string_view section;
    std::string_view row;
    layout::Range label{};
    std::string_view label_read{};
  };

  std::size_t read_line(std::size_t line);
  std::size_t read_item(std::size_t line);
  std::size_t read_numbers(std::size_t line);
  std::size_t read_reserve(std::size_t numbers, std::size_t label);
  void read_flow(std::size_t line, const FlowLabel& label);
  std::optional<FlowLabel> flow_at(std::size_t line) const;
  bool is_reserve(std::size_t line) const;
  // Where the words of an item end and its numbers begin.
  struct Label {
    std::size_t end = 0;
    bool is_doubtful = false; // the first number may still be of the words
  };
  Label read_label(std::size_t line) const;
  std::size_t count_numbers(std::size_t line, std::size_t label_end) const;
  void open_table(std::size_t line, sdk::Id node);
  void push_row(std::size_t line, std::size_t label_end, const Row& row);

  const layout::Document& document_;
  const Landmarks& landmarks_;
  sdk::Sink& sink_;
  layout::Ledger& ledger_;

  layout::TableHead head_;
  std::optional<layout::ColumnFinder> finder_;
  std::vector<sdk::Column> columns_;
  std::string_view section_ = "operating";
  sdk::Id table_ = 0;            // of the item whose rows may follow
  bool awaits_balance_ = false;  // the item's own line had no numbers
  bool awaits_receipts_ = false; // its receipts are the next row
  bool has_receipts_ = false;
  bool has_expenditure_ = false;
  bool has_closing_ = false; // the lines of totals have begun
};

} // namespace toets::w13
