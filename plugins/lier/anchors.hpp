// What each line of a Lier report looks like by itself: the landmarks from which the outline is read.
#pragma once

#include "common/page_marks.hpp"
#include "common/prose.hpp"
#include "common/visible.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace toets::lier {

enum class Anchor : char {
  blank,
  page_mark,
  separator,
  contents,
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
  bool is_marked = false;  // a bullet, an enumerator or other markup sets it apart from prose
  bool is_named = false;   // a word such as Actie stands before the code
};

/// The code with which a line begins, whatever stands before it (a bullet, the word Actie).
CodeLine read_code_line(const layout::VisibleLine& line);

/// The line begins with the full code of an action, whatever follows it.
bool begins_with_action(const layout::VisibleLine& line);

/// A line of the table of contents: a code, its title and the page it stands on.
struct ContentsLine {
  CodeLine entry;
  layout::Range page{};
  bool has_leaders = false; // dots, not just a gap, lead to the page
};
std::optional<ContentsLine> read_contents_line(const layout::VisibleLine& line);

class Anchors {
 public:
  explicit Anchors(const layout::Document& document);

  Anchor operator[](std::size_t line) const { return kinds_[line]; }
  layout::PageMark page_mark(std::size_t line) const { return marks_[line]; }
  std::size_t size() const { return kinds_.size(); }

  /// The next line that is neither blank nor a page mark or rule; size() at the end.
  std::size_t next(std::size_t line) const;
  /// The next line that opens a goal, plan or action; size() at the end.
  std::size_t next_code(std::size_t line) const;
  /// The line directly below, when something stands there; size() otherwise.
  std::size_t below(std::size_t line) const;
  /// Nothing lies between this line and the text line above it.
  bool continues_text(std::size_t line) const;

  /// What the code line tells about the labels below it.
  struct Follow {
    std::size_t line = 0; // of the first landmark below the title and the prose under it; size() if none
    bool has_prose = false;
  };
  Follow follow(std::size_t code_line) const;
  /// Another line of the report opens the same code and has labels of its own below it.
  bool is_opened_elsewhere(const std::string& code, std::size_t line) const;
  /// A table stands below the heading at `line`, at most behind the rest of its words.
  bool heads_table(std::size_t line) const;

  /// Where wrapped lines end at the latest, in characters; 0 when the document does not wrap its lines.
  std::size_t widest() const { return widest_; }
  /// The line of the total over the goal with this code, if there is one: it names a goal without heading.
  std::size_t total_of(const std::string& goal_code) const;
  /// Code of the goal that the next plan or action from this line on belongs to; empty at the end.
  std::string goal_after(std::size_t line) const;

 private:
  void classify(std::size_t line);
  bool is_code_line(std::size_t line) const;
  bool stands_alone(std::size_t line) const;
  bool is_contents(std::size_t line) const;
  bool is_head(std::size_t line) const;
  bool is_foot(std::size_t line);
  void find_goals();
  void drop_totals_in_prose();
  void find_openings();
  void measure_width();

  const layout::Document& document_;
  std::vector<Anchor> kinds_;
  std::vector<layout::PageMark> marks_;
  std::map<std::string, std::size_t> first_lines_; // of the plans and actions of each goal
  std::map<std::string, std::size_t> totals_;
  std::map<std::string, std::vector<std::size_t>>
      openings_; // lines that open a code, with labels of their own
  std::vector<std::pair<std::size_t, std::string>> goals_by_line_;
  std::size_t widest_ = 0;
  bool has_content_ = false; // while classifying: something came before
};

} // namespace toets::lier
