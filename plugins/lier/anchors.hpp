// What each line of a Lier report looks like by itself: the landmarks from which the outline is read.
#pragma once

#include "common/page_marks.hpp"
#include "common/prose.hpp"
#include "common/visible.hpp"

#include <map>
#include <string>
#include <vector>

namespace toets::lier {

enum class Anchor : char {
  blank,
  page_mark,
  separator,
  code,
  labels,
  total,
  head,
  year_head,
  section,
  row,
  numbers,
  text
};

/// A line that opens a goal, plan or action.
struct CodeLine {
  layout::PlanCode code;
  layout::Range printed{}; // the code
  layout::Range title{};   // may be empty
};

/// The code with which a line begins, whatever stands before it (a bullet, the word Actie).
CodeLine read_code_line(const layout::VisibleLine& line);

class Anchors {
 public:
  explicit Anchors(const layout::Document& document);

  Anchor operator[](std::size_t line) const { return kinds_[line]; }
  layout::PageMark page_mark(std::size_t line) const { return marks_[line]; }
  std::size_t size() const { return kinds_.size(); }

  /// The next line that is neither blank nor a page mark or rule; size() at the end.
  std::size_t next(std::size_t line) const;
  /// The line directly below, when something stands there; size() otherwise.
  std::size_t below(std::size_t line) const;
  /// Nothing lies between this line and the text line above it.
  bool continues_text(std::size_t line) const;

  /// Where wrapped lines end at the latest, in characters; 0 when the document does not wrap its lines.
  std::size_t widest() const { return widest_; }
  /// The line of the total over the goal with this code, if there is one: it names a goal without heading.
  std::size_t total_of(const std::string& goal_code) const;
  /// Code of the goal that the next plan or action from this line on belongs to; empty at the end.
  std::string goal_after(std::size_t line) const;

 private:
  void classify(std::size_t line);
  bool is_code_line(std::size_t line) const;
  bool is_head(std::size_t line) const;
  void find_goals();
  void measure_width();

  const layout::Document& document_;
  std::vector<Anchor> kinds_;
  std::vector<layout::PageMark> marks_;
  std::map<std::string, std::size_t> first_lines_; // of the plans and actions of each goal
  std::map<std::string, std::size_t> totals_;
  std::vector<std::pair<std::size_t, std::string>> goals_by_line_;
  std::size_t widest_ = 0;
  bool has_content_ = false; // while classifying: something came before
};

} // namespace toets::lier
