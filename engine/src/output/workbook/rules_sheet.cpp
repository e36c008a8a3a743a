#include "output/workbook/workpaper.hpp"

namespace toets {

void write_rules(Workpaper& paper) {
  Sheet& sheet = paper.rules;
  sheet.header({{Phrase::column_rule, 9},
                {Phrase::column_title, 56},
                {Phrase::column_severity, 12},
                {Phrase::column_evaluated, 10},
                {Phrase::column_failed, 10},
                {Phrase::rule_not_evaluable, 12},
                {Phrase::book_not_applicable, 13},
                {Phrase::book_trivial, 10},
                {Phrase::book_errors, 13},
                {Phrase::book_basis, 40},
                {Phrase::book_why, 60},
                {Phrase::book_fix, 60},
                {Phrase::book_sha256, 68}});
  for (const RuleSummary& rule : paper.audit.rules) {
    sheet.begin_row();
    sheet.text(0, rule.id);
    sheet.text(1, paper.words.of(rule.title), Look::wrapped);
    sheet.text(2, paper.words.severity(rule.severity));
    sheet.count(3, rule.evaluated);
    sheet.count(4, rule.failed, rule.failed > 0 ? Look::bad : Look::plain);
    sheet.count(5, rule.not_evaluable, rule.not_evaluable > 0 ? Look::doubtful : Look::plain);
    sheet.count(6, rule.not_applicable);
    sheet.count(7, rule.trivial);
    sheet.count(8, rule.errors, rule.errors > 0 ? Look::bad : Look::plain);
    sheet.text(9, paper.words.of(rule.basis), Look::wrapped);
    sheet.text(10, paper.words.of(rule.why), Look::wrapped);
    sheet.text(11, paper.words.of(rule.fix), Look::wrapped);
    sheet.text(12, rule.sha256);
  }
  sheet.filter();
}

} // namespace toets
