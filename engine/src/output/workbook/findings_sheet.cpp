#include "output/largest_sum.hpp"

#include "judgement/fingerprint_text.hpp"
#include "output/workbook/workpaper.hpp"

namespace toets {
namespace {

// Those that are printed come first.
enum : unsigned {
  at_number,
  at_severity,
  at_rule,
  at_line,
  at_page,
  at_message,
  at_amount,
  at_stated,
  at_expected,
  at_difference,
  at_unit,
  at_sum,
  at_what,
  at_node,
  at_document,
  at_as_of,
  at_related,
  at_follows_from,
  at_since,
  at_material,
  at_waived,
  at_waived_until,
  at_fingerprint
};

Look look_of(Severity severity) {
  return severity == Severity::error     ? Look::bad
         : severity == Severity::warning ? Look::doubtful
                                         : Look::plain;
}

/// Where the matter stands: the number that a sum states, else the line.
CellPlace place_of(const Workpaper& paper, const Occurrence& occurrence) {
  for (const Sum& sum : occurrence.sums)
    for (const SumTerm& term : sum.left)
      if (term.location.document == occurrence.location.document &&
          term.location.place.line == occurrence.location.place.line)
        if (const CellPlace place = paper.number_place(term.location.document, term.number);
            !place.sheet.empty())
          return place;
  return paper.line_place(occurrence.location);
}

std::string related_text(const Workpaper& paper, const Occurrence& occurrence) {
  std::string text;
  for (const Location& location : occurrence.related)
    text += (text.empty() ? "" : "; ") + paper.place_text(location, occurrence.location.document) + ": " +
            std::string(location.place.raw);
  return text;
}

void write_sum(Sheet& sheet, const FindingRow& row) {
  const Occurrence& occurrence = *row.occurrence;
  if (occurrence.amount) sheet.decimal(at_amount, decimal_of(*occurrence.amount));
  if (const Sum* sum = largest_sum(occurrence)) {
    sheet.decimal(at_stated, decimal_of(sum->actual));
    sheet.decimal(at_expected, decimal_of(sum->expected));
    sheet.decimal(at_difference, decimal_of(sum->delta));
    sheet.text(at_unit, sum->unit);
  }
}

/// What is said of the finding as a whole.
void write_standing(const Workpaper& paper, Sheet& sheet, const Finding& finding) {
  if (!finding.caused_by.empty()) sheet.text(at_follows_from, shown_fingerprint(finding.caused_by));
  if (finding.since_baseline != SinceBaseline::not_compared)
    sheet.text(at_since,
               paper.say(finding.since_baseline == SinceBaseline::added     ? Phrase::since_new
                         : finding.since_baseline == SinceBaseline::changed ? Phrase::since_changed
                                                                            : Phrase::since_unchanged));
  sheet.text(at_material, paper.say(finding.is_material ? Phrase::book_yes : Phrase::book_no));
  sheet.text(at_waived, paper.say(finding.waived ? Phrase::book_yes : Phrase::book_no));
  if (finding.waived && finding.waived->expires) sheet.date(at_waived_until, *finding.waived->expires);
}

void write_row(const Workpaper& paper, Sheet& sheet, const FindingRow& row) {
  const Finding& finding = *row.finding;
  const Occurrence& occurrence = *row.occurrence;
  const Document& document = paper.audit.documents[occurrence.location.document];
  const Place& place = occurrence.location.place;
  sheet.begin_row(row.is_part() ? 1 : 0);
  sheet.text(at_number, row.number);
  sheet.text(at_what, paper.say(row.is_part() ? Phrase::book_occurrence : Phrase::book_finding));
  sheet.text(at_severity, paper.words.severity(finding.severity), look_of(finding.severity));
  sheet.text(at_rule, finding.rule);
  sheet.text(at_node, occurrence.location.node, Look::wrapped);
  sheet.text(at_document, document.path);
  if (document.report && document.report->as_of) sheet.date(at_as_of, *document.report->as_of);
  if (place.page != 0) sheet.count(at_page, place.page);
  if (place.exists()) sheet.linked_count(at_line, place_of(paper, occurrence), place.line);
  sheet.text(at_message, paper.words.of(occurrence.message), Look::wrapped);
  write_sum(sheet, row);
  if (!row.first_sum.sheet.empty()) sheet.link(at_sum, row.first_sum, paper.say(Phrase::page_sum));
  sheet.text(at_related, related_text(paper, occurrence), Look::wrapped);
  write_standing(paper, sheet, finding);
  sheet.text(at_fingerprint, occurrence.fingerprint);
}

} // namespace

void write_findings(Workpaper& paper) {
  Sheet& sheet = paper.findings;
  sheet.header({{Phrase::book_number, 7},
                {Phrase::column_severity, 12},
                {Phrase::column_rule, 9},
                {Phrase::line, 8},
                {Phrase::page, 6},
                {Phrase::book_message, 72},
                {Phrase::book_amount, 16},
                {Phrase::stated, 16},
                {Phrase::book_expected_amount, 16},
                {Phrase::difference, 16},
                {Phrase::book_unit, 9},
                {Phrase::page_sum, 7},
                {Phrase::book_what, 22},
                {Phrase::book_node, 18},
                {Phrase::book_document, 24},
                {Phrase::as_of, 12},
                {Phrase::also_at, 40},
                {Phrase::book_follows_from, 15},
                {Phrase::book_since, 16},
                {Phrase::material, 10},
                {Phrase::waived_count, 10},
                {Phrase::book_expires, 13},
                {Phrase::book_fingerprint, 68}});
  for (const FindingRow& row : paper.rows) write_row(paper, sheet, row);
  sheet.filter();
  sheet.print_first(at_sum + 1);
}

} // namespace toets
