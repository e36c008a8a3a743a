#include "output/verdict_words.hpp"

#include "output/finding_order.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <memory>

namespace toets {

namespace {

Sum sum_of(const std::string& actual, const std::string& expected, const std::string& unit = "EUR") {
  Sum sum;
  sum.unit = unit;
  const Decimal stated = *Decimal::parse(actual), other = *Decimal::parse(expected);
  const unsigned decimals = std::max(stated.decimals(), other.decimals());
  const Int128 left = stated.with_decimals(decimals).units(), right = other.with_decimals(decimals).units();
  sum.actual = {left, power_of_ten(decimals), decimals};
  sum.expected = {right, power_of_ten(decimals), decimals};
  sum.delta = {left - right, power_of_ten(decimals), decimals};
  SumTerm term;
  term.number = "c" + actual;
  term.coefficient = "1";
  term.value = actual;
  term.label = "AP1 Werk";
  sum.left.push_back(term);
  return sum;
}

/// Two documents, the second one read only to compare with.
Audit audit_of(std::vector<Finding> findings) {
  Audit audit;
  audit.documents.resize(2);
  for (Document& document : audit.documents) document.report = std::make_unique<Report>();
  audit.documents[1].is_against = true;
  audit.documents[1].path = "vorig.txt";
  audit.profile_name = "streng";
  for (Finding& finding : findings) {
    finding.fingerprint = finding.fingerprint.empty() ? finding.rule : finding.fingerprint;
    if (!finding.waived && finding.severity == Severity::error) ++audit.errors;
    if (!finding.waived && finding.severity == Severity::warning) ++audit.warnings;
    audit.findings.push_back(std::move(finding));
  }
  return audit;
}

Finding finding_of(const std::string& rule, Severity severity, std::vector<Sum> sums,
                   std::uint32_t line = 1) {
  Finding finding;
  finding.rule = rule;
  finding.severity = severity;
  finding.sums = std::move(sums);
  finding.location.place.line = line;
  return finding;
}

std::vector<std::string> rules_of(const Audit& audit, const std::vector<std::size_t>& positions) {
  std::vector<std::string> rules;
  for (const std::size_t i : positions) rules.push_back(audit.findings[i].rule);
  return rules;
}

} // namespace

TEST_CASE("the largest contradictions are in euro, of errors and warnings that nobody waived") {
  Finding waived = finding_of("WW1", Severity::error, {sum_of("900.00", "1.00")});
  waived.waived = Waiver{};
  Sum usual = sum_of("800.00", "1.00");
  usual.kind = RelationKind::plausibility;
  usual.comparison = Comparison::at_most;
  Sum compared = sum_of("7.00", "1.00");
  compared.kind = RelationKind::plausibility;
  const Audit audit = audit_of({finding_of("AA1", Severity::warning, {sum_of("5.00", "7.00")}), waived,
                                finding_of("BB1", Severity::error, {sum_of("99", "1", "%")}),
                                finding_of("CC1", Severity::note, {sum_of("700.00", "1.00")}),
                                finding_of("DD1", Severity::warning, {usual}),
                                finding_of("EE1", Severity::warning, {compared})});
  const std::vector<Contradiction> all = contradictions_of(audit);
  REQUIRE(all.size() == 2);
  CHECK(all[0].findings == std::vector<std::size_t>{5});
  CHECK(all[1].findings == std::vector<std::size_t>{0});
}

TEST_CASE("sentences about one sum, and what follows from it, are one contradiction with several places") {
  Finding consequence = finding_of("BB1", Severity::error, {sum_of("50.00", "30.00")}, 30);
  consequence.caused_by = "AA1";
  Audit audit =
      audit_of({consequence,
                finding_of("AA1", Severity::error, {sum_of("30.00", "10.00"), sum_of("90.00", "10.00")}, 10),
                finding_of("AA1", Severity::error, {sum_of("90.00", "10.00")}, 20)});
  audit.findings.back().fingerprint = "again";
  const std::vector<Contradiction> all = contradictions_of(audit);
  REQUIRE(all.size() == 1);
  CHECK(all[0].sums.size() == 2);
  const FindingWords words(audit, Language::nl);
  CHECK(places(words, all[0], false) == "regel 10 · regel 20 · BB1 regel 30");
  CHECK(largest_contradiction(words, all[0]) ==
        "Grootste tegenspraak: AP1 Werk: vermeld 90,00, dat is 80,00 euro hoger dan nagerekend.");
  CHECK(largest_contradiction(FindingWords(audit, Language::en), all[0]) ==
        "Largest contradiction: AP1 Werk: stated 90.00, which is 80.00 euro higher than recomputed.");
}

TEST_CASE("findings of a severity stand by their amount in euro, what is material first") {
  Finding material = finding_of("MM1", Severity::error, {sum_of("2.00", "1.00")});
  material.is_material = true;
  const Audit audit = audit_of({finding_of("AA1", Severity::error, {}),
                                finding_of("BB1", Severity::error, {sum_of("1.00", "6.00")}),
                                finding_of("CC1", Severity::error, {sum_of("99", "1", "%")}),
                                finding_of("DD1", Severity::error, {sum_of("20.00", "1.00")}), material,
                                finding_of("EE1", Severity::warning, {sum_of("80.00", "1.00")})});
  CHECK(rules_of(audit, ranked_findings(audit, Severity::error)) ==
        std::vector<std::string>{"MM1", "DD1", "BB1", "AA1", "CC1"});
}

TEST_CASE("a sum that follows from others stands below them, whatever its amount") {
  Finding finding = finding_of("AA1", Severity::error,
                               {sum_of("2.00", "1.00"), sum_of("9.00", "1.00"), sum_of("50.00", "1.00")});
  finding.sums[2].consequence_of = {0, 1};
  const std::vector<const Sum*> sums = ranked_sums(finding);
  CHECK(sums == std::vector<const Sum*>{&finding.sums[1], &finding.sums[0], &finding.sums[2]});
}

TEST_CASE("a difference says which way it goes, and of what is merely usual no more than that") {
  const Audit audit = audit_of({});
  const FindingWords words(audit, Language::nl);
  Sum sum = sum_of("1000.00", "3000.50");
  CHECK(words.difference(sum) == "2.000,50 lager");
  sum.kind = RelationKind::plausibility;
  sum.comparison = Comparison::at_least;
  CHECK(words.difference(sum) == "2.000,50 lager");
  CHECK(FindingWords(audit, Language::en).difference(sum_of("3", "1", "%")) == "2 percentage points higher");
  CHECK(words.difference(sum_of("3", "3")) == "0");
}

TEST_CASE("a verdict has its reason") {
  Audit audit = audit_of({});
  Document& document = audit.documents[0];
  const auto reason = [&] { return verdict_reason(FindingWords(audit, Language::nl), audit.documents[0]); };
  document.is_accepted = true;
  CHECK(reason() == "Aanvaard: geen fouten.");
  CHECK(verdict_reason(FindingWords(audit, Language::nl), audit.documents[1]).empty());
  audit.findings.push_back(finding_of("AA1", Severity::warning, {}));
  CHECK(reason() == "Aanvaard: geen fouten. 1 waarschuwing is nog na te kijken.");
  document.is_accepted = false;
  document.rejected_for[Severity::warning] = {"AA1", "AA2"};
  CHECK(reason() == "Niet aanvaard omdat het profiel ‘streng’ bevindingen van AA1, AA2 weigert.");
  audit.rejects_from = Severity::note;
  CHECK(reason() == "Niet aanvaard omdat het profiel ‘streng’ elke waarschuwing weigert.");
  document.rejected_for[Severity::error] = {"BB1"};
  CHECK(reason() == "Niet aanvaard omdat er fouten zijn.");
  CHECK(verdict_reason(FindingWords(audit, Language::en)) == "Not accepted because there are errors.");
  document.rejected_for.clear();
  audit.documents[0].report.reset();
  CHECK(verdict_reason(FindingWords(audit, Language::en)) ==
        "Not accepted because not every report could be read.");
}

TEST_CASE("a waived error stays told, with its amount") {
  Finding waived = finding_of("AA1", Severity::error, {sum_of("9000.00", "1.00")});
  waived.waived = Waiver{};
  Finding other = finding_of("BB1", Severity::warning, {});
  other.waived = Waiver{};
  const Audit audit = audit_of({waived, other});
  CHECK(waived_counted(FindingWords(audit, Language::nl)) ==
        "2 vrijgesteld, waaronder 1 fout (grootste 8.999,00 euro)");
  CHECK(waived_counted(FindingWords(audit, Language::nl), 1).empty());
  CHECK(no_contradiction(FindingWords(audit, Language::nl)) ==
        "Er zijn geen tegenspraken tussen bedragen gevonden.");
}

TEST_CASE("the parts of the earlier report are counted once with their noun") {
  const Audit audit = audit_of({});
  CHECK(compared_nodes(FindingWords(audit, Language::nl),
                       {.document = 1, .nodes = {{"same", 1200}, {"renamed", 2}, {"added", 0}}}) ==
        "Vergeleken met vorig.txt: 1.200 onderdelen gelijk gebleven, 2 hernoemd");
}

TEST_CASE("shares add up to the whole, and what is there is never nothing") {
  using Shares = std::array<std::uint32_t, 3>;
  CHECK(shares_in_tenths({1, 1, 1}) == Shares{334, 333, 333});
  CHECK(shares_in_tenths({188, 36, 44}) == Shares{702, 134, 164});
  CHECK(shares_in_tenths({100000, 1, 1}) == Shares{998, 1, 1});
  CHECK(shares_in_tenths({7, 0, 0}) == Shares{1000, 0, 0});
  CHECK(shares_in_tenths({0, 0, 0}) == Shares{0, 0, 0});
}

} // namespace toets
