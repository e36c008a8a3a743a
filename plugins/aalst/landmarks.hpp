// What each line of a plan looks like, before anything is read.
#pragma once

#include "aalst/labels.hpp"
#include "aalst/overview_table.hpp"
#include "common/page_marks.hpp"

#include <map>
#include <vector>

namespace toets::aalst {

enum class Landmark : char {
  blank,
  separator,
  page_mark,
  contents_heading, // `Inhoudstafel`
  contents,         // a line of the table of contents
  heading,          // of a chapter, a section, a domain, an ambition, an objective, a numbered action
  motivation,
  actions_heading,
  title,    // of an action
  table,    // a role, a budget code or years: a line of the table of an action
  footnote, // at the foot of a page
  text
};

class Landmarks {
 public:
  explicit Landmarks(const layout::Document& document);

  std::size_t size() const { return kinds_.size(); }
  Landmark operator[](std::size_t line) const { return kinds_[line]; }
  /// Of a `heading`.
  const Heading& heading(std::size_t line) const { return headings_.at(line); }
  layout::PageMark page_mark(std::size_t line) const { return marks_[line]; }

  /// From here on the ambitions are elaborated; before it they are listed.
  std::size_t body_start() const { return body_start_; }
  /// The first line that is a heading or an entry of the contents: what stands before it is the cover.
  std::size_t cover_end() const { return cover_end_; }

  /// The line after `line` that is no blank, separator or page mark.
  std::size_t next(std::size_t line) const;
  /// The line before `line` in which something is printed, page marks left out, stands right above it.
  bool stands_below_text(std::size_t line) const;

  /// A role, budget code or years follow `line` (itself included) before the next heading does.
  bool leads_to_table(std::size_t line) const { return next_table_[line] < next_heading_[line]; }
  /// As above, with a title of an action as a heading too.
  bool leads_to_table_of_its_own(std::size_t line) const;
  /// Nothing but text follows.
  bool is_after_all(std::size_t line) const;

  /// Of a table over several actions, behind the last of them; null where none begins.
  const layout::TableHead* overview(std::size_t line) const;

  /// The mark of a `footnote`.
  layout::Range footnote_mark(std::size_t line) const;
  /// Footnotes are raised in the source: a number that is not is no mark of one.
  bool has_raised_footnotes() const { return has_raised_footnotes_; }
  /// The line after a heading or a title that wraps over several.
  std::size_t wrapped_end(std::size_t line) const;
  /// The word that opens the line below would have fit on `line`: the break is the author's. `full` per cent of the
  /// widest lines is a full one.
  bool breaks_early(std::size_t line, std::size_t full = 80) const;

 private:
  void classify(std::size_t line);
  void find_page_numbers();
  void find_contents();
  void find_body();
  void find_chapters();
  void find_closings();
  bool opens_closing(std::size_t line, bool is_last, bool in_closing, int objective_level);
  std::optional<std::size_t> leads_to(std::size_t line) const;
  std::optional<layout::TableHead> overview_at(std::size_t line, bool in_closing) const;
  void find_domains();
  void look_ahead();
  void find_marked_titles();
  void find_plain_titles();
  std::size_t plain_title_end(std::size_t line) const;

  const layout::Document& document_;
  std::vector<Landmark> kinds_;
  std::vector<layout::PageMark> marks_;
  std::map<std::size_t, Heading> headings_;
  std::map<std::size_t, layout::TableHead> overviews_;
  std::map<std::size_t, std::size_t> title_ends_; // of plain titles
  std::vector<std::size_t> next_table_;           // at or after the line
  std::vector<std::size_t> next_heading_;         // after the line
  std::vector<std::size_t> next_title_;           // after the line
  std::size_t body_start_ = 0;
  std::size_t cover_end_ = 0;
  std::size_t widest_ = 0;
  bool has_edge_ = false;          // lines are broken where the widest end
  bool has_marked_titles_ = false; // else only the place of a title tells
  bool has_raised_footnotes_ = false;
};

/// A role, a budget code or years open one of the fields of the line.
bool is_table_line(const layout::VisibleLine& line);
/// One of its fields holds amounts or what stands for them.
bool has_values(const layout::VisibleLine& line);

} // namespace toets::aalst
