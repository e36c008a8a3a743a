#include "output/workbook/book.hpp"
#include "output/workbook/cell_text.hpp"
#include "support/catch.hpp"

#include <sstream>

namespace toets {

TEST_CASE("a text that spreadsheets would decode is written so that it shows as it stands") {
  CHECK(cell_text("a_x0041_b", "") == "a_x005F_x0041_b");
  CHECK(cell_text("_x000a_x000A_", "") == "_x005F_x000a_x005F_x000A_");
  CHECK(cell_text("_x41_ en _x0041", "") == "_x41_ en _x0041");
}

TEST_CASE("a text that a cell cannot hold is cut, and says so") {
  const std::string longest(most_units_of_cell, 'a');
  CHECK(cell_text(longest, "…") == longest);
  CHECK(cell_text(longest + "a", "…") == longest.substr(1) + "…");
  // Spreadsheets count UTF-16 units: a character beyond the first plane is two.
  std::string wide;
  for (std::size_t i = 0; i < most_units_of_cell; ++i) wide += "𝄞";
  CHECK(cell_text(wide, "…") == wide.substr(0, 4 * (most_units_of_cell / 2)) + "…");
}

TEST_CASE("a number has no more digits than a spreadsheet keeps") {
  CHECK(fits_number("-1640747.11"));
  CHECK(fits_number("0.000000000001"));
  CHECK(fits_number("999999999999999"));
  CHECK_FALSE(fits_number("1234567890123.456"));
  CHECK_FALSE(fits_number("1000000000000000"));
  CHECK_FALSE(fits_number("91/3"));
  CHECK_FALSE(fits_number(""));
}

TEST_CASE("rows that a sheet cannot hold are counted, and no link leads to them") {
  Book book(Language::nl);
  Sheet& sheet = book.add(Phrase::page_findings);
  sheet.widths({10});
  for (int row = 0; row < 1048576; ++row) sheet.begin_row();
  CHECK(sheet.lost_rows() == 0);
  CHECK(sheet.here().row == 1048576);
  sheet.begin_row();
  sheet.text(0, "te veel");
  CHECK(sheet.lost_rows() == 1);
  CHECK(sheet.here().sheet.empty());
  CHECK(sheet.place_of_row(1048576).row == 1048576);
  CHECK(sheet.place_of_row(1048577).sheet.empty());
}

TEST_CASE("links that a sheet cannot hold are counted, and their text stays") {
  Book book(Language::nl);
  Sheet& sheet = book.add(Phrase::page_findings);
  sheet.widths({10});
  sheet.begin_row();
  for (int link = 0; link < 65530; ++link) sheet.link(0, sheet.here(), "som");
  CHECK(sheet.lost_links() == 0);
  sheet.link(0, sheet.here(), "som");
  sheet.linked_count(0, sheet.here(), 12);
  CHECK(sheet.lost_links() == 2);
}

TEST_CASE("a book without a row is a book") {
  Book book(Language::en);
  book.add(Phrase::book_summary);
  std::ostringstream out;
  book.finish(out);
  CHECK(out.str().starts_with("PK"));
}

} // namespace toets
