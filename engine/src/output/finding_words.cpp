#include "output/finding_words.hpp"

#include "base/ascii.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <charconv>

namespace toets {

std::string decimal_of(const Exact& exact) {
  std::string text = exact.text();
  if (text.find('/') == std::string::npos) return text;
  return exact.rounded(std::max(exact.decimals + 1, 2U));
}

std::string_view FindingWords::severity(Severity severity) const {
  return say(severity == Severity::error     ? Phrase::error
             : severity == Severity::warning ? Phrase::warning
                                             : Phrase::note);
}

std::string_view FindingWords::verdict(Verdict verdict) const {
  return say(verdict == Verdict::proven         ? Phrase::proven
             : verdict == Verdict::contradicted ? Phrase::contradicted
                                                : Phrase::unchecked);
}

std::string FindingWords::counted(std::uint32_t errors, std::uint32_t warnings, std::uint32_t notes) const {
  const auto count = [&](std::uint32_t number, Phrase one, Phrase many) {
    return fmt::format("{} {}", this->number(number), say(number == 1 ? one : many));
  };
  return fmt::format("{}, {}, {}", count(errors, Phrase::one_error, Phrase::errors_count),
                     count(warnings, Phrase::one_warning, Phrase::warnings_count),
                     count(notes, Phrase::one_note, Phrase::notes_count));
}

std::string FindingWords::profile() const {
  const std::string& title = of(audit_.profile_title);
  return title.empty() ? audit_.profile_name : fmt::format("{} ({})", audit_.profile_name, title);
}

std::string FindingWords::identity(const Document& document) const {
  const Report& report = *document.report;
  std::string text(word(report.kind, language_));
  if (report.fiscal_year) text += fmt::format(", {} {}", say(Phrase::fiscal_year), *report.fiscal_year);
  if (const Field* name = report.field("entity_name"); name != nullptr)
    text += fmt::format(", {}", name->value);
  if (const Field* nis = report.field("nis_code"); nis != nullptr)
    text += fmt::format(" (NIS {})", nis->value);
  if (report.as_of)
    text += fmt::format(", {} {}", say(Phrase::as_of), date_text(report.as_of->text(), language_));
  return text;
}

std::string FindingWords::place(const Location& location, std::size_t spoken_of) const {
  std::string text = fmt::format("{} {}", say(Phrase::line), location.place.line);
  if (location.place.page != 0) text += fmt::format(" ({} {})", say(Phrase::page), location.place.page);
  if (location.document == spoken_of) return text;
  return audit_.documents[location.document].path + ", " + text;
}

std::string_view FindingWords::title(Severity severity) const {
  return say(severity == Severity::error     ? Phrase::errors_title
             : severity == Severity::warning ? Phrase::warnings_title
                                             : Phrase::notes_title);
}

std::string FindingWords::waived(const Waiver& waiver) const {
  std::string text = fmt::format("{} {}", say(Phrase::waived_by), waiver.owner);
  if (waiver.expires)
    text += fmt::format(", {} {}", say(Phrase::waived_until), date_text(waiver.expires->text(), language_));
  if (waiver.at_most)
    text += fmt::format(", {} {}", say(Phrase::waived_at_most), amount(waiver.at_most->text(), ""));
  const auto sentence = [&](Phrase title, const std::string& said) {
    text += fmt::format(". {}: {}", say(title), said);
    if (text.ends_with('.')) text.pop_back();
  };
  sentence(Phrase::waived_because, waiver.reason);
  if (!waiver.basis.empty()) sentence(Phrase::rule_basis, waiver.basis);
  return fmt::format("{} ({}, {} {}).", text, waiver.file, say(Phrase::line), waiver.line);
}

std::string_view FindingWords::since(SinceBaseline since) const {
  switch (since) {
    case SinceBaseline::added:
      return say(Phrase::since_new);
    case SinceBaseline::unchanged:
      return say(Phrase::since_unchanged);
    case SinceBaseline::changed:
      return say(Phrase::since_changed);
    case SinceBaseline::not_compared:
      break;
  }
  return {};
}

std::string FindingWords::amount(const std::string& canonical, const std::string& unit) const {
  return amount_text(canonical, language_) + (unit == "%" ? "%" : "");
}

std::string FindingWords::amount(const Exact& exact, const std::string& unit) const {
  return amount(decimal_of(exact), unit);
}

std::string FindingWords::heading(const Sum& sum) const {
  std::string text;
  for (const std::string& part :
       {std::string(word(sum.section, language_)), std::string(word(sum.row, language_)), sum.column})
    if (!part.empty()) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string FindingWords::heading_title(const Sum& sum) const {
  std::string text = heading(sum);
  if (!text.empty()) text.front() = upper(text.front());
  return text;
}

std::string_view FindingWords::direction(const Sum& sum) const {
  if (sum.delta.is_zero()) return {};
  return say(sum.delta.numerator < 0 ? Phrase::lower : Phrase::higher);
}

std::string FindingWords::difference(const Sum& sum) const {
  const std::string_view way = direction(sum);
  return difference_size(sum) + (way.empty() ? "" : " ") + std::string(way);
}

std::string FindingWords::difference_size(const Sum& sum) const {
  if (sum.unit != "%") return amount(sum.delta.magnitude(), sum.unit);
  return fmt::format("{} {}", amount(sum.delta.magnitude(), ""), say(Phrase::percentage_points));
}

std::string FindingWords::difference_title(const Sum& sum) const {
  const std::string_view way = direction(sum);
  return std::string(say(Phrase::difference)) + (way.empty() ? "" : fmt::format(" ({})", way));
}

std::string FindingWords::slack(const Sum& sum) const {
  return amount(Exact{sum.slack.numerator, sum.slack.denominator, 0}, sum.unit);
}

std::string_view FindingWords::expected_title(const Sum& sum) const {
  return say(sum.comparison == Comparison::at_most    ? Phrase::at_most
             : sum.comparison == Comparison::at_least ? Phrase::at_least
                                                      : Phrase::computed);
}

std::string FindingWords::sign(const SumTerm& term, const std::vector<SumTerm>& side, const Sum& sum) const {
  const bool is_first = &term == &side.front();
  if (sum.evaluation == Evaluation::product) return is_first ? "" : "×";
  if (sum.evaluation == Evaluation::ratio) return is_first ? "" : "/";
  if (term.coefficient == "1") return "+";
  return term.coefficient == "-1" ? "-" : factor(term.coefficient);
}

std::string FindingWords::factor(const std::string& coefficient) const {
  const std::size_t slash = coefficient.find('/');
  std::int64_t numerator = 0, denominator = 1;
  const char* const end = coefficient.data() + coefficient.size();
  if (slash != std::string::npos) {
    std::from_chars(coefficient.data(), end, numerator);
    std::from_chars(coefficient.data() + slash + 1, end, denominator);
    const std::string share = Exact{Int128{numerator} * 100, denominator, 0}.text();
    if (share.find('/') == std::string::npos)
      return fmt::format("{} {}", amount(share, "%"), say(Phrase::of));
  }
  return coefficient + " ×";
}

std::string FindingWords::formula(const std::vector<SumTerm>& side, const Sum& sum) const {
  constexpr std::size_t most_terms = 6; // of a line that can still be read
  if (sum.evaluation == Evaluation::linear) return {};
  const bool is_mean = sum.evaluation == Evaluation::mean;
  std::string text;
  for (const SumTerm& term : side) {
    const std::string before = sign(term, side, sum);
    const bool has_sign = &term != &side.front() || (is_mean && before != "+");
    text += (text.empty() ? "" : " ") + (has_sign ? before + " " : "") + amount_text(term.value, language_);
  }
  if (side.size() > most_terms) text = "…";
  return (is_mean ? fmt::format("({}) / {}", text, side.size()) : text) + " = ";
}

bool FindingWords::names_columns(const Sum& sum) {
  std::string_view first;
  for (const auto* side : {&sum.left, &sum.right})
    for (const SumTerm& term : *side) {
      if (term.column.empty()) continue;
      if (!first.empty() && term.column != first) return true;
      first = term.column;
    }
  return false;
}

std::string FindingWords::remark(const SumTerm& term, const Sum& sum, std::size_t spoken_of) const {
  if (term.is_implied)
    return fmt::format(" ({})", say(term.is_inferred ? Phrase::open_place : Phrase::omitted_row));
  if (term.is_inferred) return fmt::format(" ({})", say(Phrase::inferred_column));
  // An earlier report is not judged, so that nothing backs its numbers.
  if (term.support == 0 && sum.kind == RelationKind::identity && term.location.document == spoken_of)
    return fmt::format(" ({})", say(Phrase::least_backed));
  return {};
}

std::string_view FindingWords::number_reason(const std::string& reason) const {
  if (reason == "unreadable") return say(Phrase::reason_unreadable);
  if (reason == "not_assigned") return say(Phrase::reason_not_assigned);
  if (reason == "inferred") return say(Phrase::reason_inferred);
  if (reason == "only_zero") return say(Phrase::reason_only_zero);
  if (reason == "only_claimed") return say(Phrase::reason_only_claimed);
  if (reason == "only_bounded") return say(Phrase::reason_only_bounded);
  return say(Phrase::reason_no_relation);
}

std::string FindingWords::rule_reason(const RuleSummary& rule, const std::string& reason) const {
  if (reason.starts_with("missing:"))
    return fmt::format("{} ({})", say(Phrase::reason_missing_field), reason.substr(8));
  if (reason == "number_without_value") return std::string(say(Phrase::reason_number_without_value));
  const auto found = rule.reason_texts.find(reason);
  return found == rule.reason_texts.end() ? reason : of(found->second);
}

} // namespace toets
