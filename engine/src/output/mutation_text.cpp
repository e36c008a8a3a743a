#include "output/mutation_text.hpp"

#include "output/text_lines.hpp"
#include "wording/phrases.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace toets {
namespace {

/// Numbers that end below the words of a header: "possible    made  caught".
class Columns {
 public:
  explicit Columns(std::string_view header) : header_(header) {
    for (std::size_t i = 0; i < header.size(); ++i)
      if (header[i] != ' ' && (i + 1 == header.size() || header.substr(i + 1, 2) == "  "))
        ends_.push_back(i + 1);
  }

  std::string_view header() const { return header_; }
  std::string row(const std::vector<std::string>& values) const {
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
      text += fmt::format("{:>{}}", values[i], ends_[i] - text.size());
    return text;
  }

 private:
  std::string_view header_;
  std::vector<std::size_t> ends_;
};

class MutationReport {
 public:
  MutationReport(std::ostream& out, const MutationOutcome& outcome, Language language, const TextStyle& style)
      : lines_(out, style),
        outcome_(outcome),
        language_(language),
        right_edge_(std::min<std::size_t>(style.width, 110)) {}

  void write() {
    for (const Document& document : outcome_.documents) {
      lines_.line(lines_.coloured(printable(document.path), Colour::bold));
      if (!document.report) lines_.line("  " + lines_.coloured(say(Phrase::not_read), Colour::red));
    }
    write_kinds();
    write_rules();
    write_missed();
  }

 private:
  std::string_view say(Phrase which) const { return phrase(which, language_); }

  void heading(Phrase title, const Columns* columns) {
    lines_.blank();
    const std::string text = lines_.coloured(say(title), Colour::bold);
    if (columns == nullptr) return lines_.line(text);
    lines_.columns(text, columns->header(), right_edge_);
  }

  static std::string share(const MutationTally& tally) {
    return tally.made == 0 ? "" : fmt::format("{} %", tally.caught_percent());
  }

  void write_kinds() {
    const Columns columns(say(Phrase::changes_header));
    heading(Phrase::changes, &columns);
    const auto row = [&](const std::string& name, const std::string& possible, const MutationTally& tally) {
      lines_.columns(
          name,
          columns.row({possible, fmt::to_string(tally.made), fmt::to_string(tally.caught),
                       fmt::to_string(tally.elsewhere), fmt::to_string(tally.missed), share(tally)}),
          right_edge_);
    };
    std::size_t possible = 0;
    for (const KindOutcome& kind : outcome_.kinds) {
      possible += kind.possible;
      const std::string_view title = language_ == Language::nl ? kind.kind->nl : kind.kind->en;
      row(fmt::format("  {}", title), fmt::to_string(kind.possible), kind.all);
      for (const auto& [watch, phrase] : watches)
        if (const auto tally = kind.by_watch.find(watch); tally != kind.by_watch.end())
          row(fmt::format("    {}", say(phrase)), "", tally->second);
    }
    row(fmt::format("  {}", say(Phrase::changes_all)), fmt::to_string(possible), outcome_.all);
  }

  void write_rules() {
    const Columns columns(say(Phrase::rules_that_noticed_header));
    heading(Phrase::checks, &columns);
    std::string silent;
    for (const auto& [rule, of_rule] : outcome_.rules) {
      if (of_rule.caught == 0 && of_rule.elsewhere == 0) {
        silent += (silent.empty() ? "" : ", ") + rule;
        continue;
      }
      lines_.columns("  " + rule,
                     columns.row({fmt::to_string(of_rule.caught), fmt::to_string(of_rule.alone),
                                  fmt::to_string(of_rule.elsewhere)}),
                     right_edge_);
    }
    if (!silent.empty())
      lines_.paragraph(fmt::format("{}: {}", say(Phrase::rules_that_noticed_none), silent), 2);
  }

