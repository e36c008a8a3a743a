#include "output/verdict_words.hpp"
#include "output/workbook/workpaper.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

/// Names on the left, what they are beside them.
class Summary {
 public:
  explicit Summary(Workpaper& paper) : paper_(paper), sheet_(paper.summary), words_(paper.words) {}

  void write() {
    sheet_.widths({30, 72, 18, 18, 18, 18});
    sheet_.begin_row();
    sheet_.text(0, say(paper_.audit.is_accepted ? Phrase::accepted : Phrase::not_accepted), Look::title);
    row(Phrase::book_counts, words_.counted(paper_.audit.errors, paper_.audit.warnings, paper_.audit.notes));
    row(Phrase::book_reason, verdict_reason(words_));
    if (paper_.audit.waived > 0) {
      begin(Phrase::book_waived_count);
      sheet_.linked_count(1, paper_.waivers.place_of_row(1), paper_.audit.waived);
      row(Phrase::book_remark, waived_counted(words_));
    }
    for (std::size_t i = 0; i < paper_.audit.documents.size(); ++i) write_document(i);
    write_largest();
    write_evidence();
    write_left_out();
  }

 private:
  std::string_view say(Phrase which) const { return words_.say(which); }

  void begin(Phrase name) {
    sheet_.begin_row();
    sheet_.text(0, say(name), Look::bold);
  }

  void heading(std::string_view text) {
    sheet_.begin_row();
    sheet_.begin_row();
    sheet_.text(0, text, Look::title);
  }

  void row(Phrase name, std::string_view value) {
    if (value.empty()) return;
    begin(name);
    sheet_.text(1, value, Look::wrapped);
  }

  void write_document(std::size_t index) {
    const Document& document = paper_.audit.documents[index];
    heading(document.path);
    if (!document.report) {
      row(Phrase::book_verdict, say(Phrase::not_read));
    } else if (document.is_against) {
      row(Phrase::book_verdict, say(document.problem.empty() ? Phrase::compared_with : Phrase::not_compared));
    } else {
      begin(Phrase::book_verdict);
      sheet_.text(1, say(document.is_accepted ? Phrase::accepted : Phrase::not_accepted),
                  document.is_accepted ? Look::good : Look::bad);
    }
    row(Phrase::book_reason, words_.problem(document));
    if (paper_.audit.documents.size() > 1) row(Phrase::book_reason, verdict_reason(words_, document));
    for (const ComparedWith& compared : document.compared_with)
      row(Phrase::book_remark, compared_nodes(words_, compared));
    if (document.report) write_report(document);
    if (document.source) row(Phrase::book_sha256, document.source->sha256);
  }

  void write_report(const Document& document) {
    const Report& report = *document.report;
    row(Phrase::book_report, word(report.kind, words_.language()));
    if (const Field* entity = report.field("entity_name")) row(Phrase::book_entity, entity->value);
    if (const Field* nis = report.field("nis_code")) {
      sheet_.begin_row();
      sheet_.text(0, word("nis_code", words_.language()), Look::bold);
      sheet_.text(1, nis->value);
    }
    if (report.fiscal_year) {
      begin(Phrase::fiscal_year);
      sheet_.year(1, *report.fiscal_year);
    }
    if (report.as_of) {
      begin(Phrase::as_of);
      sheet_.date(1, *report.as_of);
    }
    row(Phrase::rule_layouts, report.format + " / " + report.layout);
    if (document.source->encoding == Encoding::windows_1252)
      row(Phrase::book_remark, say(Phrase::encoding_windows_1252));
    if (!document.is_against) write_tallies(document);
  }

  void write_tallies(const Document& document) {
    begin(Phrase::book_numbers);
    unsigned column = 2;
    for (const Phrase title : {Phrase::book_total, Phrase::proven, Phrase::contradicted, Phrase::unchecked})
      sheet_.text(column++, say(title), Look::header);
    for (const auto& [name, tally] : {std::pair(Phrase::numbers_in_tables, &document.table_numbers),
                                      std::pair(Phrase::numbers_in_text, &document.text_numbers)}) {
      sheet_.begin_row();
      sheet_.text(1, say(name));
      column = 2;
      for (const std::uint32_t count : {tally->total, tally->proven, tally->contradicted, tally->unchecked})
        sheet_.count(column++, count);
    }
    if (const std::string text = text_numbers(words_, document.text_numbers); !text.empty())
      row(Phrase::numbers_in_text, text);
    row(Phrase::book_remark, numbers_in_failing_sums(words_, document));
    const LineCensus& lines = document.report->lines;
    begin(Phrase::lines);
    column = 2;
    for (const Phrase title :
         {Phrase::book_total, Phrase::lines_understood, Phrase::lines_ignored, Phrase::lines_not_understood})
      sheet_.text(column++, say(title), Look::header);
    sheet_.begin_row();
    column = 2;
    for (const std::size_t count : {std::size_t{lines.total}, std::size_t{lines.understood},
                                    std::size_t{lines.ignored_count()}, lines.not_understood.size()})
      sheet_.count(column++, count);
  }

