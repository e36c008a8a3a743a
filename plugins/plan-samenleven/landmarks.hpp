// What each line of the slides looks like by itself and by the lines around it.
#pragma once

#include "common/page_marks.hpp"
#include "plan-samenleven/labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets::plan_samenleven {

enum class Landmark : char {
  blank,
  separator,
  page_mark,
  action,     // "Actie 3 - Titel"
  entry,      // the same in a list of actions
  label,      // "Volgens subsidiedossier", "Stand van zaken op 30/09/2023"
  result,     // "Behaalde KPI = 307 (KPI = 300)"
  enumerated, // "1. Titel"
  row,        // of a table, its header included
  item,       // of a list
  title,      // of a slide
  text
};

class Landmarks {
 public:
  explicit Landmarks(const layout::Document& document);

  Landmark operator[](std::size_t line) const { return kinds_[line]; }
  std::size_t size() const { return kinds_.size(); }

  /// Nothing to read: blank, a separator or the page's own.
  bool is_passed(std::size_t line) const;
  layout::PageMark page_mark(std::size_t line) const { return marks_[line]; }
  /// The next line that carries something; size() at the end.
  std::size_t next(std::size_t line) const;
  /// Blank lines right above.
  std::size_t blanks_above(std::size_t line) const;
  /// A page begins at `line` or between `above` and it.
  bool breaks_page(std::size_t above, std::size_t line) const;
  bool has_pages() const { return has_pages_; }
  /// The line says what the one right above it says.
  bool repeats(std::size_t line) const;
  /// Blanks of the source before the first character.
  std::size_t indent(std::size_t line) const;
  /// What stands under a label of a block is set in deeper than the label.
  bool is_nested() const { return is_nested_; }
  /// The report keeps the items of its lists apart by blank lines: those end no list.
  bool is_loose() const { return is_loose_; }
  /// Blank lines that end a slide also where its list goes on below them: more than the report usually leaves.
  std::size_t widest_gap() const { return 2 * usual_gap_ + 1; }

 private:
  void classify(std::size_t line);
  void mark_pages();
  void find_entries();
  void find_rows();
  void find_titles();
  void measure();
  bool opens_paragraph(std::size_t line) const;
  std::string paragraph_at(std::size_t last) const;
  bool counts_list(std::size_t line) const;
  bool heads_list(std::size_t line) const;
  bool ends_list(std::size_t line) const;
  bool may_be_title(std::size_t line) const;
  bool is_bare_action(std::size_t line) const;

  const layout::Document& document_;
  std::vector<Landmark> kinds_;
  std::vector<layout::PageMark> marks_;
  std::vector<std::size_t> page_starts_; // for each line the page it stands on, from 0
  bool has_pages_ = false;
  bool is_nested_ = false;
  bool is_loose_ = false;
  std::size_t usual_gap_ = 1; // blank lines
};

} // namespace toets::plan_samenleven
