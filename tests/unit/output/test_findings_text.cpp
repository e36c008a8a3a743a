#include "output/findings_text.hpp"

#include "output/text_lines.hpp"
#include "support/catch.hpp"
#include "support/made_audit.hpp"

#include <algorithm>
#include <sstream>

namespace toets {

using toets::test::MadeReport;
using toets::test::ReportMaker;

namespace {

/// A balance that is one euro off.
MadeReport wrong_balance() {
  ReportMaker make;
  make.report_field("kind", "annual_account");
  make.report_field("fiscal_year", "2023");
  make.report_field("entity_name", "Stad");
  make.report_field("nis_code", "12021");
  make.table(make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"}), {{"actual", 2023}});
  make.row("operating", "receipts", {"1000.00"});
  make.row("operating", "balance", {"1001.00"});
  make.lost_line("wat is \033[31mdit");
  return make.finish();
}

/// One document with one rule.
struct Scenario : test::MadeAudit {
  Scenario()
      : Scenario(wrong_balance(),
                 {{"title", "{ nl = \"Het saldo klopt\", en = \"The balance is right\" }"},
                  {"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                  {"message", "{ nl = \"{node}: {actual}\", en = \"{node}: {actual}\" }"},
                  {"evaluate",
                   "function(b) return relation.identity { b, \"=\", b:sibling({ row = \"receipts\" }) - "
                   "b:sibling({ row = \"expenditure\" }) } end"}}) {}

  Scenario(MadeReport made, const test::RuleFields& rule) : MadeAudit(std::move(made), rule) {
    document().table_numbers = {.total = 2, .contradicted = 2};
    audit.errors = 1;
  }

  std::string text(Language language, bool numbers = false, TextStyle style = {.width = 100}) const {
    std::ostringstream out;
    write_findings_text(out, audit, {language, style, numbers});
    std::string all = out.str();
    // The fingerprint has tests of its own.
    const std::string hash = audit.findings.at(0).fingerprint.substr(0, 12);
    for (std::size_t at = all.find(hash); at != std::string::npos; at = all.find(hash))
      all.replace(at, hash.size(), "HASH");
    return all;
  }
};

} // namespace

TEST_CASE("each member of a sum has its own unit") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1"}), {{"actual", 2023}});
  make.row("operating", "receipts", {"250.00"});
  make.row("operating", "expenditure", {"1000.00"});
  make.row("operating", "balance", {"30"}, "%");
  const Scenario scenario(make.finish(),
                          {{"subjects", "{ kind = \"figure\", where = { row = \"balance\" } }"},
                           {"message", "{ nl = \"{node}\", en = \"{node}\" }"},
                           {"evaluate",
                            "function(b) return relation.ratio { b, b:sibling({ row = \"receipts\" }), "
                            "b:sibling({ row = \"expenditure\" }), kind = \"identity\" } end"}});
  CHECK_THAT(scenario.text(Language::nl), Catch::Contains("30%") && Catch::Contains("250,00") &&
                                              Catch::Contains("1.000,00") && !Catch::Contains("250,00%") &&
                                              !Catch::Contains("1.000,00%"));
}

TEST_CASE("the report for people shows the whole sum in Dutch") {
  CHECK(Scenario().text(Language::nl) == R"(verslag.txt
  jaarrekening, boekjaar 2023, Stad (NIS 12021), toestand op 31-12-2023
  NIET AANVAARD  1 fout, 0 waarschuwingen, 0 opmerkingen
  Grootste tegenspraak: AP1 Werk, exploitatie, saldo, actual 2023: vermeld 1.001,00, dat is 1,00
  euro hoger dan nagerekend.

Fouten: 1

FOUT  AA1  regel 8  HASH
  AP1 Werk: 1.001,00
    Exploitatie, saldo, actual 2023
      vermeld     regel 8     AP1 Werk (door geen andere som gesteund)                      1.001,00
       + regel 7     AP1 Werk (door geen andere som gesteund)                               1.000,00
       - regel 6     AP1 Werk (rij niet afgedrukt: nul)                                            0
       = nagerekend                                                                         1.000,00
      verschil (hoger)                                                                          1,00

Getallen in tabellen        2: 0 bewezen, 2 tegengesproken, 0 niet nagegaan
Getallen in tekst           0
Regels                      9: 8 begrepen, 0 zonder inhoud, 1 niet begrepen
2 getallen staan in 1 som die niet klopt: ze spreken elkaar tegen of er ontbreekt een deel.

Niet nagegaan
  - regel 9: wat is [31mdit

Controles                                                     nagegaan  klopt niet  kon niet
  AA1  Het saldo klopt                                               1           1         0
)");
}

TEST_CASE("members of a sum over several columns say which column each stands in") {
  ReportMaker make;
  make.table(make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"}),
             {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "expenditure", {"31.00", "20.00"});
  const Scenario scenario(
      make.finish(),
      {{"subjects", "{ kind = \"figure\", where = { measure = \"actual\" } }"},
       {"evaluate",
        "function(f) return relation.plausibility { f, \"<=\", decimal(\"1.5\") * f:sibling { measure = "
        "\"budget\" } } end"}});
  CHECK_THAT(scenario.text(Language::nl), Catch::Contains(R"(
    Exploitatie, uitgaven, actual 2023
      vermeld     regel 3     AP1 Werk, actual 2023                                            31,00
      150% van regel 3     AP1 Werk, budget 2023                                               20,00
       = hoogstens                                                                             30,00
      verschil (hoger)                                                                          1,00
)"));
}

TEST_CASE("of a long line the title is cut and not the column") {
  ReportMaker make;
  const std::string title =
      "Een titel die in geen enkele regel van de terminal helemaal past en dus wordt ingekort";
  make.table(make.node({.kind = "action_plan", .code = "AP1", .title = title}),
             {{"actual", 2023}, {"budget", 2023}});
  make.row("operating", "expenditure", {"31.00", "20.00"});
  const Scenario scenario(
      make.finish(),
      {{"subjects", "{ kind = \"figure\", where = { measure = \"actual\" } }"},
       {"evaluate",
        "function(f) return relation.plausibility { f, \"<=\", f:sibling { measure = \"budget\" } } end"}});
  CHECK_THAT(scenario.text(Language::nl), Catch::Contains(R"(
      vermeld     regel 3     AP1 Een titel die in geen enkele regel van de ter…, actual 2023  31,00
      hoogstens   regel 3     AP1 Een titel die in geen enkele regel van de ter…, budget 2023  20,00
)"));
}

TEST_CASE("a mean and a product are shown with what they do to their members") {
  const auto shown = [](const std::string& row, const std::string& relation) {
    ReportMaker make;
    make.table(make.node({.kind = "action_plan", .code = "AP1", .title = "Werk"}), {{"actual", 2023}});
    for (const auto& [name, value] : {std::pair("receipts", "24"), {"expenditure", "20"}, {"balance", "23"}})
      make.row("operating", name, {value}, "");
    const Scenario scenario(make.finish(),
                            {{"subjects", "{ kind = \"figure\", where = { row = \"" + row + "\" } }"},
                             {"evaluate",
                              "function(f) local function of(name) return f:sibling({ row = name }) end "
                              "return relation." +
                                  relation + " end"}});
    return scenario.text(Language::nl);
  };
  CHECK_THAT(shown("receipts", "mean { f, { f, of(\"expenditure\"), of(\"balance\") } }"), Catch::Contains(R"(
       + regel 3     AP1 Werk                                                                     24
       + regel 4     AP1 Werk                                                                     20
       + regel 5     AP1 Werk                                                                     23
       = nagerekend                                                       (24 + 20 + 23) / 3 = 22,33
      verschil (hoger)                                                                          1,67
)"));
  CHECK_THAT(shown("balance", "product { f, of(\"receipts\"), of(\"expenditure\") }"), Catch::Contains(R"(
         regel 3     AP1 Werk                                                                     24
       × regel 4     AP1 Werk                                                                     20
       = nagerekend                                                                    24 × 20 = 480
      verschil (lager)                                                                           457
)"));
}

TEST_CASE("the report for people is also there in English") {
  const std::string text = Scenario().text(Language::en);
  for (const std::string part : {"NOT ACCEPTED", "ERROR", "operating, balance", "1,001.00", "line 8",
                                 "Not checked", "The balance is right"}) {
    INFO(part);
    CHECK_THAT(text, Catch::Contains(part));
  }
  CHECK_THAT(text, !Catch::Contains("regel"));
}

TEST_CASE("no escape of the document reaches the terminal") {
  CHECK(Scenario().text(Language::nl).find('\033') == std::string::npos);
}

TEST_CASE("colour changes nothing but colours") {
  const Scenario scenario;
  std::string coloured = scenario.text(Language::nl, true, {.has_colour = true, .width = 100});
  CHECK(coloured.find('\033') != std::string::npos);
  for (std::size_t at = coloured.find('\033'); at != std::string::npos; at = coloured.find('\033'))
    coloured.erase(at, coloured.find('m', at) + 1 - at);
  CHECK(coloured == scenario.text(Language::nl, true));
}

TEST_CASE("every number is listed with its verdict when that is asked for") {
  const std::string text = Scenario().text(Language::nl, true);
  CHECK_THAT(text, Catch::Contains("Oordeel over elk getal"));
  CHECK_THAT(Scenario().text(Language::nl, false), !Catch::Contains("Oordeel over elk getal"));
}

TEST_CASE("a document that was not read says why in the reader's language") {
  Audit audit;
  Document document;
  document.path = "a.pdf";
  document.problem = {"een Nederlandse reden", "an English reason"};
  audit.documents.push_back(std::move(document));
  const auto text = [&](Language language) {
    std::ostringstream out;
    write_findings_text(out, audit, {.language = language});
    return out.str();
  };
  CHECK(text(Language::nl) == "a.pdf\n  NIET GELEZEN\n  een Nederlandse reden\n");
  CHECK(text(Language::en) == "a.pdf\n  NOT READ\n  an English reason\n");
}

TEST_CASE("a waived finding stands below the others with who accepts it, and is in no count") {
  Scenario scenario;
  Waiver& waiver = scenario.audit.findings[0].waived.emplace();
  waiver.owner = "Directeur";
  waiver.reason = "Bekend.";
  waiver.basis = "art. 1";
  waiver.expires = Day{2026, 12, 31};
  waiver.at_most = Decimal::parse("500.00");
  waiver.file = "w.toml";
  waiver.line = 4;
  const TextStyle wide{.width = 160};
  const std::string nl = scenario.text(Language::nl, false, wide);
  CHECK_THAT(nl, Catch::Contains("0 fouten, 0 waarschuwingen, 0 opmerkingen\n  1 vrijgesteld, waaronder 1 "
                                 "fout (grootste 1,00 euro)\n\nVrijgesteld: 1\n\nFOUT  AA1  regel 8"));
  CHECK_THAT(nl, Catch::Contains(
                     "\n  Vrijgesteld door Directeur, geldig tot en met 31-12-2026, voor een verschil van "
                     "hoogstens 500,00. Reden: Bekend. Grond: art. 1 (w.toml, regel 4).\n"));
  CHECK_THAT(scenario.text(Language::en, false, wide),
             Catch::Contains(
                 "\n  Waived by Directeur, valid through 2026-12-31, for a difference of at most 500.00. "
                 "Reason: Bekend. Basis: art. 1 (w.toml, line 4).\n"));
}

TEST_CASE("what is material stands first, the largest above, and nothing is left out") {
  Scenario scenario;
  Finding finding = scenario.audit.findings[0];
  finding.sums.clear();
  scenario.audit.findings.assign(4, finding);
  scenario.audit.materiality = "1000.00";
  const auto set = [&](std::size_t at, const std::string& rule, Int128 amount, bool is_material) {
    scenario.audit.findings[at].rule = rule;
    scenario.audit.findings[at].amount = Exact{amount, 1, 2};
    scenario.audit.findings[at].is_material = is_material;
  };
  set(0, "ONE", 999, false);
  set(1, "TWO", 1000, true);
  set(2, "THREE", 5000, true);
  set(3, "FOUR", 1, false);
  const std::string text = scenario.text(Language::nl);
  CHECK_THAT(text, Catch::Contains("Fouten: 4, waarvan materieel, vanaf 1.000,00: 2\n"));
  std::vector<std::size_t> places;
  for (const char* head : {"FOUT  THREE  regel 8  HASH  materieel\n", "FOUT  TWO  regel 8  HASH  materieel\n",
                           "FOUT  ONE  regel 8  HASH\n", "FOUT  FOUR  regel 8  HASH\n"})
    places.push_back(text.find(head));
  CHECK(std::is_sorted(places.begin(), places.end()));
  CHECK(places.back() != std::string::npos);
}

TEST_CASE("what is new, changed and resolved since the baseline is told") {
  Scenario scenario;
  scenario.audit.baseline = FileEvidence{"vorige.json", ""};
  scenario.audit.findings[0].since_baseline = SinceBaseline::added;
  scenario.audit.resolved.push_back(
      {"BB1", "0123456789abcdef", "verslag.txt", Severity::warning, {"weg \033[31m", "gone"}, {}});
  scenario.audit.not_looked_for = 2;
  const std::string text = scenario.text(Language::nl, false, {.width = 120});
  CHECK_THAT(text, Catch::Contains("  Tegenover vorige.json: 1 nieuw, 0 gewijzigd, 0 ongewijzigd, 1 "
                                   "niet meer gevonden, 2 niet opnieuw gezocht\n"));
  CHECK_THAT(text, Catch::Contains("FOUT  AA1  regel 8  HASH  nieuw\n"));
  CHECK_THAT(text,
             Catch::Contains(
                 "Niet meer gevonden tegenover vorige.json: 1\n\nWAARSCHUWING  BB1  0123456789ab\n  weg"));
  CHECK_THAT(text, !Catch::Contains("\033"));
}

} // namespace toets
