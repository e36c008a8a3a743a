// The year that a report is about: what most of it says. One wrong title must not turn every table of the report, and
// wrong heads of tables must not turn what titles and sentences tell.
#pragma once

#include "common/table_header.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
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
  /// A sentence speaks of years: those of a report name its own more often than any other.
  void add_sentence(std::string_view text);

  struct Year {
    std::uint32_t year = 0; // 0: nothing says one
    // Where a title names it first, else where a table does; none where running heads alone say it.
    std::optional<sdk::Span> place{};
  };
  /// Of as many the one that more titles name, then the one that comes first. Where tables outnumber the titles the
  /// sentences decide between the two; where they do not tell, titles that agree do, if they are more than one.
  Year usual() const;
  /// The year of most tables, two at least, where it is not the usual one.
  std::optional<Year> of_other_tables() const;

 private:
  struct Seen {
    Year year;
    std::size_t stated = 0;
    bool has_title = false; // `place` is a title's
    std::size_t tables = 0;
  };
  Seen& seen(std::uint32_t year);
  const Seen* most_named() const;
  const Seen* most_stated() const;
  bool do_titles_agree() const;
  std::size_t told(const Seen& year) const;

  std::vector<Seen> years_;
  std::map<std::uint32_t, std::size_t> told_; // in sentences
};

} // namespace toets::layout
