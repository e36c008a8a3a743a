// A workbook as its sheets write it: rows of typed cells. Every text goes in as text; a formula is made of places of
// cells and never of anything that was read. libxlsxwriter stays behind this file.
#pragma once

#include "toets/engine/day.hpp"
#include "wording/phrases.hpp"

#include <cstdint>
#include <iosfwd>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace toets {

enum class Look { plain, wrapped, bold, header, title, good, bad, doubtful };

class Book;

/// A cell that a link leads to.
struct CellPlace {
  std::string_view sheet; ///< its name; empty: there is no such cell
  std::uint32_t row = 0;  ///< 1-based, as people see it
};

/// A column by its place on the sheet and its width in characters.
struct SheetColumn {
  Phrase title;
  double width;
  std::string_view before = {}; ///< text of the heading before the title
};

/// One sheet, written row by row. Cells of rows beyond what a sheet holds are left out, and counted.
class Sheet {
 public:
  Sheet(Book& book, lxw_worksheet* sheet, std::string name)
      : book_(book), sheet_(sheet), name_(std::move(name)) {}

  const std::string& name() const { return name_; }

  /// The first row: titles that stay in sight. Ends the row.
  void header(const std::vector<SheetColumn>& columns);
  /// Adds a filter over everything below the header. Call after the last row.
  void filter();
  /// Prints the first columns alone, where all of them are too many for a page. Call after the last row.
  void print_first(unsigned columns);
  void widths(std::vector<double> widths);

  /// Begins the next row. `level`: how deep it can be folded away.
  void begin_row(unsigned level = 0);
  /// The row that is written, 1-based.
  std::uint32_t row() const { return row_; }
  CellPlace here() const { return is_full() ? CellPlace{} : CellPlace{name_, row_}; }
  /// The place of a row, also of one that is still to be written; nowhere where the sheet ends before it.
  CellPlace place_of_row(std::uint64_t row) const;

  void text(unsigned column, std::string_view text, Look look = Look::plain);
  void count(unsigned column, std::uint64_t number, Look look = Look::plain);
  void year(unsigned column, int year);
  /// A decimal as a number, shown with its decimals; as text where a spreadsheet would change its digits.
  void decimal(unsigned column, const std::string& canonical, Look look = Look::plain);
  void date(unsigned column, const Day& day);
  /// A text that leads to a cell; the text alone where there is no such cell or the sheet holds no more links.
  void link(unsigned column, const CellPlace& to, std::string_view text);
  /// The same for a number.
  void linked_count(unsigned column, const CellPlace& to, std::uint64_t number);
  /// `formula` begins with "="; `result` is what stands there until it is recomputed.
  void formula(unsigned column, const std::string& formula, double result, unsigned decimals,
               Look look = Look::plain);
  /// The same for a factor, which is shown with as many decimals as it has.
  void factor(unsigned column, const std::string& formula, double result);
  void formula(unsigned column, const std::string& formula, const std::string& result, Look look);

  std::uint64_t lost_rows() const { return lost_rows_; }
  std::uint64_t lost_links() const { return lost_links_; }

 private:
  friend class Book;

  bool is_full() const { return lost_rows_ > 0; }
  /// Makes the row as high as its wrapped texts need: not every program does.
  void end_row();
  /// Whether a link to it can be put in this sheet; counts one that cannot.
  bool takes_link(const CellPlace& to);

  Book& book_;
  lxw_worksheet* sheet_;
  std::string name_;
  std::uint32_t row_ = 0;
  std::vector<double> widths_;
  unsigned level_ = 0;    ///< of the row that is written
  std::size_t lines_ = 1; ///< that its longest text takes
  std::uint32_t links_ = 0;
  std::uint64_t lost_rows_ = 0, lost_links_ = 0;
};

class Book {
 public:
  explicit Book(Language language); ///< @throws Failed
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// The next sheet.
  Sheet& add(Phrase name);
  const std::vector<std::unique_ptr<Sheet>>& sheets() const { return sheets_; }

  /// Writes all of it; nothing can be added any more. @throws Failed that says why it cannot
  void finish(std::ostream& out);

 private:
  friend class Sheet;

  enum class Kind { text, number, factor, year, date, link };
  lxw_format* format(Kind kind, Look look, unsigned decimals = 0);

  Language language_;
  int file_ = -1; ///< in memory: the library writes to a file alone
  lxw_workbook* book_ = nullptr;
  std::map<std::tuple<Kind, Look, unsigned>, lxw_format*> formats_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
};

/// Whether a spreadsheet, which keeps 15 digits, holds this decimal as it is.
bool fits_number(std::string_view canonical);

} // namespace toets
