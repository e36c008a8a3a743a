#include "output/workbook/workpaper.hpp"

namespace toets {

void write_report_lines(Workpaper& paper) {
  Sheet& sheet = paper.report;
  sheet.header(
      {{Phrase::book_document, 24}, {Phrase::page, 6}, {Phrase::line, 8}, {Phrase::book_in_text, 130}});
  for (std::size_t i = 0; i < paper.audit.documents.size(); ++i) {
    const Document& document = paper.audit.documents[i];
    if (!document.report) continue;
    std::uint32_t number = 0;
    for (const Source::Line& line : document.source->lines()) {
      sheet.begin_row();
      sheet.text(0, document.path);
      if (line.page != 0) sheet.count(1, line.page);
      sheet.count(2, ++number);
      sheet.text(3, line.text);
    }
  }
  sheet.filter();
}

} // namespace toets
