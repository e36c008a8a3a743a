#include "output/workbook/book.hpp"

#include "base/ascii.hpp"
#include "messages/failed.hpp"
#include "messages/forms.hpp"
#include "messages/system.hpp"
#include "output/terminal.hpp"
#include "output/workbook/cell_text.hpp"
#include "output/workbook/xlsx_library.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <new>
#include <ostream>
#include <stdexcept>

namespace toets {
namespace {

constexpr std::uint32_t most_rows = LXW_ROW_MAX;
constexpr std::uint32_t most_links = LXW_MAX_NUMBER_URLS;
constexpr unsigned most_digits = 15;

// Light enough for black text, also where all is printed grey.
constexpr lxw_color_t header_colour = 0xDDE6EE, good_colour = 0xDDF2E0, bad_colour = 0xFADADA,
                      doubtful_colour = 0xFFF2CC, link_colour = 0x0B4F9E;

/// A call of the system.
[[noreturn]] void fail_by_system() { throw Failed(message::workbook_unwritten(system_words(errno))); }

std::size_t decimals_of(std::string_view canonical) {
  const std::size_t point = canonical.find('.');
  return point == std::string_view::npos ? 0 : canonical.size() - point - 1;
}

double number_of(std::string_view canonical) {
  double number = 0;
  std::from_chars(canonical.data(), canonical.data() + canonical.size(), number);
  return number;
}

std::string target_of(const CellPlace& to) { return fmt::format("internal:'{}'!A{}", to.sheet, to.row); }

/// As many decimals as are printed; Dutch separators also where the reader's machine has others.
std::string number_form(Language language, unsigned decimals) {
  return (language == Language::nl ? "[$-813]#,##0" : "#,##0") +
         (decimals == 0 ? std::string() : "." + std::string(decimals, '0'));
}

} // namespace

bool fits_number(std::string_view canonical) {
  std::size_t digits = 0;
  for (const char c : canonical) {
    if (!is_digit(c) && c != '-' && c != '.') return false;
    if (is_digit(c) && (digits > 0 || c != '0')) ++digits;
  }
  return !canonical.empty() && digits <= most_digits;
}

// ---- the book ----------------------------------------------------------------------------------

Book::Book(Language language) : language_(language) {
  file_ = memfd_create("workbook", MFD_CLOEXEC);
  if (file_ < 0) fail_by_system();
  book_ = xlsx().workbook_new(fmt::format("/proc/self/fd/{}", file_).c_str());
  if (book_ == nullptr) throw std::bad_alloc();
  lxw_doc_properties properties{};
  std::string title = "toets " TOETS_VERSION;
  properties.title = title.data();
  properties.created =
      315532800; // 1 January 1980, as in the archive itself: the same input gives the same bytes
  xlsx().workbook_set_properties(book_, &properties);
}

Book::~Book() {
  if (book_ != nullptr) xlsx().lxw_workbook_free(book_);
  if (file_ >= 0) close(file_);
}

Sheet& Book::add(Phrase name) {
  const std::string text(phrase(name, language_));
  lxw_worksheet* sheet = xlsx().workbook_add_worksheet(book_, text.c_str());
  if (sheet == nullptr) throw std::logic_error(fmt::format("no sheet can be named {}", text));
  xlsx().worksheet_set_landscape(sheet);
  xlsx().worksheet_set_paper(sheet, 9); // A4
  xlsx().worksheet_fit_to_pages(sheet, 1, 0);
  xlsx().worksheet_outline_settings(sheet, LXW_TRUE, LXW_FALSE, LXW_TRUE,
                                    LXW_FALSE); // below what they belong to
  xlsx().worksheet_set_footer(sheet, "&L&A&R&P / &N");
  return *sheets_.emplace_back(std::make_unique<Sheet>(*this, sheet, text));
}

lxw_format* Book::format(Kind kind, Look look, unsigned decimals) {
  lxw_format*& format = formats_[{kind, look, decimals}];
  if (format != nullptr) return format;
  format = xlsx().workbook_add_format(book_);
  if (format == nullptr) throw std::bad_alloc();
  xlsx().format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  switch (kind) {
    case Kind::number:
      xlsx().format_set_num_format(format, number_form(language_, decimals).c_str());
      break;
    case Kind::factor:
      xlsx().format_set_num_format(format, language_ == Language::nl ? "[$-813]0.######" : "0.######");
      break;
    case Kind::date:
      xlsx().format_set_align(format, LXW_ALIGN_LEFT);
      xlsx().format_set_num_format(format,
                                   language_ == Language::nl ? "[$-813]dd\\-mm\\-yyyy" : "yyyy\\-mm\\-dd");
      break;
    case Kind::year:
      xlsx().format_set_align(format, LXW_ALIGN_LEFT);
      xlsx().format_set_num_format(format, "0");
      break;
    case Kind::link:
      xlsx().format_set_underline(format, LXW_UNDERLINE_SINGLE);
      xlsx().format_set_font_color(format, link_colour);
      break;
    case Kind::text:
      break;
  }
  // A text does not touch the number before it.
  if (kind != Kind::number && kind != Kind::factor) xlsx().format_set_indent(format, 1);
  switch (look) {
    case Look::wrapped:
      xlsx().format_set_text_wrap(format);
      break;
    case Look::title:
      xlsx().format_set_font_size(format, 14);
      [[fallthrough]];
    case Look::bold:
      xlsx().format_set_bold(format);
      break;
    case Look::header:
      xlsx().format_set_bold(format);
      xlsx().format_set_text_wrap(format);
      xlsx().format_set_bg_color(format, header_colour);
      break;
    case Look::good:
      xlsx().format_set_bg_color(format, good_colour);
      break;
    case Look::bad:
      xlsx().format_set_bg_color(format, bad_colour);
      break;
    case Look::doubtful:
      xlsx().format_set_bg_color(format, doubtful_colour);
      break;
    case Look::plain:
      break;
  }
  return format;
}

void Book::finish(std::ostream& out) {
  for (const auto& sheet : sheets_) sheet->end_row();
  errno = 0;
  const lxw_error error = xlsx().workbook_close(book_); // frees it too
  book_ = nullptr;
  if (error != LXW_NO_ERROR) {
    const int by_system = errno;
    std::string_view why = xlsx().lxw_strerror(error);
    if (why.ends_with('.')) why.remove_suffix(1);
    throw Failed(message::workbook_unfinished(by_system != 0 ? system_words(by_system)
                                                             : same_in_both(std::string(why))));
  }
  if (lseek(file_, 0, SEEK_SET) < 0) fail_by_system();
  std::array<char, 1 << 16> bytes;
  for (;;) {
    const ssize_t size = read(file_, bytes.data(), bytes.size());
    if (size < 0) fail_by_system();
    if (size == 0) break;
    out.write(bytes.data(), size);
  }
}

// ---- a sheet -----------------------------------------------------------------------------------

void Sheet::header(const std::vector<SheetColumn>& columns) {
  std::vector<double> column_widths;
  for (const SheetColumn& column : columns) column_widths.push_back(column.width);
  widths(std::move(column_widths));
  begin_row();
  for (unsigned i = 0; i < columns.size(); ++i) {
    std::string title(phrase(columns[i].title, book_.language_));
    title[0] = upper(title[0]);
    text(i, title, Look::header);
  }
  xlsx().worksheet_freeze_panes(sheet_, row_, 0);
  xlsx().worksheet_repeat_rows(sheet_, row_ - 1, row_ - 1);
}

void Sheet::filter() {
  xlsx().worksheet_autofilter(sheet_, 0, 0, std::max(row_, 2U) - 1,
                              static_cast<lxw_col_t>(widths_.size() - 1));
}

void Sheet::print_first(unsigned columns) {
  xlsx().worksheet_print_area(sheet_, 0, 0, row_ - 1, static_cast<lxw_col_t>(columns - 1));
}

void Sheet::widths(std::vector<double> widths) {
  widths_ = std::move(widths);
  for (std::size_t i = 0; i < widths_.size(); ++i)
    xlsx().worksheet_set_column(sheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), widths_[i],
                                nullptr);
}

