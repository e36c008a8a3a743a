// libxlsxwriter, loaded when the first workbook is made: it brings libcrypto with it, and together they would take as
// long at each start as everything else does.
#pragma once

#include <xlsxwriter.h>

// The functions that are used; a name that the library does not have is told when it is loaded.
#define TOETS_XLSX_FUNCTIONS(X)  \
  X(format_set_align)            \
  X(format_set_bg_color)         \
  X(format_set_bold)             \
  X(format_set_font_color)       \
  X(format_set_font_size)        \
  X(format_set_indent)           \
  X(format_set_num_format)       \
  X(format_set_text_wrap)        \
  X(format_set_underline)        \
  X(lxw_strerror)                \
  X(lxw_workbook_free)           \
  X(workbook_add_format)         \
  X(workbook_add_worksheet)      \
  X(workbook_close)              \
  X(workbook_new)                \
  X(workbook_set_properties)     \
  X(worksheet_autofilter)        \
  X(worksheet_fit_to_pages)      \
  X(worksheet_freeze_panes)      \
  X(worksheet_outline_settings)  \
  X(worksheet_print_area)        \
  X(worksheet_repeat_rows)       \
  X(worksheet_set_column)        \
  X(worksheet_set_footer)        \
  X(worksheet_set_landscape)     \
  X(worksheet_set_paper)         \
  X(worksheet_set_row_opt)       \
  X(worksheet_write_datetime)    \
  X(worksheet_write_formula_num) \
  X(worksheet_write_formula_str) \
  X(worksheet_write_number)      \
  X(worksheet_write_string)      \
  X(worksheet_write_url)         \
  X(worksheet_write_url_opt)

namespace toets {

struct XlsxLibrary {
#define TOETS_XLSX_MEMBER(name) decltype(&::name) name; // NOLINT: the name of a member takes no parentheses
  TOETS_XLSX_FUNCTIONS(TOETS_XLSX_MEMBER)
#undef TOETS_XLSX_MEMBER
};

/// Stays loaded. Any thread. @throws Failed that says what is missing
const XlsxLibrary& xlsx();

} // namespace toets
