#include "output/workbook/workpaper.hpp"

#include <algorithm>

namespace toets {
namespace {

class NotExamined {
 public:
  explicit NotExamined(Workpaper& paper) : paper_(paper), sheet_(paper.not_examined) {}

  void write() {
    sheet_.header({{Phrase::book_what, 28},
                   {Phrase::book_document, 28},
                   {Phrase::column_rule, 9},
                   {Phrase::line, 8},
                   {Phrase::book_times, 8},
                   {Phrase::book_reason, 80},
                   {Phrase::book_in_text, 80}});
    for (std::size_t i = 0; i < paper_.audit.documents.size(); ++i) write_document(i);
    for (const RuleSummary& rule : paper_.audit.rules) write_rule(rule);
    write_without_earlier();
    if (sheet_.row() == 1) begin_row(Phrase::nothing_unexamined);
    sheet_.filter();
  }

 private:
  void begin_row(Phrase what) {
    sheet_.begin_row();
    sheet_.text(0, paper_.say(what));
  }

  void write_document(std::size_t index) {
    const Document& document = paper_.audit.documents[index];
    if (!document.problem.empty()) {
      begin_row(document.report ? Phrase::book_uncompared_report : Phrase::book_unread_report);
      sheet_.text(1, document.path);
      sheet_.text(5, paper_.words.problem(document), Look::wrapped);
    }
    for (const Bilingual& failure : document.failed_plugins) {
      begin_row(Phrase::book_failed_plugin);
      sheet_.text(1, document.path);
      sheet_.text(5, paper_.words.of(failure), Look::wrapped);
    }
    if (!document.report) return;
    for (const auto* tally : {&document.table_numbers, &document.text_numbers})
      for (const auto& [reason, count] : tally->unchecked_reasons) {
        begin_row(Phrase::book_unchecked_number);
        sheet_.text(1, document.path);
        sheet_.count(4, count);
        sheet_.text(5, paper_.words.number_reason(reason), Look::wrapped);
        sheet_.text(6, paper_.say(tally == &document.table_numbers ? Phrase::numbers_in_tables
                                                                   : Phrase::numbers_in_text));
      }
    for (const LineCensus::NotUnderstood& lost : document.report->lines.not_understood) {
      begin_row(Phrase::book_unread_line);
      sheet_.text(1, document.path);
      Location location{index, {}, {}};
      location.place.line = lost.line;
      sheet_.linked_count(3, paper_.line_place(location), lost.line);
      sheet_.text(6, document.source->lines()[lost.line - 1].text, Look::wrapped);
    }
  }

  void write_rule(const RuleSummary& rule) {
    for (const auto& [reason, count] : rule.reasons) {
      begin_row(Phrase::rule_not_evaluable);
      sheet_.text(2, rule.id);
      sheet_.count(4, count);
      sheet_.text(5, paper_.words.rule_reason(rule, reason), Look::wrapped);
    }
    for (const RuleSummary::Trouble& trouble : rule.troubles) {
      begin_row(Phrase::rule_failed);
      sheet_.text(1, paper_.audit.documents[trouble.document].path);
      sheet_.text(2, rule.id);
      const Location location{trouble.document, trouble.at, {}};
      if (trouble.at.exists()) sheet_.linked_count(3, paper_.line_place(location), trouble.at.line);
      sheet_.text(5, trouble.message, Look::wrapped);
      sheet_.text(6, trouble.subject, Look::wrapped);
    }
  }

  /// Rules that had nothing to compare with.
  void write_without_earlier() {
    const std::vector<Document>& documents = paper_.audit.documents;
    if (std::any_of(documents.begin(), documents.end(),
                    [](const Document& document) { return !document.compared_with.empty(); }))
      return;
    for (const RuleSummary& rule : paper_.audit.rules) {
      if (!rule.needs_earlier_report) continue;
      begin_row(Phrase::rule_not_evaluable);
      sheet_.text(2, rule.id);
      sheet_.text(5, paper_.say(Phrase::book_needs_earlier), Look::wrapped);
    }
  }

  Workpaper& paper_;
  Sheet& sheet_;
};

} // namespace

void write_not_examined(Workpaper& paper) { NotExamined(paper).write(); }

} // namespace toets
