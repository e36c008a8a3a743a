#include "output/findings_text.hpp"

#include "history/counterparts.hpp"
#include "judgement/findings.hpp"
#include "output/text_lines.hpp"
#include "wording/phrases.hpp"

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

/// As a decimal; where none is exact, rounded to one more than was printed, and at least to two.
std::string decimal_of(const Exact& exact) {
  std::string text = exact.text();
  if (text.find('/') == std::string::npos) return text;
  const unsigned places = std::max(exact.decimals + 1, 2U);
  const Int128 size = exact.magnitude().numerator;
  const Int128 twice = checked_multiply(2, checked_multiply(size, power_of_ten(places)));
  const Int128 units = checked_add(twice, exact.denominator) / checked_multiply(2, exact.denominator);
  return Decimal(exact.numerator < 0 ? -units : units, places).text();
}

class TextReport {
 public:
  TextReport(std::ostream& out, const Audit& audit, Language language, const TextStyle& style, bool numbers)
      : lines_(out, style),
        audit_(audit),
        language_(language),
        numbers_(numbers),
        right_edge_(std::min<std::size_t>(style.width, 110)) {}

  void write() {
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) write_document(i);
    if (audit_.documents.size() > 1) write_verdict_of_all();
  }

 private:
  std::string_view say(Phrase which) const { return phrase(which, language_); }
  std::string amount(const std::string& canonical, const std::string& unit) const {
    return amount_text(canonical, language_) + (unit == "%" ? "%" : "");
  }
  const std::string& message(const Occurrence& occurrence) const {
    return language_ == Language::nl ? occurrence.message.nl : occurrence.message.en;
  }

  std::string counted(std::uint32_t errors, std::uint32_t warnings, std::uint32_t notes) const {
    const auto count = [&](std::uint32_t number, Phrase one, Phrase many) {
      return fmt::format("{} {}", number, say(number == 1 ? one : many));
    };
    return fmt::format("{}, {}, {}", count(errors, Phrase::one_error, Phrase::errors_count),
                       count(warnings, Phrase::one_warning, Phrase::warnings_count),
                       count(notes, Phrase::one_note, Phrase::notes_count));
  }

  std::string place_of(const Location& location) const {
    std::string text = fmt::format("{} {}", say(Phrase::line), location.place.line);
    if (location.place.page != 0) text += fmt::format(" ({} {})", say(Phrase::page), location.place.page);
    if (location.document == document_) return text;
    return printable(audit_.documents[location.document].path) + ", " + text;
  }

  void write_document(std::size_t index) {
    const Document& document = audit_.documents[index];
    document_ = index;
    if (index > 0) lines_.blank();
    lines_.line(lines_.coloured(printable(document.path), Colour::bold));
    if (!document.report) {
      lines_.line("  " + lines_.coloured(say(Phrase::not_read), Colour::red));
      lines_.paragraph(printable(language_ == Language::nl ? document.problem_nl : document.problem), 2);
      return;
    }
    write_identity(document);
    if (document.is_against) {
      if (!document.problem.empty())
        lines_.line("  " + lines_.coloured(say(Phrase::not_compared), Colour::red));
      lines_.paragraph(document.problem.empty()    ? std::string(say(Phrase::compared_with))
                       : language_ == Language::nl ? document.problem_nl
                                                   : document.problem,
                       2);
      return;
    }
    std::uint32_t counts[3] = {0, 0, 0};
    for (const Finding& finding : audit_.findings)
      if (finding.location.document == index) ++counts[static_cast<int>(finding.severity)];
    lines_.line(
        fmt::format("  {}  {}",
                    lines_.coloured(say(document.is_accepted ? Phrase::accepted : Phrase::not_accepted),
                                    document.is_accepted ? Colour::green : Colour::red),
                    counted(counts[2], counts[1], counts[0])));
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
    const Report& report = *document.report;
    std::string identity(word(report.kind, language_));
    if (report.fiscal_year) identity += fmt::format(", {} {}", say(Phrase::fiscal_year), *report.fiscal_year);
    if (const Field* name = report.field("entity_name"); name != nullptr)
      identity += ", " + printable(name->value);
    if (const Field* nis = report.field("nis_code"); nis != nullptr)
      identity += fmt::format(" (NIS {})", printable(nis->value));
    if (report.as_of)
      identity += fmt::format(", {} {}", say(Phrase::as_of), date_text(report.as_of->text(), language_));
    lines_.paragraph(identity, 2);
    if (document.source->encoding == Encoding::windows_1252)
      lines_.paragraph(say(Phrase::encoding_windows_1252), 2);
  }

  void write_finding(const Finding& finding) {
    const Phrase severity = finding.severity == Severity::error     ? Phrase::error
                            : finding.severity == Severity::warning ? Phrase::warning
                                                                    : Phrase::note;
    lines_.blank();
    lines_.line(fmt::format("{}  {}  {}  {}", lines_.coloured(say(severity), colour_of(finding.severity)),
                            lines_.coloured(finding.rule, Colour::bold), place_of(finding.location),
                            lines_.coloured(finding.fingerprint.substr(0, 12), Colour::dim)));
    lines_.paragraph(printable(message(finding)), 2);
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
        lines_.paragraph(fmt::format("{}: {}", place_of(occurrence.location), printable(message(occurrence))),
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
    std::string heading;
    for (const std::string& part :
         {std::string(word(sum.section, language_)), std::string(word(sum.row, language_)), sum.column})
      if (!part.empty()) heading += (heading.empty() ? "" : ", ") + printable(part);
    if (!sum.consequence_of.empty()) heading += fmt::format(" ({})", say(Phrase::follows_from_sums));
    if (!heading.empty()) lines_.line("    " + lines_.coloured(heading, Colour::bold));
    const Phrase bound = sum.comparison == Comparison::at_most    ? Phrase::at_most
                         : sum.comparison == Comparison::at_least ? Phrase::at_least
                                                                  : Phrase::computed;
    const bool names_columns = has_several_columns(sum);
    write_side(sum.left, sum, names_columns, sum.actual, say(Phrase::stated));
    write_side(sum.right, sum, names_columns, sum.expected, say(bound));
    lines_.columns(fmt::format("      {}", say(Phrase::difference)), amount(decimal_of(sum.delta), sum.unit),
                   right_edge_);
    if (!sum.slack.is_zero())
      lines_.columns(fmt::format("      {}", say(Phrase::slack)), amount(decimal_of(sum.slack), sum.unit),
                     right_edge_);
  }

  /// The members of one side and what they come to; a single number is its own total.
  void write_side(const std::vector<SumTerm>& terms, const Sum& sum, bool names_columns, const Exact& total,
                  std::string_view title) {
    if (terms.size() == 1 && terms.front().coefficient == "1") {
      lines_.columns(fmt::format("      {}", member(terms.front(), sum, names_columns, title)),
                     amount(decimal_of(total), sum.unit), right_edge_);
      return;
    }
    for (const SumTerm& term : terms)
      lines_.columns(
          fmt::format("      {:>2} {}", sign_of(term, terms, sum), member(term, sum, names_columns, "")),
          amount(term.value, sum.unit), right_edge_);
    lines_.columns(fmt::format("       = {}", title),
                   formula_of(terms, sum) + amount(decimal_of(total), sum.unit), right_edge_);
  }

  /// What stands before a member; a term of a product or ratio is no part of a sum.
  static std::string sign_of(const SumTerm& term, const std::vector<SumTerm>& terms, const Sum& sum) {
    const bool is_first = &term == &terms.front();
    if (sum.evaluation == Evaluation::product) return is_first ? "" : "×";
    if (sum.evaluation == Evaluation::ratio) return is_first ? "" : "/";
    if (term.coefficient == "1") return "+";
    return term.coefficient == "-1" ? "-" : term.coefficient + " ×";
  }

  /// "(20 + 23 + 24) / 3 = ", where the total is more than a sum.
  std::string formula_of(const std::vector<SumTerm>& terms, const Sum& sum) const {
    constexpr std::size_t most_terms = 6; // of a line that can still be read
    if (sum.evaluation == Evaluation::linear) return {};
    const bool is_mean = sum.evaluation == Evaluation::mean;
    std::string text;
    for (const SumTerm& term : terms) {
      const std::string sign = sign_of(term, terms, sum);
      const bool has_sign = &term != &terms.front() || (is_mean && sign != "+");
      text += (text.empty() ? "" : " ") + (has_sign ? sign + " " : "") + amount_text(term.value, language_);
    }
    if (terms.size() > most_terms) text = "…";
    return (is_mean ? fmt::format("({}) / {}", text, terms.size()) : text) + " = ";
  }

  /// Whether the heading, which names one column, leaves open where a member stands.
  static bool has_several_columns(const Sum& sum) {
    std::string_view first;
    for (const auto* side : {&sum.left, &sum.right})
      for (const SumTerm& term : *side) {
        if (term.column.empty()) continue;
        if (!first.empty() && term.column != first) return true;
        first = term.column;
      }
    return false;
  }

  std::string member(const SumTerm& term, const Sum& sum, bool names_columns, std::string_view title) const {
    std::string text;
    if (!title.empty()) text = TextLines::padded(title, 12);
    text += fmt::format("{}  {}", TextLines::padded(place_of(term.location), 10), printable(term.label));
    if (names_columns && !term.column.empty()) text += ", " + printable(term.column);
    if (term.is_implied) {
      text += fmt::format(" ({})", say(term.is_inferred ? Phrase::open_place : Phrase::omitted_row));
    } else if (term.is_inferred) {
      text += fmt::format(" ({})", say(Phrase::inferred_column));
    } else if (term.support == 0 && sum.kind == RelationKind::identity &&
               term.location.document == document_) { // an earlier report is not judged
      text += fmt::format(" ({})", say(Phrase::least_backed));
    }
    return text;
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
        counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", count, word(fate, language_));
    lines_.paragraph(fmt::format("{} {}: {}", say(Phrase::compared_nodes),
                                 printable(audit_.documents[compared.document].path), counts),
                     0);
  }

  static Phrase reason_phrase(const std::string& reason) {
    if (reason == "unreadable") return Phrase::reason_unreadable;
    if (reason == "not_assigned") return Phrase::reason_not_assigned;
    if (reason == "inferred") return Phrase::reason_inferred;
    if (reason == "only_zero") return Phrase::reason_only_zero;
    if (reason == "only_claimed") return Phrase::reason_only_claimed;
    if (reason == "only_bounded") return Phrase::reason_only_bounded;
    return Phrase::reason_no_relation;
  }

  /// Why a rule could not be evaluated, in words.
  std::string rule_reason(const RuleSummary& rule, const std::string& reason) const {
    if (reason.starts_with("missing:"))
      return fmt::format("{} ({})", say(Phrase::reason_missing_field), reason.substr(8));
    if (reason == "number_without_value") return std::string(say(Phrase::reason_number_without_value));
    const auto found = rule.reason_texts.find(reason);
    if (found == rule.reason_texts.end()) return reason;
    return language_ == Language::nl ? found->second.nl : found->second.en;
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
        item(fmt::format("{}: {} {}", say(title), count, say(reason_phrase(reason))));
    for (const LineCensus::NotUnderstood& lost : document.report->lines.not_understood)
      item(fmt::format("{} {}: {}", say(Phrase::line), lost.line,
                       TextLines::cut(printable(document.source->lines()[lost.line - 1].text), 80)));
    for (const RuleSummary& rule : audit_.rules) {
      for (const auto& [reason, count] : rule.reasons)
        item(fmt::format("{}: {} × {}: {}", rule.id, count, say(Phrase::rule_not_evaluable),
                         rule_reason(rule, reason)));
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
    for (const RuleSummary& rule : audit_.rules) {
      const std::string& title = language_ == Language::nl ? rule.title.nl : rule.title.en;
      const std::string left = TextLines::padded(
          TextLines::cut(fmt::format("  {:<4} {}", rule.id, title), title_width - 2), title_width);
      lines_.line(fmt::format("{}{:>8}{:>9}{:>17}", left, rule.evaluated, rule.failed, rule.not_evaluable));
    }
  }

  void write_numbers(const Document& document) {
    lines_.blank();
    lines_.line(lines_.coloured(say(Phrase::every_number), Colour::bold));
    const Report& report = *document.report;
    for (Index i = 0; i < report.cells.size(); ++i) {
      const Cell& cell = report.cells[i];
      if (!cell.value && cell.absent != "unreadable") continue;
      const Verdict verdict = document.network->standing(i).verdict;
      const Phrase said = verdict == Verdict::proven         ? Phrase::proven
                          : verdict == Verdict::contradicted ? Phrase::contradicted
                                                             : Phrase::unchecked;
      std::string what = fmt::format("  {} {:<6} {:<15} {}", say(Phrase::line), cell.place.line, say(said),
                                     report.nodes[report.tables[cell.table].node].label());
      if (verdict == Verdict::unchecked)
        what += fmt::format(" ({})", say(reason_phrase(unchecked_reason(document, i))));
      lines_.columns(printable(what), printable(cell.place.raw), right_edge_);
    }
  }

  void write_verdict_of_all() {
    lines_.blank();
    lines_.line(fmt::format("{}  {}",
                            lines_.coloured(say(audit_.is_accepted ? Phrase::accepted : Phrase::not_accepted),
                                            audit_.is_accepted ? Colour::green : Colour::red),
                            counted(audit_.errors, audit_.warnings, audit_.notes)));
  }

  TextLines lines_;
  const Audit& audit_;
  Language language_;
  bool numbers_;
  std::size_t right_edge_;
  std::size_t document_ = 0; ///< the one that is written
};

} // namespace

void write_findings_text(std::ostream& out, const Audit& audit, Language language, const TextStyle& style,
                         bool numbers) {
  TextReport(out, audit, language, style, numbers).write();
}

} // namespace toets
