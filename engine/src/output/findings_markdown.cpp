#include "output/findings_markdown.hpp"

#include "judgement/fingerprint_text.hpp"
#include "output/escape_markdown.hpp"
#include "output/finding_marks.hpp"
#include "output/finding_order.hpp"
#include "output/sum_sentence.hpp"
#include "output/verdict_words.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <ostream>

namespace toets {
namespace {

class MarkdownReport {
 public:
  MarkdownReport(std::ostream& out, const Audit& audit, Language language)
      : out_(out), audit_(audit), words_(audit, language) {}

  void write() {
    write_verdict();
    write_documents();
    write_contradictions();
    write_findings(Phrase::errors_title, Severity::error);
    write_findings(Phrase::warnings_title, Severity::warning);
    write_notes();
    write_waived();
    write_resolved();
    write_not_examined();
  }

 private:
  std::string_view say(Phrase which) const { return words_.say(which); }

  void write_verdict() {
    out_ << "# " << say(audit_.is_accepted ? Phrase::accepted : Phrase::not_accepted) << "\n\n**"
         << words_.counted(audit_.errors, audit_.warnings, audit_.notes) << "**";
    if (const std::string waived = waived_counted(words_); !waived.empty()) out_ << ", " << waived;
    if (audit_.baseline) write_since_baseline();
    out_ << "\n";
    if (const std::string reason = verdict_reason(words_); !reason.empty())
      out_ << '\n' << inert_markdown(reason) << '\n';
    for (const Document& document : audit_.documents)
      for (const ComparedWith& compared : document.compared_with)
        out_ << '\n' << inert_markdown(compared_nodes(words_, compared)) << '\n';
  }

  /// ", 2 nieuw, 1 bedrag gewijzigd, 3 opgelost"
  void write_since_baseline() {
    const auto count = [&](SinceBaseline since) {
      return std::count_if(audit_.findings.begin(), audit_.findings.end(),
                           [&](const Finding& finding) { return finding.since_baseline == since; });
    };
    out_ << fmt::format(", {} {}, {} {}, {} {}", count(SinceBaseline::added), say(Phrase::since_new),
                        count(SinceBaseline::changed), say(Phrase::since_changed), audit_.resolved.size(),
                        say(Phrase::since_resolved));
  }

  // ---- documents ----

  void write_documents() {
    heading(Phrase::verdict_of_reports);
    row({say(Phrase::book_report), say(Phrase::page_verdict), say(Phrase::errors_title),
         say(Phrase::warnings_title), say(Phrase::notes_title)});
    out_ << "|---|---|--:|--:|--:|\n";
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) write_document(i);
    bool has_numbers = false;
    for (const Document& document : audit_.documents) {
      if (!document.report || document.is_against) continue;
      if (!has_numbers) {
        out_ << '\n';
        row({"", say(Phrase::book_figures), say(Phrase::proven), say(Phrase::contradicted),
             say(Phrase::unchecked)});
        out_ << "|---|--:|--:|--:|--:|\n";
        has_numbers = true;
      }
      write_tally(document, Phrase::numbers_in_tables, document.table_numbers);
    }
    write_text_numbers();
  }

  void write_document(std::size_t index) {
    const Document& document = audit_.documents[index];
    std::string report = inert_markdown(document.path);
    if (document.report) report += ": " + inert_markdown(words_.identity(document));
    if (!document.report || !document.problem.empty()) {
      const Phrase verdict = document.report ? Phrase::not_compared : Phrase::not_read;
      row({report, fmt::format("{}: {}", say(verdict), inert_markdown(words_.problem(document))), "", "",
           ""});
      return;
    }
    if (document.is_against) {
      row({report, say(Phrase::compared_with), "", "", ""});
      return;
    }
    std::array<std::uint32_t, 3> counts{};
    for (const Finding& finding : audit_.findings)
      if (finding.location.document == index && !finding.waived)
        ++counts.at(static_cast<std::size_t>(finding.severity));
    row({report, say(document.is_accepted ? Phrase::accepted : Phrase::not_accepted),
         words_.number(counts[2]), words_.number(counts[1]), words_.number(counts[0])});
  }

  /// "verslag.txt: ", where there are several.
  std::string name_of(const Document& document) const {
    return audit_.documents.size() > 1 ? inert_markdown(document.path) + ": " : "";
  }

  void write_tally(const Document& document, Phrase title, const NumberTally& tally) {
    if (tally.total == 0) return;
    const std::array<std::uint32_t, 3> counts = {tally.proven, tally.contradicted, tally.unchecked};
    const std::array<std::uint32_t, 3> shares = shares_in_tenths(counts);
    const auto share = [&](std::size_t i) {
      return fmt::format("{} ({}%)", words_.number(counts[i]), share_text(words_, shares[i]));
    };
    row({name_of(document) + std::string(say(title)), words_.number(tally.total), share(0), share(1),
         share(2)});
  }

