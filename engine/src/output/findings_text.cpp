#include "output/findings_text.hpp"

#include "judgement/fingerprint_text.hpp"
#include "output/finding_order.hpp"
#include "output/sum_text.hpp"
#include "output/text_lines.hpp"
#include "output/verdict_words.hpp"

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
    write_verdict(document);
    write_since_baseline(document);
    for (const ComparedWith& compared : document.compared_with)
      lines_.paragraph(printable(compared_nodes(words_, compared)), 2);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      write_findings(severity);
    write_waived();
    write_resolved(document);
    lines_.blank();
    write_tallies(document);
    write_not_examined(document);
    write_checks();
    if (numbers_) write_numbers(document);
  }

  bool is_of_document(const Finding& finding) const { return finding.location.document == document_; }

  void write_verdict(const Document& document) {
    std::uint32_t counts[3] = {0, 0, 0};
    for (const Finding& finding : audit_.findings)
      if (is_of_document(finding) && !finding.waived) ++counts[static_cast<int>(finding.severity)];
    write_verdict(document.is_accepted, words_.counted(counts[2], counts[1], counts[0]),
                  waived_counted(words_, document_), 2);
    if (const std::string reason = verdict_reason(words_, document); !reason.empty())
      lines_.paragraph(printable(reason), 2);
    if (const auto contradictions = contradictions_of(audit_, document_); !contradictions.empty())
      lines_.paragraph(printable(largest_contradiction(words_, contradictions.front())), 2);
  }

  void write_verdict(bool is_accepted, const std::string& counted, const std::string& waived,
                     std::size_t indent) {
    const std::string verdict = lines_.coloured(say(is_accepted ? Phrase::accepted : Phrase::not_accepted),
                                                is_accepted ? Colour::green : Colour::red);
    lines_.line(fmt::format("{:{}}{}  {}", "", indent, verdict, counted));
    if (!waived.empty()) lines_.paragraph(waived, indent);
  }

  /// "Tegenover vorige.json: 1 nieuw, 0 gewijzigd, 17 ongewijzigd, 1 verdwenen"
  void write_since_baseline(const Document& document) {
    if (!audit_.baseline) return;
    std::string text = fmt::format("{} {}:", say(Phrase::against_baseline), printable(audit_.baseline->name));
    for (const SinceBaseline since : {SinceBaseline::added, SinceBaseline::changed, SinceBaseline::unchanged})
      text += fmt::format(" {} {},",
                          std::count_if(audit_.findings.begin(), audit_.findings.end(),
                                        [&](const Finding& finding) {
                                          return is_of_document(finding) && finding.since_baseline == since;
                                        }),
                          words_.since(since));
    const auto resolved =
        std::count_if(audit_.resolved.begin(), audit_.resolved.end(),
                      [&](const ResolvedFinding& one) { return stands_with(one, document); });
    text += fmt::format(" {} {}", resolved, say(Phrase::since_resolved));
    if (audit_.not_looked_for > 0)
      text += fmt::format(", {} {}", audit_.not_looked_for, say(Phrase::not_looked_for));
    lines_.paragraph(text, 2);
  }

  /// Below a heading that counts them, those that are material first, the largest amount above.
  void write_findings(Severity severity) {
    const std::vector<std::size_t> shown = ranked_findings(audit_, severity, document_);
    if (shown.empty()) return;
    std::string heading = fmt::format("{}: {}", words_.title(severity), words_.number(shown.size()));
    const auto material = std::count_if(shown.begin(), shown.end(),
                                        [&](std::size_t i) { return audit_.findings[i].is_material; });
    if (material > 0)
      heading += fmt::format(", {} {}: {}", say(Phrase::material_from), words_.amount(audit_.materiality, ""),
                             words_.number(static_cast<std::uint64_t>(material)));
    lines_.blank();
    lines_.line(lines_.coloured(heading, Colour::bold));
    for (const std::size_t i : shown) write_finding(audit_.findings[i]);
  }

  void write_waived() {
    std::vector<const Finding*> shown;
    for (const Finding& finding : audit_.findings)
      if (is_of_document(finding) && finding.waived) shown.push_back(&finding);
    if (shown.empty()) return;
    lines_.blank();
    lines_.line(lines_.coloured(
        fmt::format("{}: {}", say(Phrase::waived_findings), words_.number(shown.size())), Colour::bold));
    for (const Finding* finding : shown) {
      lines_.blank();
      write_head(*finding);
      lines_.paragraph(printable(words_.waived(*finding->waived)), 2);
    }
  }

  /// Whether a finding of the baseline is told with this document: the one of its name, else the last.
  bool stands_with(const ResolvedFinding& one, const Document& document) const {
    const auto is_named = [&](const Document& other) { return !other.is_against && other.path == one.path; };
    if (std::any_of(audit_.documents.begin(), audit_.documents.end(), is_named)) return is_named(document);
    const auto last = std::find_if(audit_.documents.rbegin(), audit_.documents.rend(),
                                   [](const Document& other) { return !other.is_against && other.report; });
    return last != audit_.documents.rend() && &*last == &document;
  }

  void write_resolved(const Document& document) {
    std::vector<const ResolvedFinding*> shown;
    for (const ResolvedFinding& one : audit_.resolved)
      if (stands_with(one, document)) shown.push_back(&one);
    if (shown.empty()) return;
    lines_.blank();
    lines_.line(lines_.coloured(fmt::format("{} {}: {}", say(Phrase::resolved_findings),
                                            printable(audit_.baseline->name), words_.number(shown.size())),
                                Colour::bold));
    for (const ResolvedFinding* one : shown) {
      lines_.blank();
      std::string head = fmt::format("{}  {}  {}", words_.severity(one->severity), printable(one->rule),
                                     printable(shown_fingerprint(one->fingerprint)));
      if (one->path != document.path) head += "  " + printable(one->path);
      lines_.line(lines_.coloured(head, Colour::dim));
      lines_.paragraph(printable(words_.of(one->message)), 2);
    }
  }

  void write_identity(const Document& document) {
    lines_.paragraph(printable(words_.identity(document)), 2);
    if (document.source->encoding == Encoding::windows_1252)
      lines_.paragraph(say(Phrase::encoding_windows_1252), 2);
  }

  /// Severity, rule, place and fingerprint, what is to be known of it besides, and the sentence.
  void write_head(const Finding& finding) {
    std::string line = fmt::format(
        "{}  {}  {}  {}", lines_.coloured(words_.severity(finding.severity), colour_of(finding.severity)),
        lines_.coloured(finding.rule, Colour::bold), place_of(finding.location),
        lines_.coloured(shown_fingerprint(finding.fingerprint), Colour::dim));
    if (finding.is_material) line += "  " + lines_.coloured(say(Phrase::material), Colour::bold);
    if (finding.since_baseline == SinceBaseline::added || finding.since_baseline == SinceBaseline::changed)
      line += "  " + lines_.coloured(words_.since(finding.since_baseline), Colour::bold);
    lines_.line(line);
    lines_.paragraph(printable(words_.of(finding.message)), 2);
  }

  void write_finding(const Finding& finding) {
    lines_.blank();
    write_head(finding);
    if (!finding.caused_by.empty())
      lines_.paragraph(
          fmt::format("({}: {})", say(Phrase::follows_from_finding), shown_fingerprint(finding.caused_by)),
          2);
    if (finding.occurrences.empty()) {
      for (const Sum* sum : ranked_sums(finding)) write_sum(lines_, words_, *sum, document_);
      write_related(finding);
      return;
    }
    for (const Occurrence* one : ranked_occurrences(finding)) {
      const Occurrence& occurrence = *one;
      if (occurrence.sums.empty())
        lines_.paragraph(
            fmt::format("{}: {}", place_of(occurrence.location), printable(words_.of(occurrence.message))),
            4);
      for (const Sum* sum : ranked_sums(occurrence)) write_sum(lines_, words_, *sum, document_);
      write_related(occurrence);
      if (occurrence.waived) lines_.paragraph(printable(words_.waived(*occurrence.waived)), 6);
    }
  }

  void write_related(const Occurrence& occurrence) {
    for (const Location& location : occurrence.related)
      lines_.paragraph(
          fmt::format("{} {}: {}", say(Phrase::also_at), place_of(location), printable(location.place.raw)),
          4);
  }

  void write_tally(Phrase title, std::uint64_t total, const std::string& parts) {
    lines_.line(
        fmt::format("{:<22} {:>6}{}{}", say(title), words_.number(total), parts.empty() ? "" : ": ", parts));
  }

  void write_tallies(const Document& document) {
    const auto count = [&](std::uint64_t number, Phrase what) {
      return fmt::format("{} {}", words_.number(number), say(what));
    };
    const NumberTally& tables = document.table_numbers;
    write_tally(Phrase::numbers_in_tables, tables.total,
                fmt::format("{}, {}, {}", count(tables.proven, Phrase::proven),
                            count(tables.contradicted, Phrase::contradicted),
                            count(tables.unchecked, Phrase::unchecked)));
    write_tally(Phrase::numbers_in_text, document.text_numbers.total,
                text_numbers(words_, document.text_numbers));
    const LineCensus& census = document.report->lines;
    write_tally(Phrase::lines, census.total,
                fmt::format("{}, {}, {}", count(census.understood, Phrase::lines_understood),
                            count(census.ignored_count(), Phrase::lines_ignored),
                            count(census.not_understood.size(), Phrase::lines_not_understood)));
    if (const std::string sums = numbers_in_failing_sums(words_, document); !sums.empty())
      lines_.paragraph(sums, 0);
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
        item(fmt::format("{}: {} {}", say(title), words_.number(count), words_.number_reason(reason)));
    for (const LineCensus::NotUnderstood& lost : document.report->lines.not_understood)
      item(fmt::format("{} {}: {}", say(Phrase::line), lost.line,
                       TextLines::cut(printable(document.source->lines()[lost.line - 1].text), 80)));
    for (const RuleSummary& rule : audit_.rules) {
      for (const auto& [reason, count] : rule.reasons)
        item(fmt::format("{}: {} × {}: {}", rule.id, words_.number(count), say(Phrase::rule_not_evaluable),
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
    // Each number ends below its heading.
    std::string header;
    std::size_t widths[3], at = 0;
    for (const Phrase column :
         {Phrase::column_evaluated, Phrase::column_failed, Phrase::column_not_evaluable}) {
      const std::string heading = (at == 0 ? "" : "  ") + std::string(say(column));
      widths[at++] = display_width(heading);
      header += heading;
    }
    const std::size_t title_width = std::min<std::size_t>(62, lines_.width() - display_width(header) - 1);
    lines_.line(lines_.coloured(TextLines::padded(say(Phrase::checks), title_width), Colour::bold) + header);
    const bool has_compared =
        std::any_of(audit_.documents.begin(), audit_.documents.end(),
                    [](const Document& document) { return !document.compared_with.empty(); });
    std::size_t left_out = 0, idle = 0;
    for (const RuleSummary& rule : audit_.rules) {
      if (rule.needs_earlier_report && !has_compared) {
        ++left_out;
        continue;
      }
      if (rule.evaluated + rule.failed + rule.not_evaluable + rule.errors == 0) {
        ++idle;
        continue;
      }
      const std::string& title = words_.of(rule.title);
      const std::string left = TextLines::padded(
          TextLines::cut(fmt::format("  {:<4} {}", rule.id, title), title_width - 2), title_width);
      std::string line = left;
      for (std::size_t column = 0;
           const std::uint32_t count : {rule.evaluated, rule.failed, rule.not_evaluable})
        line += fmt::format("{:>{}}", words_.number(count), widths[column++]);
      lines_.line(line);
    }
    if (idle > 0) lines_.paragraph(fmt::format("{} {}", idle, say(Phrase::checks_with_nothing)), 2);
    if (left_out > 0) lines_.paragraph(fmt::format("{} {}", left_out, say(Phrase::without_earlier)), 2);
  }

  void write_numbers(const Document& document) {
    lines_.blank();
    lines_.line(lines_.coloured(say(Phrase::every_number), Colour::bold));
    const Report& report = *document.report;
    for (Index i = 0; i < report.cells.size(); ++i) {
      const Cell& cell = report.cells[i];
      if (!cell.is_number()) continue;
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
    write_verdict(audit_.is_accepted, words_.counted(audit_.errors, audit_.warnings, audit_.notes),
                  waived_counted(words_), 0);
    if (const std::string reason = verdict_reason(words_); !reason.empty())
      lines_.paragraph(printable(reason), 0);
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