CellPlace Sheet::place_of_row(std::uint64_t row) const {
  return row > most_rows ? CellPlace{} : CellPlace{name_, static_cast<std::uint32_t>(row)};
}

void Sheet::begin_row(unsigned level) {
  end_row();
  if (row_ == most_rows) {
    ++lost_rows_;
    return;
  }
  ++row_;
  level_ = level;
}

void Sheet::end_row() {
  constexpr std::size_t most_lines = 20; // a row can be no more than 409 points high
  if (!is_full() && (level_ > 0 || lines_ > 1)) {
    lxw_row_col_options options{};
    options.level = static_cast<std::uint8_t>(level_);
    xlsx().worksheet_set_row_opt(sheet_, row_ - 1,
                                 LXW_DEF_ROW_HEIGHT * static_cast<double>(std::min(lines_, most_lines)),
                                 nullptr, &options);
  }
  level_ = 0;
  lines_ = 1;
}

void Sheet::text(unsigned column, std::string_view text, Look look) {
  if (is_full() || text.empty()) return;
  const std::string shown = cell_text(text, phrase(Phrase::book_cut, book_.language_));
  if (look == Look::wrapped || look == Look::header) {
    // About: a column is as wide as so many digits.
    const double lines = static_cast<double>(display_width(shown)) / widths_[column];
    lines_ = std::max(lines_, static_cast<std::size_t>(std::ceil(lines)));
  }
  xlsx().worksheet_write_string(sheet_, row_ - 1, static_cast<lxw_col_t>(column), shown.c_str(),
                                book_.format(Book::Kind::text, look));
}

