#include "output/workbook/workpaper.hpp"

namespace toets {

void write_waivers(Workpaper& paper) {
  Sheet& sheet = paper.waivers;
  sheet.header({{Phrase::book_finding, 10},
                {Phrase::column_rule, 9},
                {Phrase::book_message, 70},
                {Phrase::book_amount, 16},
                {Phrase::at_most, 16},
                {Phrase::book_owner, 28},
                {Phrase::book_reason, 60},
                {Phrase::book_basis, 40},
                {Phrase::book_expires, 13},
                {Phrase::book_file, 28},
                {Phrase::line, 8},
                {Phrase::book_fingerprint, 68}});
  for (std::size_t i = 0; i < paper.rows.size(); ++i) {
    const FindingRow& row = paper.rows[i];
    if (row.is_part() || !row.finding->waived) continue;
    const Waiver& waiver = *row.finding->waived;
    sheet.begin_row();
    sheet.link(0, paper.finding_place(i), row.number);
    sheet.text(1, row.finding->rule);
    sheet.text(2, paper.words.of(row.finding->message), Look::wrapped);
    if (row.finding->amount) sheet.decimal(3, decimal_of(*row.finding->amount));
    if (waiver.at_most) sheet.decimal(4, waiver.at_most->text());
    sheet.text(5, waiver.owner, Look::wrapped);
    sheet.text(6, waiver.reason, Look::wrapped);
    sheet.text(7, waiver.basis, Look::wrapped);
    if (waiver.expires) sheet.date(8, *waiver.expires);
    sheet.text(9, waiver.file);
    if (waiver.line != 0) sheet.count(10, waiver.line);
    sheet.text(11, row.finding->fingerprint);
  }
  sheet.filter();
}

void write_resolved(Workpaper& paper) {
  if (paper.resolved == nullptr) return;
  Sheet& sheet = *paper.resolved;
  sheet.header({{Phrase::column_rule, 9},
                {Phrase::column_severity, 12},
                {Phrase::book_document, 24},
                {Phrase::book_message, 80},
                {Phrase::book_amount, 16},
                {Phrase::book_fingerprint, 68}});
  for (const ResolvedFinding& finding : paper.audit.resolved) {
    sheet.begin_row();
    sheet.text(0, finding.rule);
    sheet.text(1, paper.words.severity(finding.severity));
    sheet.text(2, finding.path);
    sheet.text(3, paper.words.of(finding.message), Look::wrapped);
    if (finding.amount) sheet.decimal(4, *finding.amount);
    sheet.text(5, finding.fingerprint);
  }
  sheet.filter();
}

} // namespace toets