  void write_text_numbers() {
    for (const Document& document : audit_.documents) {
      if (!document.report || document.is_against) continue;
      const NumberTally& tally = document.text_numbers;
      if (tally.total > 0)
        out_ << fmt::format("\n{}{}: {} – {}\n", name_of(document), say(Phrase::numbers_in_text),
                            words_.number(tally.total), text_numbers(words_, tally));
      if (const std::string sums = numbers_in_failing_sums(words_, document); !sums.empty())
        out_ << '\n' << name_of(document) << sums << '\n';
    }
  }

  // ---- the largest contradictions ----

  void write_contradictions() {
    const std::vector<Contradiction> all = contradictions_of(audit_);
    heading(Phrase::page_contradictions);
    if (all.empty()) {
      out_ << no_contradiction(words_) << '\n';
      return;
    }
    row({say(Phrase::difference), say(Phrase::stated), say(Phrase::computed), say(Phrase::finding_column),
         say(Phrase::place_column)});
    out_ << "|--:|--:|--:|---|---|\n";
    for (std::size_t i = 0; i < std::min(all.size(), most_contradictions); ++i) write_contradiction(all[i]);
    if (all.size() > most_contradictions)
      out_ << fmt::format("\n(+ {} {})\n", words_.number(all.size() - most_contradictions),
                          say(Phrase::page_more_below));
  }

  void write_contradiction(const Contradiction& one) {
    const Finding& finding = audit_.findings[one.findings.front()];
    const Sum& sum = *one.sums.front();
    // The heading tells which of several sums it is.
    const std::string which = finding.sums.size() > 1 ? fmt::format(" ({})", words_.heading(sum)) : "";
    row({words_.difference(sum), words_.amount(sum.actual, sum.unit), words_.amount(sum.expected, sum.unit),
         fmt::format("{}: {}", finding.rule, inert_markdown(words_.of(finding.message) + which)),
         inert_markdown(places(words_, one, audit_.documents.size() > 1))});
  }

  // ---- findings ----

  void write_findings(Phrase title, Severity severity) {
    bool is_first = true;
    for (const std::size_t i : ranked_findings(audit_, severity)) {
      if (is_first) {
        heading(title);
      } else {
        out_ << '\n';
      }
      is_first = false;
      write_finding(audit_.findings[i]);
    }
  }

  void write_finding(const Finding& finding) {
    out_ << fmt::format("### {} · {} · `{}`{}\n\n{}\n", finding.rule, place(finding.location),
                        shown_fingerprint(finding.fingerprint), marks(finding),
                        inert_markdown(words_.of(finding.message)));
    if (!finding.caused_by.empty())
      out_ << fmt::format("\n({}: `{}`)\n", say(Phrase::follows_from_finding),
                          shown_fingerprint(finding.caused_by));
    if (finding.occurrences.empty()) {
      for (const Sum* sum : ranked_sums(finding)) write_sum(*sum, finding.location.document);
      write_related(finding, "\n");
      return;
    }
    // Items of one list stand together, and before the tables of sums.
    const char* before = "\n";
    for (const Occurrence& occurrence : finding.occurrences) {
      if (!occurrence.sums.empty()) continue;
      out_ << before
           << fmt::format("- {}: {}\n", place(occurrence.location),
                          inert_markdown(words_.of(occurrence.message)));
      before = "";
      write_related(occurrence, "", "  ");
    }
    for (const Occurrence* occurrence : ranked_occurrences(finding)) {
      if (occurrence->sums.empty()) continue;
      for (const Sum* sum : ranked_sums(*occurrence)) write_sum(*sum, occurrence->location.document);
      write_related(*occurrence, "\n");
    }
  }

  void write_related(const Occurrence& occurrence, const char* before, const char* indent = "") {
    for (const Location& location : occurrence.related) {
      out_ << before
           << fmt::format("{}- {} {}: {}\n", indent, say(Phrase::also_at), place(location),
                          inert_markdown(location.place.raw));
      before = "";
    }
  }

  void write_sum(const Sum& sum, std::size_t document) {
    std::string title = inert_markdown(words_.heading_title(sum));
    if (!sum.consequence_of.empty())
      title += fmt::format("{}({})", title.empty() ? "" : " ", say(Phrase::follows_from_sums));
    out_ << '\n';
    if (!title.empty()) out_ << title << "\n\n";
    row({"", say(Phrase::place_column), "", say(Phrase::amount_column)});
    out_ << "|---|---|---|--:|\n";
    write_side(sum.left, sum, sum.actual, say(Phrase::stated), document);
    write_side(sum.right, sum, sum.expected, words_.expected_title(sum), document);
    row({say(Phrase::difference), "", "", fmt::format("**{}**", words_.difference(sum))});
    if (!sum.slack.is_zero()) row({say(Phrase::slack), "", "", words_.slack(sum)});
  }

  void write_side(const std::vector<SumTerm>& side, const Sum& sum, const Exact& total,
                  std::string_view title, std::size_t document) {
    const bool is_alone = side.size() == 1 && side.front().coefficient == "1";
    for (const SumTerm& term : side) {
      std::string label = term.label;
      if (FindingWords::names_columns(sum) && !term.column.empty()) label += ", " + term.column;
      row({is_alone ? std::string(title) : words_.sign(term, side, sum), place(term.location, document),
           inert_markdown(label + words_.remark(term, sum, document)), words_.amount(term.value, term.unit)});
    }
    if (!is_alone)
      row({fmt::format("= {}", title), "", "", words_.formula(side, sum) + words_.amount(total, sum.unit)});
  }

