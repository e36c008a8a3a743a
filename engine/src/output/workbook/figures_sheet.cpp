#include "output/number_facts.hpp"
#include "output/workbook/workpaper.hpp"

namespace toets {
namespace {

Look look_of(Verdict verdict) {
  return verdict == Verdict::proven         ? Look::good
         : verdict == Verdict::contradicted ? Look::bad
                                            : Look::doubtful;
}

std::string kind_of(const Workpaper& paper, const NumberFact& fact) {
  return std::string(paper.say(fact.is_cell ? Phrase::book_in_table : Phrase::book_in_text));
}

/// The printed name of the row, or the word for what it is.
std::string row_of(const NumberFact& fact, Language language) {
  return std::string(fact.label.empty() ? word(fact.row, language) : fact.label);
}

/// Why there is no verdict, or no number.
std::string reason_of(const Workpaper& paper, const NumberFact& fact) {
  if (!fact.unchecked_reason.empty()) return std::string(paper.words.number_reason(fact.unchecked_reason));
  return std::string(word(fact.absent, paper.words.language()));
}

} // namespace

void write_figures(Workpaper& paper) {
  Sheet& sheet = paper.figures;
  const Language language = paper.words.language();
  sheet.header({{Phrase::book_document, 24},
                {Phrase::book_number, 8},
                {Phrase::book_what, 8},
                {Phrase::book_node, 44},
                {Phrase::book_section, 14},
                {Phrase::book_row, 22},
                {Phrase::book_column, 20},
                {Phrase::book_measure, 14},
                {Phrase::book_year, 7},
                {Phrase::book_value, 16},
                {Phrase::book_unit, 9},
                {Phrase::book_printed, 16},
                {Phrase::page, 6},
                {Phrase::line, 8},
                {Phrase::book_from, 8},
                {Phrase::book_verdict, 15},
                {Phrase::book_reason, 50}});
  for (std::size_t i = 0; i < paper.audit.documents.size(); ++i) {
    const Document& document = paper.audit.documents[i];
    if (!document.report) continue;
    for (const NumberFact& fact : number_facts(document)) {
      sheet.begin_row();
      paper.numbers[i].emplace(fact.id, sheet.here());
      sheet.text(0, document.path);
      sheet.text(1, fact.id);
      sheet.text(2, kind_of(paper, fact));
      if (fact.node != nullptr) sheet.text(3, fact.node->label());
      sheet.text(4, word(fact.section, language));
      sheet.text(5, row_of(fact, language));
      if (fact.column != nullptr) {
        sheet.text(6, fact.column->label);
        sheet.text(7, word(fact.column->measure, language));
        if (fact.column->year != 0) sheet.year(8, fact.column->year);
      }
      if (fact.value) sheet.decimal(9, fact.value->text());
      sheet.text(10, fact.unit);
      sheet.text(11, fact.place.raw);
      if (fact.place.page != 0) sheet.count(12, fact.place.page);
      sheet.linked_count(13, paper.line_place({i, fact.place, {}}), fact.place.line);
      sheet.count(14, fact.place.from);
      if (fact.verdict) sheet.text(15, paper.words.verdict(*fact.verdict), look_of(*fact.verdict));
      sheet.text(16, reason_of(paper, fact));
    }
  }
  sheet.filter();
}

} // namespace toets