  /// What contradicts most, each with a link to its row.
  void write_largest() {
    const std::vector<Contradiction> all = contradictions_of(paper_.audit);
    heading(say(Phrase::page_contradictions));
    if (all.empty()) {
      sheet_.begin_row();
      sheet_.text(1, no_contradiction(words_), Look::wrapped);
    }
    for (std::size_t i = 0; i < std::min(all.size(), most_contradictions); ++i) {
      const Finding& finding = paper_.audit.findings[all[i].findings.front()];
      const Sum& sum = *all[i].sums.front();
      sheet_.begin_row();
      sheet_.link(0, place_of(finding), finding.rule + ", " + places(words_, all[i], false));
      sheet_.text(1, words_.of(finding.message), Look::wrapped);
      sheet_.decimal(2, decimal_of(sum.delta.magnitude()));
      sheet_.text(3, words_.direction(sum));
    }
    if (all.size() <= most_contradictions) return;
    sheet_.begin_row();
    sheet_.text(1, fmt::format("+ {} {}", words_.number(all.size() - most_contradictions),
                               say(Phrase::page_more_below)));
  }

  CellPlace place_of(const Finding& finding) const {
    const auto row = std::find_if(paper_.rows.begin(), paper_.rows.end(), [&](const FindingRow& one) {
      return one.finding == &finding && !one.is_part();
    });
    return paper_.finding_place(static_cast<std::size_t>(row - paper_.rows.begin()));
  }

  /// A name with its version and hash.
  void piece(Phrase what, const std::string& name, const std::string& version, const std::string& sha256) {
    begin(what);
    sheet_.text(1, version.empty() ? name : name + " " + version);
    sheet_.text(2, sha256);
  }

  void write_evidence() {
    const Audit& audit = paper_.audit;
    heading(say(Phrase::book_evidence));
    row(Phrase::book_version, "toets " TOETS_VERSION);
    piece(Phrase::page_profile, paper_.words.profile(), "", audit.profile_sha256);
    for (const LayerEvidence& layer : audit.profile_layers)
      piece(Phrase::book_settings, layer.name, "", layer.sha256);
    for (const auto& [name, pack] : audit.packs) piece(Phrase::book_pack, name, pack.version, pack.sha256);
    for (const auto& [id, plugin] : audit.plugins)
      piece(Phrase::book_plugin, id, plugin.version, plugin.sha256);
    for (const FileEvidence& file : audit.waivers)
      piece(Phrase::book_waiver_file, file.name, "", file.sha256);
    if (audit.baseline) piece(Phrase::book_baseline, audit.baseline->name, "", audit.baseline->sha256);
    if (!audit.materiality.empty()) {
      begin(Phrase::page_materiality);
      sheet_.decimal(1, audit.materiality);
    }
    row(Phrase::book_remark, say(Phrase::book_exact_note));
  }

  /// What a sheet could not hold is told here, at the place that is read first.
  void write_left_out() {
    bool is_first = true;
    const auto tell = [&](const Sheet& sheet, std::uint64_t count, Phrase what) {
      if (count == 0) return;
      if (is_first) heading(say(Phrase::book_left_out));
      is_first = false;
      sheet_.begin_row();
      sheet_.text(0, sheet.name(), Look::bold);
      sheet_.text(1, fmt::format("{} {}", count, say(what)), Look::bad);
    };
    for (const auto& sheet : paper_.book.sheets()) {
      tell(*sheet, sheet->lost_rows(), Phrase::book_rows_left_out);
      tell(*sheet, sheet->lost_links(), Phrase::book_links_left_out);
    }
  }

  Workpaper& paper_;
  Sheet& sheet_;
  const FindingWords& words_;
};

} // namespace

void write_summary(Workpaper& paper) { Summary(paper).write(); }

} // namespace toets
