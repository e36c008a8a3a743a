// The words and figures of an audit as people of a language read them, whatever form they are written in. Nothing
// here is escaped: that is for who writes the form.
#pragma once

#include "toets/engine/audit.hpp"
#include "wording/phrases.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace toets {

class FindingWords {
 public:
  FindingWords(const Audit& audit, Language language) : audit_(audit), language_(language) {}

  const Audit& audit() const { return audit_; }
  Language language() const { return language_; }
  std::string_view say(Phrase which) const { return phrase(which, language_); }
  const std::string& of(const Bilingual& text) const { return in(text, language_); }

  /// A count: "1.291".
  std::string number(std::uint64_t count) const { return amount_text(std::to_string(count), language_); }

  std::string_view severity(Severity severity) const;
  std::string_view verdict(Verdict verdict) const;
  /// "3 fouten, 1 waarschuwing, 0 opmerkingen"
  std::string counted(std::uint32_t errors, std::uint32_t warnings, std::uint32_t notes) const;
  /// "jaarrekening, boekjaar 2023, Voorbeeldstad (NIS 12021), stand 31-12-2023". @pre it was read
  std::string identity(const Document& document) const;
  /// "pre-council (Voor het rapport naar de raad gaat)"
  std::string profile() const;
  /// Why a document was not read, or compared with nothing.
  const std::string& problem(const Document& document) const { return of(document.problem); }
  /// "regel 45 (p. 3)"; before it the path of another document than the one that is spoken of.
  std::string place(const Location& location, std::size_t spoken_of) const;

  /// As `amount_text`, with the unit where it is per cent.
  std::string amount(const std::string& canonical, const std::string& unit) const;
  /// A fraction that no decimal shows exactly is rounded to one decimal more than was printed, and at least to two.
  std::string amount(const Exact& exact, const std::string& unit) const;

  /// "Fouten", "Waarschuwingen", "Opmerkingen": above findings of a severity.
  std::string_view title(Severity severity) const;

  // ---- waivers and the baseline ----
  /// By whom, until when, up to which amount and why a finding is accepted, as sentences.
  std::string waived(const Waiver& waiver) const;
  /// "nieuw", "gewijzigd", "ongewijzigd"; empty where there is nothing to compare with.
  std::string_view since(SinceBaseline since) const;

  // ---- sums ----
  /// "exploitatie, uitgaven, Rekening 2023"; empty where the sum has no such place.
  std::string heading(const Sum& sum) const;
  /// The same with a capital, where it stands above a sum.
  std::string heading_title(const Sum& sum) const;
  /// "lager", "hoger": how the left side differs from the right one; of what is merely usual "lager", "hoger".
  std::string_view direction(const Sum& sum) const;
  /// "525.380,00 lager"
  std::string difference(const Sum& sum) const;
  /// "525.380,00", "1,15 procentpunt": of percentages the difference is no percentage.
  std::string difference_size(const Sum& sum) const;
  /// "verschil (lager)": where the amount stands in a column of its own.
  std::string difference_title(const Sum& sum) const;
  /// The difference that rounding allows.
  std::string slack(const Sum& sum) const;
  /// What the right side is: computed, at most, at least.
  std::string_view expected_title(const Sum& sum) const;
  /// What stands before a member: "+", "-", "12 ×", "110% van"; a term of a product or ratio is no part of a sum.
  std::string sign(const SumTerm& term, const std::vector<SumTerm>& side, const Sum& sum) const;
  /// "(20 + 23 + 24) / 3 = ", where the total of a side is more than a sum; else empty.
  std::string formula(const std::vector<SumTerm>& side, const Sum& sum) const;
  /// Whether the heading, which names one column, leaves open where a member stands.
  static bool names_columns(const Sum& sum);
  /// What is to be known of a member besides its place: " (kolom afgeleid)"; empty for most. `spoken_of` is the document
  /// that the finding is about.
  std::string remark(const SumTerm& term, const Sum& sum, std::size_t spoken_of) const;

  // ---- what was not examined ----
  /// Of a number: what `unchecked_reason` names.
  std::string_view number_reason(const std::string& reason) const;
  /// Of a rule that could not be evaluated.
  std::string rule_reason(const RuleSummary& rule, const std::string& reason) const;

 private:
  /// A whole number of times, or a share where a percentage says it: "12 ×", "110% van", "1/3 ×".
  std::string factor(const std::string& coefficient) const;

  const Audit& audit_;
  Language language_;
};

/// As a decimal; where none is exact, rounded to one more than was printed, and at least to two.
std::string decimal_of(const Exact& exact);

} // namespace toets
