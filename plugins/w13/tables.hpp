// The money tables of the note: one for each section that is printed, with its own line of column labels.
#pragma once

#include "common/ledger.hpp"
#include "common/table_cells.hpp"
#include "w13/landmarks.hpp"

#include <array>

namespace toets::w13 {

/// The columns of a row. Of more numbers than columns, kept apart by nothing but single spaces, none is sure.
void assign_columns(layout::ColumnFinder& finder, const layout::VisibleLine& line, std::size_t columns,
                    layout::RowNumbers& row);

class TableReader {
 public:
  TableReader(const layout::Document& document, const Landmarks& landmarks, sdk::Sink& sink,
              layout::Ledger& ledger)
      : document_(document), landmarks_(landmarks), sink_(sink), ledger_(ledger) {}

  /// The line opens a table: a section, labels of columns or a row.
  bool opens_at(std::size_t line) const;

  /// The section that a table at `line` names, else empty.
  std::string_view section_at(std::size_t line) const;

  /// Reads one table of the node; returns the line after it. `head` holds the last labels of columns that the node
  /// has: a section without its own stands under those.
  std::size_t read(std::size_t line, sdk::Id node, std::optional<layout::TableHead>& head);

 private:
  // The rows that a table has so far; each stands once.
  class Rows {
   public:
    void add(std::string_view row);
    bool has(std::string_view row) const;
    bool is_empty() const { return last_ == 0; }
    bool is_full() const { return has_[0] && has_[1] && has_[2]; }
    int last() const { return last_; } // the place of the last one in the usual order

   private:
    std::array<bool, 3> has_{};
    int last_ = 0;
  };

  std::optional<RowWord> row_at(std::size_t line, const Rows& rows) const;
  bool goes_on(std::size_t line, Rows rows) const;
  std::size_t continued_at(std::size_t line, std::string_view section,
                           const std::optional<layout::TableHead>& head, const Rows& rows) const;

  const layout::Document& document_;
  const Landmarks& landmarks_;
  sdk::Sink& sink_;
  layout::Ledger& ledger_;
};

} // namespace toets::w13
