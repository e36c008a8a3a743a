// What each line of a report looks like by itself: the landmarks from which synthesis and note are read.
#pragma once

#include "common/money_rows.hpp"
#include "common/page_marks.hpp"
#include "common/table_header.hpp"
#include "common/table_rows.hpp"
#include "w13/codes.hpp"
#include "w13/frame.hpp"
#include "w13/labels.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace toets::w13 {

enum class Landmark : char {
  blank,
  separator,
  frame,       // who reports, page numbers
  page_mark,   // a running head or foot without such facts
  part,        // "2. STRATEGISCHE NOTA"
  heading,     // of a goal, plan, action or indicator
  section,     // "Exploitatie"
  head,        // labels of columns
  row,         // "Ontvangsten 1 2 3"
  broken_row,  // a row with other words among its numbers
  flow,        // "O 1 2 3", "U 1 2 3": a row of the synthesis
  titled,      // words and numbers behind them
  numbers,     // numbers alone
  no_money,    // "Geen financiële gegevens"
  description, // "Beschrijving:"
  measurement, // "Metingen", "Datum meting"
  text
};

/// `O 177.271 67.515`: receipts or expenditure in the short form of the synthesis.
struct FlowLabel {
  std::string_view row; // "receipts", "expenditure"
  layout::Range range{};
  std::string_view read{}; // the label as it was read; empty when it stands as printed
};

class Landmarks {
 public:
  explicit Landmarks(const layout::Document& document);

  Landmark operator[](std::size_t line) const { return kinds_[line]; }
  std::size_t size() const { return kinds_.size(); }

  const Frame& frame() const { return frame_; }
  const Codes& codes() const { return codes_; }
  layout::PageMark page_mark(std::size_t line) const { return marks_[line]; }
  const Heading& heading(std::size_t line) const { return headings_.at(line); }
  layout::RowStyle row_style() const { return style_; }

  /// A heading of the note has a title that begins with these words.
  bool has_title(std::string_view words) const;
  /// The labels of columns at `line`, when they stand there.
  std::optional<layout::TableHead> head_at(std::size_t line) const;
  /// The next line that carries something: neither blank nor the page's own; size() at the end.
  std::size_t next(std::size_t line) const;
  std::size_t next_from(std::size_t line) const;
  /// A paragraph may begin here: nothing stands right above, or what does has ended.
  bool opens_paragraph(std::size_t line) const;
  /// Where the numbers at the end of a line begin to be its row; the words before them are its label.
  std::size_t label_end(std::size_t line) const;

 private:
  void classify(std::size_t line);
  void find_headings();
  void learn_codes();
  void find_units();
  void find_dashes();
  void mark_pages();
  bool is_page_part(std::size_t line) const;

  const layout::Document& document_;
  Frame frame_;
  Codes codes_;
  std::vector<Landmark> kinds_;
  std::vector<layout::PageMark> marks_;
  std::map<std::size_t, Heading> headings_;
  std::set<std::string> titles_; // of the headings, folded
  layout::RowStyle style_{true, true};
  std::size_t widest_ = 0;
};

/// `Ontvangsten`, `Saldo Investeringen`, also with one wrong letter; then `read` is the word as it was read.
struct RowWord {
  layout::RowLabel label;
  std::string read{};
};
std::optional<RowWord> read_row_word(const layout::VisibleLine& line);

/// The section that a line names, also with one wrong letter; else empty.
std::string_view read_section(std::string_view text);

/// The word is a number and nothing else, as a row prints it; damaged ones too.
bool is_amount(std::string_view word);

/// By its form the line is the report's own, wherever it stands: a heading, labels of columns, a row, a code before a title.
bool has_own_form(const layout::VisibleLine& line);

/// `O`, `U` or what a scan made of them, at the start of a line.
std::optional<FlowLabel> read_flow_label(const layout::VisibleLine& line);

} // namespace toets::w13