void Sheet::count(unsigned column, std::uint64_t number, Look look) {
  if (is_full()) return;
  xlsx().worksheet_write_number(sheet_, row_ - 1, static_cast<lxw_col_t>(column), static_cast<double>(number),
                                book_.format(Book::Kind::number, look));
}

void Sheet::year(unsigned column, int year) {
  if (is_full()) return;
  xlsx().worksheet_write_number(sheet_, row_ - 1, static_cast<lxw_col_t>(column), year,
                                book_.format(Book::Kind::year, Look::plain));
}

void Sheet::decimal(unsigned column, const std::string& canonical, Look look) {
  if (!fits_number(canonical)) {
    text(column, amount_text(canonical, book_.language_), look);
    return;
  }
  if (is_full()) return;
  const auto decimals = static_cast<unsigned>(decimals_of(canonical));
  xlsx().worksheet_write_number(sheet_, row_ - 1, static_cast<lxw_col_t>(column), number_of(canonical),
                                book_.format(Book::Kind::number, look, decimals));
}

void Sheet::date(unsigned column, const Day& day) {
  constexpr int first_year = 1900; // of what spreadsheets know
  if (day.year < first_year || day.year > 9999) {
    text(column, date_text(day.text(), book_.language_));
    return;
  }
  if (is_full()) return;
  lxw_datetime date{day.year, day.month, day.day, 0, 0, 0};
  xlsx().worksheet_write_datetime(sheet_, row_ - 1, static_cast<lxw_col_t>(column), &date,
                                  book_.format(Book::Kind::date, Look::plain));
}

bool Sheet::takes_link(const CellPlace& to) {
  if (to.sheet.empty()) return false;
  if (links_ == most_links) {
    ++lost_links_;
    return false;
  }
  ++links_;
  return true;
}

void Sheet::link(unsigned column, const CellPlace& to, std::string_view text) {
  if (is_full() || text.empty()) return;
  if (!takes_link(to)) {
    this->text(column, text);
    return;
  }
  const std::string shown = cell_text(text, phrase(Phrase::book_cut, book_.language_));
  xlsx().worksheet_write_url_opt(sheet_, row_ - 1, static_cast<lxw_col_t>(column), target_of(to).c_str(),
                                 book_.format(Book::Kind::link, Look::plain), shown.c_str(), nullptr);
}

void Sheet::linked_count(unsigned column, const CellPlace& to, std::uint64_t number) {
  if (is_full()) return;
  const bool is_linked = takes_link(to);
  lxw_format* format = book_.format(is_linked ? Book::Kind::link : Book::Kind::number, Look::plain);
  if (is_linked)
    xlsx().worksheet_write_url(sheet_, row_ - 1, static_cast<lxw_col_t>(column), target_of(to).c_str(),
                               format);
  xlsx().worksheet_write_number(sheet_, row_ - 1, static_cast<lxw_col_t>(column), static_cast<double>(number),
                                format);
}

void Sheet::formula(unsigned column, const std::string& formula, double result, unsigned decimals,
                    Look look) {
  if (is_full()) return;
  xlsx().worksheet_write_formula_num(sheet_, row_ - 1, static_cast<lxw_col_t>(column), formula.c_str(),
                                     book_.format(Book::Kind::number, look, decimals), result);
}

void Sheet::factor(unsigned column, const std::string& formula, double result) {
  if (is_full()) return;
  xlsx().worksheet_write_formula_num(sheet_, row_ - 1, static_cast<lxw_col_t>(column), formula.c_str(),
                                     book_.format(Book::Kind::factor, Look::plain), result);
}

void Sheet::formula(unsigned column, const std::string& formula, const std::string& result, Look look) {
  if (is_full()) return;
  xlsx().worksheet_write_formula_str(sheet_, row_ - 1, static_cast<lxw_col_t>(column), formula.c_str(),
                                     book_.format(Book::Kind::text, look), result.c_str());
}

} // namespace toets
