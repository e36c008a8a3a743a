// What the sheets of a workbook share: the audit, its words, and where on which sheet everything stands.
#pragma once

#include "output/finding_words.hpp"
#include "output/renderer.hpp"
#include "output/workbook/book.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace toets {

/// A row of the sheet of findings: a finding, or one of the occurrences below it.
struct FindingRow {
  std::string number; ///< "3"; an occurrence of it is "3.1"
  const Finding* finding;
  const Occurrence* occurrence; ///< the finding itself, or one of its own
  bool is_part() const { return occurrence != finding; }
  CellPlace first_sum = {}; ///< filled when the sums are written
};

struct Workpaper {
  Workpaper(const Audit& audit, const RenderOptions& options);

  std::string_view say(Phrase which) const { return words.say(which); }

  /// Where a row of `rows` stands.
  CellPlace finding_place(std::size_t row) const;
  /// Where a number of a document stands, by its id; nowhere for one that is not printed.
  CellPlace number_place(std::size_t document, const std::string& id) const;
  /// The line of a report.
  CellPlace line_place(const Location& location) const;
  /// "regel 45 (blz. 3)", after the path where it is another document than the one spoken of.
  std::string place_text(const Location& location, std::size_t spoken_of) const {
    return words.place(location, spoken_of);
  }

  const Audit& audit;
  FindingWords words;
  Book book;
  // In the order of the workbook.
  Sheet &summary, &findings, &sums;
  Sheet* all_sums; ///< null where they are not asked for
  Sheet &figures, &report, &rules, &waivers;
  Sheet* resolved; ///< null where there is no baseline
  Sheet& not_examined;

  std::vector<FindingRow> rows;
  std::vector<std::unordered_map<std::string, CellPlace>> numbers; ///< by document
  std::vector<std::uint64_t> lines_before; ///< by document: rows of the sheet of lines above its first line
};

// Each fills its own sheet. `write_figures` and `write_report_lines` come first, then `write_sums`: the others link to them.
void write_figures(Workpaper& paper);
void write_report_lines(Workpaper& paper);
void write_sums(Workpaper& paper);
void write_all_sums(Workpaper& paper);
void write_findings(Workpaper& paper);
void write_rules(Workpaper& paper);
void write_waivers(Workpaper& paper);
void write_resolved(Workpaper& paper);
void write_not_examined(Workpaper& paper);
/// Last: it tells what the others could not hold.
void write_summary(Workpaper& paper);

} // namespace toets
