// The tables of a Lier report: money by section and row, and the measured values of an indicator.
#pragma once

#include "common/ledger.hpp"
#include "common/table_header.hpp"
#include "common/table_rows.hpp"
#include "lier/anchors.hpp"

namespace toets::lier {

class TableReader {
 public:
  TableReader(const layout::Document& document, const Anchors& anchors, sdk::Sink& sink,
              layout::Ledger& ledger)
      : document_(document), anchors_(anchors), sink_(sink), ledger_(ledger) {}

  /// Reads the money table whose heading (or, when that is lost, first row) stands at `line`. Returns the
  /// line after it.
  std::size_t read_money(std::size_t line, sdk::Id node, std::string_view title);

  /// Values stand under the heading of years at `line`.
  bool measures_at(std::size_t line) const;

  /// Reads these values; returns the line after them.
  std::size_t read_measured(std::size_t line, sdk::Id node);

  /// The head of the money table at `line`, when it has one.
  std::optional<layout::TableHead> head_at(std::size_t line) const;

 private:
  struct Money;
  bool read_line(Money& table, std::size_t& line);
  bool read_head_again(Money& table, std::size_t& line);
  bool read_section(Money& table, std::size_t line);
  void read_money_row(Money& table, std::size_t line);
  bool read_bare_numbers(Money& table, std::size_t line);
  bool read_other(Money& table, std::size_t& line);
  bool is_page_part(std::size_t line) const;
  std::size_t skip_page_parts(std::size_t line) const;
  bool skip_words_of_page(const Money& table, std::size_t& line) const;
  bool may_be_of_page(std::size_t line) const;
  bool follows(const Money& table, std::size_t line, bool may_have_head) const;
  static layout::RowStyle style_of(const Money& table);
  bool goes_on(const Money& table, std::size_t line) const;
  void read_total_row(Money& table, std::size_t line, layout::Range label);
  void read_row(Money& table, std::size_t line, std::string_view row, layout::Range label);
  std::string_view section_below(std::size_t line) const;
  std::optional<layout::RowNumbers> values_at(std::size_t line, const layout::TableHead& head) const;

  const layout::Document& document_;
  const Anchors& anchors_;
  sdk::Sink& sink_;
  layout::Ledger& ledger_;
};

} // namespace toets::lier
