#include "output/findings_github.hpp"

#include "judgement/fingerprint_text.hpp"
#include "output/finding_marks.hpp"
#include "output/finding_order.hpp"
#include "output/sum_sentence.hpp"

#include <fmt/format.h>
#include <ostream>
#include <utility>
#include <vector>

namespace toets {
namespace {

/// As the documentation of workflow commands has it: a message keeps colons and commas, a property does not.
std::string escaped(std::string_view text, bool is_property) {
  std::string data;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','))) {
      data += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      data += c;
    }
  }
  return data;
}

const char* command_of(const Finding& finding) {
  if (finding.waived || finding.severity == Severity::note) return "notice";
  return finding.severity == Severity::error ? "error" : "warning";
}

class Annotations {
 public:
  Annotations(std::ostream& out, const Audit& audit, Language language)
      : out_(out), audit_(audit), words_(audit, language) {}

  void write() {
    for (std::size_t i = 0; i < audit_.documents.size(); ++i) {
      const Document& document = audit_.documents[i];
      const bool is_read = document.report != nullptr;
      const Location whole{i, {}, {}};
      const char* command = audit_.has_failed_input ? "error" : "warning";
      if (!document.problem.empty())
        write(command, whole, std::string(words_.say(is_read ? Phrase::not_compared : Phrase::not_read)),
              printable(words_.problem(document)));
      for (const Bilingual& failure : document.failed_plugins)
        write("error", whole, std::string(words_.say(Phrase::not_read)), printable(words_.of(failure)));
    }
    for (const RuleSummary& rule : audit_.rules)
      for (const RuleSummary::Trouble& trouble : rule.troubles)
        write("error", {trouble.document, trouble.at, {}},
              fmt::format("{} {}", rule.id, words_.say(Phrase::rule_failed)),
              printable(fmt::format("{}{}{}", trouble.subject, trouble.subject.empty() ? "" : ": ",
                                    trouble.message)));
    write_findings();
  }

 private:
  /// GitHub shows a few of each level and drops the rest: each finding has its first place shown before any finding has
  /// its second, and what is accepted comes last.
  void write_findings() {
    std::vector<std::pair<const Finding*, const Occurrence*>> further;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      for (const std::size_t index : ranked_findings(audit_, severity)) {
        const Finding& finding = audit_.findings[index];
        const auto places = places_of(finding);
        write(finding, *places.front());
        for (std::size_t i = 1; i < places.size(); ++i) further.emplace_back(&finding, places[i]);
      }
    for (const auto& [finding, place] : further) write(*finding, *place);
    for (const Finding& finding : audit_.findings)
      if (finding.waived)
        for (const Occurrence* place : places_of(finding)) write(finding, *place);
  }

  static std::vector<const Occurrence*> places_of(const Finding& finding) {
    return finding.occurrences.empty() ? std::vector<const Occurrence*>{&finding}
                                       : ranked_occurrences(finding);
  }

  void write(const Finding& finding, const Occurrence& at) {
    const std::string marks = finding_marks(words_, finding);
    const std::string title =
        fmt::format("{} {} {}{}", words_.severity(finding.severity), finding.rule,
                    shown_fingerprint(finding.fingerprint), marks.empty() ? "" : " (" + marks + ")");
    std::string text = printable(words_.of(at.message));
    for (const Sum& sum : at.sums) text += "\n" + sum_sentence(words_, sum);
    for (const Location& location : at.related)
      text +=
          fmt::format("\n{} {}: {}", words_.say(Phrase::also_at),
                      printable(words_.place(location, at.location.document)), printable(location.place.raw));
    if (finding.waived) text += "\n" + printable(words_.waived(*finding.waived));
    write(command_of(finding), at.location, title, text);
  }

  /// `text` may have several lines.
  void write(const char* command, const Location& at, const std::string& title, const std::string& text) {
    out_ << "::" << command << " file=" << escaped(printable(audit_.documents[at.document].path), true);
    if (at.place.exists())
      out_ << fmt::format(",line={},endLine={},col={},endColumn={}", at.place.line, at.place.line,
                          at.place.from, at.place.to);
    out_ << ",title=" << escaped(title, true) << "::" << escaped(text, false) << '\n';
  }

  std::ostream& out_;
  const Audit& audit_;
  FindingWords words_;
};

} // namespace

void write_findings_github(std::ostream& out, const Audit& audit, const RenderOptions& options) {
  Annotations(out, audit, options.language).write();
}

} // namespace toets
