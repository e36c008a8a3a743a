#include "output/workbook/workbook.hpp"

#include "output/workbook/workpaper.hpp"

#include <fmt/format.h>

namespace toets {

Workpaper::Workpaper(const Audit& of, const RenderOptions& options)
    : audit(of),
      words(of, options.language),
      book(options.language),
      summary(book.add(Phrase::book_summary)),
      findings(book.add(Phrase::page_findings)),
      sums(book.add(Phrase::book_sums)),
      all_sums(options.numbers ? &book.add(Phrase::book_all_sums) : nullptr),
      figures(book.add(Phrase::book_figures)),
      report(book.add(Phrase::book_report)),
      rules(book.add(Phrase::checks)),
      waivers(book.add(Phrase::waived_findings)),
      resolved(of.baseline ? &book.add(Phrase::page_resolved) : nullptr),
      not_examined(book.add(Phrase::not_examined)),
      numbers(of.documents.size()),
      lines_before(of.documents.size()) {
  std::uint64_t above = 1; // the header
  for (std::size_t i = 0; i < audit.documents.size(); ++i) {
    lines_before[i] = above;
    if (audit.documents[i].report) above += audit.documents[i].source->lines().size();
  }
  for (std::size_t i = 0; i < audit.findings.size(); ++i) {
    const Finding& finding = audit.findings[i];
    rows.push_back({fmt::format("{}", i + 1), &finding, &finding});
    for (std::size_t part = 0; part < finding.occurrences.size(); ++part)
      rows.push_back({fmt::format("{}.{}", i + 1, part + 1), &finding, &finding.occurrences[part]});
  }
}

CellPlace Workpaper::finding_place(std::size_t row) const {
  return findings.place_of_row(row + 2); // below the header
}

CellPlace Workpaper::number_place(std::size_t document, const std::string& id) const {
  const auto found = numbers[document].find(id);
  return found == numbers[document].end() ? CellPlace{} : found->second;
}

CellPlace Workpaper::line_place(const Location& location) const {
  if (!location.place.exists()) return {};
  return report.place_of_row(lines_before[location.document] + location.place.line);
}

void write_workbook(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  Workpaper paper(audit, options);
  write_figures(paper);
  write_report_lines(paper);
  write_sums(paper);
  write_all_sums(paper);
  write_findings(paper);
  write_rules(paper);
  write_waivers(paper);
  write_resolved(paper);
  write_not_examined(paper);
  write_summary(paper);
  paper.book.finish(out);
}

} // namespace toets
