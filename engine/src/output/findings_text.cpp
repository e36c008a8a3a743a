#include "output/findings_text.hpp"

#include "history/counterparts.hpp"
#include "output/finding_words.hpp"
#include "output/text_lines.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <ostream>

namespace toets {
namespace {

Colour colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Colour::red;
    case Severity::warning:
      return Colour::yellow;
    default:
      return Colour::blue;
  }
}

class TextReport {
 public:
  TextReport(std::ostream& out, const Audit& audit, const RenderOptions& options)
      : lines_(out, options.style),
        audit_(audit),
        words_(audit, options.language),
        numbers_(options.numbers),
        right_edge_(std::min<std::size_t>(options.style.width, 110)) {}

  void write() {
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) write_document(i);
    if (audit_.documents.size() > 1) write_verdict_of_all();
  }

 private:
  std::string_view say(Phrase which) const { return words_.say(which); }
  std::string place_of(const Location& location) const {
    return printable(words_.place(location, document_));
  }

  void write_document(std::size_t index) {
    const Document& document = audit_.documents[index];
    document_ = index;
    if (index > 0) lines_.blank();
    lines_.line(lines_.coloured(printable(document.path), Colour::bold));
    if (!document.report) {
      lines_.line("  " + lines_.coloured(say(Phrase::not_read), Colour::red));
      lines_.paragraph(printable(words_.problem(document)), 2);
      return;
    }
    write_identity(document);
    if (document.is_against) {
      if (!document.problem.empty())
        lines_.line("  " + lines_.coloured(say(Phrase::not_compared), Colour::red));
      lines_.paragraph(document.problem.empty() ? say(Phrase::compared_with) : words_.problem(document), 2);
      return;
    }
    std::uint32_t counts[3] = {0, 0, 0};
    for (const Finding& finding : audit_.findings)
      if (finding.location.document == index) ++counts[static_cast<int>(finding.severity)];
    lines_.line(
        fmt::format("  {}  {}",
                    lines_.coloured(say(document.is_accepted ? Phrase::accepted : Phrase::not_accepted),
                                    document.is_accepted ? Colour::green : Colour::red),
                    words_.counted(counts[2], counts[1], counts[0])));
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const Finding& finding : audit_.findings)
        if (finding.location.document == index && finding.severity == severity) write_finding(finding);
    lines_.blank();
    write_tallies(document);
    write_not_examined(document);
    write_checks();
    if (numbers_) write_numbers(document);
  }

  void write_identity(const Document& document) {
    lines_.paragraph(printable(words_.identity(document)), 2);
    if (document.source->encoding == Encoding::windows_1252)
      lines_.paragraph(say(Phrase::encoding_windows_1252), 2);
  }

  void write_finding(const Finding& finding) {
    lines_.blank();
    lines_.line(fmt::format("{}  {}  {}  {}",
                            lines_.coloured(words_.severity(finding.severity), colour_of(finding.severity)),
                            lines_.coloured(finding.rule, Colour::bold), place_of(finding.location),
                            lines_.coloured(finding.fingerprint.substr(0, 12), Colour::dim)));
    lines_.paragraph(printable(words_.of(finding.message)), 2);
    if (!finding.caused_by.empty())
      lines_.paragraph(
          fmt::format("({}: {})", say(Phrase::follows_from_finding), finding.caused_by.substr(0, 12)), 2);
    if (finding.occurrences.empty()) {
      for (const Sum& sum : finding.sums) write_sum(sum);
      write_related(finding);
      return;
    }
    for (const Occurrence& occurrence : finding.occurrences) {
      if (occurrence.sums.empty())
        lines_.paragraph(
            fmt::format("{}: {}", place_of(occurrence.location), printable(words_.of(occurrence.message))),
            4);
      for (const Sum& sum : occurrence.sums) write_sum(sum);
      write_related(occurrence);
    }
  }

  void write_related(const Occurrence& occurrence) {
    for (const Location& location : occurrence.related)
      lines_.paragraph(
          fmt::format("{} {}: {}", say(Phrase::also_at), place_of(location), printable(location.place.raw)),
          4);
  }

  void write_sum(const Sum& sum) {
    std::string heading = printable(words_.heading(sum));
    if (!sum.consequence_of.empty()) heading += fmt::format(" ({})", say(Phrase::follows_from_sums));
    if (!heading.empty()) lines_.line("    " + lines_.coloured(heading, Colour::bold));
    write_side(sum.left, sum, sum.actual, say(Phrase::stated));
    write_side(sum.right, sum, sum.expected, words_.expected_title(sum));
    lines_.columns(fmt::format("      {}", say(Phrase::difference)), words_.amount(sum.delta, sum.unit),
                   right_edge_);
    if (!sum.slack.is_zero())
      lines_.columns(fmt::format("      {}", say(Phrase::slack)), words_.amount(sum.slack, sum.unit),
                     right_edge_);
  }

  /// The members of one side and what they come to; a single number is its own total.
  void write_side(const std::vector<SumTerm>& terms, const Sum& sum, const Exact& total,
                  std::string_view title) {
    if (terms.size() == 1 && terms.front().coefficient == "1") {
      lines_.columns(fmt::format("      {}", member(terms.front(), sum, title)),
                     words_.amount(total, sum.unit), right_edge_);
      return;
    }
    for (const SumTerm& term : terms)
      lines_.columns(fmt::format("      {:>2} {}", words_.sign(term, terms, sum), member(term, sum, "")),
                     words_.amount(term.value, sum.unit), right_edge_);
    lines_.columns(fmt::format("       = {}", title),
                   words_.formula(terms, sum) + words_.amount(total, sum.unit), right_edge_);
  }

  std::string member(const SumTerm& term, const Sum& sum, std::string_view title) const {
    std::string text;
    if (!title.empty()) text = TextLines::padded(title, 12);
    text += fmt::format("{}  {}", TextLines::padded(place_of(term.location), 10), printable(term.label));
    if (FindingWords::names_columns(sum) && !term.column.empty()) text += ", " + printable(term.column);
    return text + words_.remark(term, sum, document_);
  }

  void write_tally(Phrase title, const NumberTally& tally) {
    lines_.line(fmt::format("{:<22} {:>6}: {} {}, {} {}, {} {}", fmt::format("{}", say(title)), tally.total,
                            tally.proven, say(Phrase::proven), tally.contradicted, say(Phrase::contradicted),
                            tally.unchecked, say(Phrase::unchecked)));
  }

  void write_tallies(const Document& document) {
    write_tally(Phrase::numbers_in_tables, document.table_numbers);
    write_tally(Phrase::numbers_in_text, document.text_numbers);
    const LineCensus& census = document.report->lines;
    lines_.line(fmt::format("{:<22} {:>6}: {} {}, {} {}, {} {}", fmt::format("{}", say(Phrase::lines)),
                            census.total, census.understood, say(Phrase::lines_understood),
                            census.ignored_count(), say(Phrase::lines_ignored), census.not_understood.size(),
                            say(Phrase::lines_not_understood)));
    for (const ComparedWith& compared : document.compared_with) write_compared(compared);
  }

  /// "Vergeleken met account-2022.txt: 41 gelijk gebleven, 2 hernoemd"
  void write_compared(const ComparedWith& compared) {
    std::string counts;
    for (const std::string_view fate : fate_names)
      if (const std::uint32_t count = compared.nodes.at(std::string(fate)); count > 0)
        counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, word(fate, words_.language()));
    lines_.paragraph(fmt::format("{} {}: {}", say(Phrase::compared_nodes),
                                 printable(audit_.documents[compared.document].path), counts),
                     0);
  }

  void write_not_examined(const Document& document) {
    lines_.blank();
    lines_.line(lines_.coloured(say(Phrase::not_examined), Colour::bold));
    bool is_empty = true;
    const auto item = [&](const std::string& text) {
      lines_.paragraph("- " + text, 2);
      is_empty = false;
    };
    for (const auto& [title, tally] : {std::pair(Phrase::numbers_in_tables, &document.table_numbers),
                                       std::pair(Phrase::numbers_in_text, &document.text_numbers)})
      for (const auto& [reason, count] : tally->unchecked_reasons)
        item(fmt::format("{}: {} {}", say(title), count, words_.number_reason(reason)));
    for (const LineCensus::NotUnderstood& lost : document.report->lines.not_understood)
      item(fmt::format("{} {}: {}", say(Phrase::line), lost.line,
                       TextLines::cut(printable(document.source->lines()[lost.line - 1].text), 80)));
    for (const RuleSummary& rule : audit_.rules) {
      for (const auto& [reason, count] : rule.reasons)
        item(fmt::format("{}: {} × {}: {}", rule.id, count, say(Phrase::rule_not_evaluable),
                         words_.rule_reason(rule, reason)));
      if (rule.errors > 0)
        item(fmt::format("{}: {} × {}{}", rule.id, rule.errors, say(Phrase::rule_failed),
                         first_trouble(rule)));
    }
    if (is_empty) item(std::string(say(Phrase::nothing_unexamined)));
  }

  /// ": core/TN1_within_budget.lua:12: … (AP01 Plan, regel 45)"; the JSON and standard error hold the others.
  std::string first_trouble(const RuleSummary& rule) const {
    if (rule.troubles.empty()) return {};
    const RuleSummary::Trouble& first = rule.troubles.front();
    return fmt::format(": {} ({}{}{} {})", printable(first.message), printable(first.subject),
                       first.subject.empty() ? "" : ", ", say(Phrase::line), first.at.line);
  }

  void write_checks() {
    lines_.blank();
    const std::string_view header = say(Phrase::checks_header);
    const std::size_t title_width = std::min<std::size_t>(62, lines_.width() - display_width(header) - 1);
    lines_.line(lines_.coloured(TextLines::padded(say(Phrase::checks), title_width), Colour::bold) +
                std::string(header));
    const bool has_compared =
        std::any_of(audit_.documents.begin(), audit_.documents.end(),
                    [](const Document& document) { return !document.compared_with.empty(); });
    std::size_t left_out = 0;
    for (const RuleSummary& rule : audit_.rules) {
      if (rule.needs_earlier_report && !has_compared) {
        ++left_out;
        continue;
      }
      const std::string& title = words_.of(rule.title);
      const std::string left = TextLines::padded(
          TextLines::cut(fmt::format("  {:<4} {}", rule.id, title), title_width - 2), title_width);
      lines_.line(fmt::format("{}{:>8}{:>9}{:>17}", left, rule.evaluated, rule.failed, rule.not_evaluable));
    }
    if (left_out > 0) lines_.paragraph(fmt::format("{} {}", left_out, say(Phrase::without_earlier)), 2);
  }

  void write_numbers(const Document& document) {
    lines_.blank();
    lines_.line(lines_.coloured(say(Phrase::every_number), Colour::bold));
    const Report& report = *document.report;
    for (Index i = 0; i < report.cells.size(); ++i) {
      const Cell& cell = report.cells[i];
      if (!cell.value && cell.absent != "unreadable") continue;
      const Verdict verdict = document.network->standing(i).verdict;
      std::string what =
          fmt::format("  {} {:<6} {:<15} {}", say(Phrase::line), cell.place.line, words_.verdict(verdict),
                      report.nodes[report.tables[cell.table].node].label());
      if (verdict == Verdict::unchecked)
        what += fmt::format(" ({})", words_.number_reason(unchecked_reason(document, i)));
      lines_.columns(printable(what), printable(cell.place.raw), right_edge_);
    }
  }

  void write_verdict_of_all() {
    lines_.blank();
    lines_.line(fmt::format("{}  {}",
                            lines_.coloured(say(audit_.is_accepted ? Phrase::accepted : Phrase::not_accepted),
                                            audit_.is_accepted ? Colour::green : Colour::red),
                            words_.counted(audit_.errors, audit_.warnings, audit_.notes)));
  }

  TextLines lines_;
  const Audit& audit_;
  FindingWords words_;
  bool numbers_;
  std::size_t right_edge_;
  std::size_t document_ = 0; ///< the one that is written
};

} // namespace

void write_findings_text(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  TextReport(out, audit, options).write();
}

} // namespace toets