  /// Notes call for no action: each is an item of a list.
  void write_notes() {
    const std::vector<std::size_t> notes = ranked_findings(audit_, Severity::note);
    if (notes.empty()) return;
    heading(Phrase::notes_title);
    for (const std::size_t i : notes) write_item(audit_.findings[i]);
  }

  void write_waived() {
    bool is_first = true;
    for (const Finding& finding : audit_.findings) {
      if (!finding.waived) continue;
      if (is_first) heading(Phrase::waived_findings);
      is_first = false;
      write_item(finding);
      out_ << "  - " << inert_markdown(words_.waived(*finding.waived)) << '\n';
    }
  }

  void write_item(const Finding& finding) {
    out_ << fmt::format("- {} · {} · `{}`{}: {}\n", finding.rule, place(finding.location),
                        shown_fingerprint(finding.fingerprint), marks(finding),
                        inert_markdown(words_.of(finding.message)));
    const auto add_sums = [&](const Occurrence& occurrence, const std::string& before) {
      for (const Sum* sum : ranked_sums(occurrence))
        out_ << "  - " << before << sum_sentence(words_, *sum, {inert_markdown, amount_alone}) << '\n';
    };
    if (finding.occurrences.empty()) add_sums(finding, "");
    for (const Occurrence* occurrence : ranked_occurrences(finding)) {
      const std::string where = place(occurrence->location) + ": ";
      if (occurrence->sums.empty())
        out_ << "  - " << where << inert_markdown(words_.of(occurrence->message)) << '\n';
      add_sums(*occurrence, where);
    }
  }

  void write_resolved() {
    if (audit_.resolved.empty()) return;
    heading(fmt::format("{} {}", say(Phrase::resolved_findings),
                        inert_markdown(audit_.baseline ? audit_.baseline->name : "")));
    for (const ResolvedFinding& finding : audit_.resolved)
      out_ << fmt::format("- {} · {}: {}\n", inert_markdown(finding.rule), inert_markdown(finding.path),
                          inert_markdown(words_.of(finding.message)));
  }

  // ---- what was not examined ----

  void write_not_examined() {
    heading(Phrase::not_examined);
    bool is_empty = true;
    const auto item = [&](const std::string& text) {
      out_ << "- " << text << '\n';
      is_empty = false;
    };
    for (const Document& document : audit_.documents) {
      if (!document.report || document.is_against) continue;
      const std::string name = name_of(document);
      for (const auto& [title, tally] : {std::pair(Phrase::numbers_in_tables, &document.table_numbers),
                                         std::pair(Phrase::numbers_in_text, &document.text_numbers)})
        for (const auto& [reason, count] : tally->unchecked_reasons)
          item(fmt::format("{}{}: {} {}", name, say(title), words_.number(count),
                           words_.number_reason(reason)));
      if (const std::size_t lost = document.report->lines.not_understood.size(); lost > 0)
        item(fmt::format("{}{}: {} {}", name, say(Phrase::lines), words_.number(lost),
                         say(Phrase::lines_not_understood)));
    }
    for (const RuleSummary& rule : audit_.rules) {
      for (const auto& [reason, count] : rule.reasons)
        item(fmt::format("{}: {} × {}: {}", rule.id, words_.number(count), say(Phrase::rule_not_evaluable),
                         inert_markdown(words_.rule_reason(rule, reason))));
      if (rule.errors > 0) item(fmt::format("{}: {} × {}", rule.id, rule.errors, say(Phrase::rule_failed)));
    }
    if (is_empty) item(std::string(say(Phrase::nothing_unexamined)));
  }

  // ---- pieces ----

  void heading(std::string_view title) { out_ << "\n## " << title << "\n\n"; }
  void heading(Phrase title) { heading(say(title)); }

  /// The cells are Markdown already.
  void row(std::initializer_list<std::string_view> cells) {
    out_ << '|';
    for (const std::string_view cell : cells) out_ << ' ' << cell << (cell.empty() ? "|" : " |");
    out_ << '\n';
  }

  std::string marks(const Finding& finding) const {
    const std::string text = finding_marks(words_, finding);
    return text.empty() ? "" : fmt::format(" ({})", text);
  }

  /// Of a finding: with the path where several reports are told of.
  std::string place(const Location& location) const {
    const std::size_t count = audit_.documents.size();
    return place(location, count > 1 ? count : location.document);
  }
  std::string place(const Location& location, std::size_t spoken_of) const {
    return inert_markdown(words_.place(location, spoken_of));
  }

  std::ostream& out_;
  const Audit& audit_;
  FindingWords words_;
};

} // namespace

void write_findings_markdown(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  MarkdownReport(out, audit, options.language).write();
}

} // namespace toets
