#include "judgement/findings.hpp"
#include "output/workbook/sum_rows.hpp"

#include <fmt/format.h>

namespace toets {

void write_sums(Workpaper& paper) {
  SumRows sums(paper, paper.sums);
  sums.header();
  for (std::size_t i = 0; i < paper.rows.size(); ++i) {
    FindingRow& row = paper.rows[i];
    // The sums of a finding with occurrences are theirs.
    if (!row.is_part() && !row.finding->occurrences.empty()) continue;
    for (const Sum& sum : row.occurrence->sums) {
      const CellPlace place = paper.sums.place_of_row(std::uint64_t{paper.sums.row()} + 1);
      if (row.first_sum.sheet.empty()) row.first_sum = place;
      sums.write(sum,
                 {row.number, paper.finding_place(i), row.finding->rule, row.occurrence->location.document});
    }
  }
  paper.sums.filter();
  // What leads to a finding with occurrences leads to the first sum of any.
  for (std::size_t i = paper.rows.size(); i-- > 0;) {
    if (paper.rows[i].is_part()) continue;
    for (std::size_t part = i + 1; part < paper.rows.size() && paper.rows[part].is_part(); ++part)
      if (paper.rows[i].first_sum.sheet.empty()) paper.rows[i].first_sum = paper.rows[part].first_sum;
  }
}

void write_all_sums(Workpaper& paper) {
  if (paper.all_sums == nullptr) return;
  SumRows sums(paper, *paper.all_sums);
  sums.header();
  static const std::vector<LoadedRule> no_rules;
  for (std::size_t i = 0; i < paper.audit.documents.size(); ++i) {
    const Document& document = paper.audit.documents[i];
    if (!document.network) continue;
    Evidence evidence{i, no_rules, document.records(), *document.network};
    for (const ComparedWith& one : document.compared_with) evidence.earlier.push_back(one.document);
    for (std::size_t r = 0; r < document.network->relation_count(); ++r)
      if (document.network->outcome(r).is_evaluable)
        sums.write(sum_of(evidence, r), {fmt::format("s{}", r + 1), {}, document.relation_rules[r], i});
  }
  paper.all_sums->filter();
}

} // namespace toets
