// The year that a report is about: what most of it says. One wrong title must not turn every table of the report.
#pragma once

#include "common/table_header.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace toets::layout {

class ReportedYear {
 public:
  /// A title, a page or a label says it.
  void add_stated(std::uint32_t year, sdk::Span place);
  /// A running head, of which no fact is given, repeats it.
  void add_repeated(std::uint32_t year);
  /// A table says it by its last accounts, unless its budgets are all of other years.
  void add_table(const TableHead& head);

  struct Year {
    std::uint32_t year = 0; // 0: nothing says one
    // Where a title names it first, else where a table does; none where running heads alone say it.
    std::optional<sdk::Span> place{};
  };
  /// Of as many the one that more titles name, then the one that comes first.
  Year usual() const;

 private:
  struct Seen {
    Year year;
    std::size_t stated = 0;
    bool has_title = false; // `place` is a title's
    std::size_t tables = 0;
  };
  Seen& seen(std::uint32_t year);

  std::vector<Seen> years_;
};

} // namespace toets::layout