  void write_missed() {
    std::vector<const Mutant*> told, untold; // something in the report could tell of it, or nothing
    for (const Mutant& mutant : outcome_.mutants)
      if (mutant.noticed.notice == Notice::missed)
        (is_watched(mutant.watch) ? told : untold).push_back(&mutant);
    if (!told.empty() || untold.empty()) heading(Phrase::changes_missed, nullptr);
    if (told.empty() && untold.empty()) return lines_.paragraph(say(Phrase::none_missed), 2);
    for_each_group(told, [&](const std::vector<const Mutant*>& mutants) {
      for (const Mutant* mutant : mutants) lines_.paragraph(described(*mutant), 4);
    });
    if (!untold.empty()) heading(Phrase::changes_missed_alone, nullptr);
    for_each_group(untold, [&](const std::vector<const Mutant*>& mutants) {
      std::string places;
      for (const Mutant* mutant : mutants)
        places += fmt::format("{}{}", places.empty() ? "" : ", ", mutant->mutation.place.line);
      lines_.paragraph(fmt::format("{} {}", say(Phrase::lines_small), places), 4);
    });
  }

  /// Calls `visit` with the mutants of one document and kind together, below a heading.
  template <class Visit>
  void for_each_group(const std::vector<const Mutant*>& all, const Visit& visit) {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<const Mutant*>> groups;
    for (const Mutant* mutant : all) groups[{mutant->document, mutant->kind}].push_back(mutant);
    std::size_t document = outcome_.documents.size() == 1 ? 0 : outcome_.documents.size();
    for (const auto& [of, mutants] : groups) {
      if (of.first != document) lines_.line("  " + printable(outcome_.documents[of.first].path));
      document = of.first;
      const MutationKind& kind = *outcome_.kinds[of.second].kind;
      lines_.line(fmt::format("  {} ({})", language_ == Language::nl ? kind.nl : kind.en, kind.id));
      visit(mutants);
    }
  }

  std::string described(const Mutant& mutant) const {
    const Mutation& mutation = mutant.mutation;
    std::string text = fmt::format("{} {}", say(Phrase::line), mutation.place.line);
    if (mutation.place.page != 0) text += fmt::format(" ({} {})", say(Phrase::page), mutation.place.page);
    std::string what;
    const auto add = [&](std::string_view part) {
      if (!part.empty() && part != mutation.before)
        what += (what.empty() ? "" : ", ") + printable(word(part, language_));
    };
    add(mutant.node);
    add(mutation.section);
    add(mutation.row);
    add(mutation.column);
    add(mutation.part);
    text += fmt::format("  {}{}{} → {}", what, what.empty() ? "" : ": ", shown(mutation.before),
                        shown(mutation.after));
    for (const auto& [watch, phrase] : watches)
      if (mutant.watch == watch && watch == Watch::bound) text += fmt::format(" ({})", say(phrase));
    return text;
  }

  /// Whether anything in the report could tell of a change, as far as is known.
  static bool is_watched(Watch watch) { return watch != Watch::nobody && watch != Watch::once; }

  static std::string shown(const std::string& text) {
    constexpr std::size_t longest = 60;
    return text.empty() ? "—" : TextLines::cut(printable(text), longest);
  }

  static constexpr std::array<std::pair<Watch, Phrase>, 5> watches = {
      {{Watch::sum, Phrase::in_a_sum},
       {Watch::bound, Phrase::in_a_bound},
       {Watch::nobody, Phrase::in_no_relation},
       {Watch::again, Phrase::said_again},
       {Watch::once, Phrase::said_once}}};

  TextLines lines_;
  const MutationOutcome& outcome_;
  Language language_;
  std::size_t right_edge_;
};

} // namespace

void write_mutation_text(std::ostream& out, const MutationOutcome& outcome, Language language,
                         const TextStyle& style) {
  MutationReport(out, outcome, language, style).write();
}

} // namespace toets
