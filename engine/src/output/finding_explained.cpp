#include "output/finding_explained.hpp"

#include "output/finding_words.hpp"
#include "output/sum_text.hpp"
#include "output/text_lines.hpp"

#include <fmt/format.h>
#include <algorithm>

namespace toets {
namespace {

class Explanation {
 public:
  Explanation(std::ostream& out, const Audit& audit, const Finding& finding, const Occurrence* occurrence,
              const RenderOptions& options)
      : lines_(out, options.style),
        audit_(audit),
        words_(audit, options.language),
        finding_(finding),
        told_(occurrence != nullptr ? *occurrence : finding),
        document_(finding.location.document),
        is_part_(occurrence != nullptr) {}

  void write(const std::string& waive_command) {
    write_head();
    heading(Phrase::explain_place);
    write_source(told_.location);
    write_related(told_);
    if (!is_part_ && !finding_.occurrences.empty()) {
      write_occurrences();
    } else if (!told_.sums.empty()) {
      heading(Phrase::explain_sums);
      for (const Sum& sum : told_.sums) write_sum(lines_, words_, sum, document_);
    }
    write_rule();
    if (told_.waived) {
      heading(Phrase::waived_findings);
      lines_.paragraph(printable(words_.waived(*told_.waived)), 2);
    } else if (!waive_command.empty()) {
      heading(Phrase::explain_waive);
      lines_.line("  " + printable(waive_command));
    }
  }

 private:
  std::string_view say(Phrase which) const { return words_.say(which); }

  void heading(Phrase title) {
    lines_.blank();
    lines_.line(lines_.coloured(say(title), Colour::bold));
  }

  const RuleSummary* rule() const {
    const auto found = std::find_if(audit_.rules.begin(), audit_.rules.end(),
                                    [&](const RuleSummary& summary) { return summary.id == finding_.rule; });
    return found == audit_.rules.end() ? nullptr : &*found;
  }

  void write_head() {
    std::string head = fmt::format("{}  {}", words_.severity(finding_.severity), finding_.rule);
    if (const RuleSummary* summary = rule()) head += "  " + printable(words_.of(summary->title));
    lines_.line(lines_.coloured(head, Colour::bold));
    lines_.line("  " + printable(fmt::format("{}, {}", audit_.documents[document_].path,
                                             words_.place(told_.location, document_))));
    lines_.line(fmt::format("  {} {}", say(Phrase::explain_fingerprint), told_.fingerprint));
    if (is_part_)
      lines_.line(fmt::format("  {} {} ({})", say(Phrase::explain_part_of), finding_.fingerprint,
                              finding_.occurrences.size()));
    if (!finding_.caused_by.empty())
      lines_.line(fmt::format("  {}: {}", say(Phrase::follows_from_finding), finding_.caused_by));
    lines_.blank();
    lines_.paragraph(printable(words_.of(told_.message)), 2);
  }

  /// The line with some around it; what the finding is about is marked, and shown in full.
  void write_source(const Location& location) {
    constexpr std::uint32_t around = 2;
    constexpr std::size_t most = 2000; // characters of a line that people read
    const Document& document = audit_.documents[location.document];
    if (!document.source) return;
    const auto& all = document.source->lines();
    const std::uint32_t line = location.place.line;
    const std::uint32_t first = line > around ? line - around : 1;
    for (std::uint32_t at = first; at <= line + around && at <= all.size(); ++at) {
      const std::string before = fmt::format("  {} {:>6}  ", at == line ? '>' : ' ', at);
      const std::string text = printable(all[at - 1].text);
      if (at == line) {
        lines_.paragraph(TextLines::cut(text, most), before.size(), before);
      } else {
        lines_.line(TextLines::cut(before + text, lines_.width()));
      }
    }
  }

  void write_related(const Occurrence& occurrence) {
    for (const Location& location : occurrence.related) {
      lines_.paragraph(
          printable(fmt::format("{} {}:", say(Phrase::also_at), words_.place(location, document_))), 2);
      write_source(location);
    }
  }

  void write_occurrences() {
    lines_.blank();
    lines_.line(lines_.coloured(
        fmt::format("{}: {}", say(Phrase::explain_occurrences), finding_.occurrences.size()), Colour::bold));
    for (const Occurrence& occurrence : finding_.occurrences) {
      lines_.blank();
      lines_.line(fmt::format("  {}  {}", printable(words_.place(occurrence.location, document_)),
                              lines_.coloured(occurrence.fingerprint, Colour::dim)));
      lines_.paragraph(printable(words_.of(occurrence.message)), 4);
      for (const Sum& sum : occurrence.sums) write_sum(lines_, words_, sum, document_);
      for (const Location& location : occurrence.related)
        lines_.paragraph(printable(fmt::format("{} {}: {}", say(Phrase::also_at),
                                               words_.place(location, document_), location.place.raw)),
                         4);
      if (occurrence.waived) lines_.paragraph(printable(words_.waived(*occurrence.waived)), 4);
    }
  }

  void write_rule() {
    const RuleSummary* summary = rule();
    if (summary == nullptr) return;
    const auto part = [&](Phrase title, const std::string& text) {
      if (text.empty()) return;
      heading(title);
      lines_.paragraph(printable(text), 2);
    };
    part(Phrase::rule_why, words_.of(summary->why));
    part(Phrase::rule_fix, words_.of(summary->fix));
    part(Phrase::rule_basis, words_.of(summary->basis));
  }

  TextLines lines_;
  const Audit& audit_;
  FindingWords words_;
  const Finding& finding_;
  const Occurrence& told_;
  std::size_t document_;
  bool is_part_;
};

} // namespace

void write_finding_explained(std::ostream& out, const Audit& audit, const Finding& finding,
                             const Occurrence* occurrence, const RenderOptions& options,
                             const std::string& waive_command) {
  Explanation(out, audit, finding, occurrence, options).write(waive_command);
}

} // namespace toets
