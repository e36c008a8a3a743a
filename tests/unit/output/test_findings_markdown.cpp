#include "output/escape_markdown.hpp"
#include "support/catch.hpp"
#include "support/made_audit.hpp"

namespace toets {

using toets::test::MadeAudit;

TEST_CASE("a note in Markdown opens with the verdict and the largest difference, then shows the sum") {
  CHECK(MadeAudit().written("markdown") == R"(# NIET AANVAARD

**1 fout, 0 waarschuwingen, 0 opmerkingen**

## Oordeel per rapport

| Rapport | Oordeel | Fouten | Waarschuwingen | Opmerkingen |
|---|---|--:|--:|--:|
| map/verslag 1.txt: jaarrekening, boekjaar 2023, toestand op 31-12-2023 | NIET AANVAARD | 1 | 0 | 0 |

| | Getallen | bewezen | tegengesproken | niet nagegaan |
|---|--:|--:|--:|--:|
| Getallen in tabellen | 2 | 0 (0,0%) | 2 (100,0%) | 0 (0,0%) |

2 getallen staan in 1 som die niet klopt: ze spreken elkaar tegen of er ontbreekt een deel.

## Grootste tegenspraken in euro (fouten en waarschuwingen)

| verschil | vermeld | nagerekend | Bevinding | Plaats |
|--:|--:|--:|---|---|
| 1,00 hoger | 1.001,00 | 1.000,00 | AA1: AP1 Werk: 1.001,00 | regel 6 |

## Fouten

### AA1 · regel 6 · `0123456789ab`

AP1 Werk: 1.001,00

Exploitatie, saldo, actual 2023

| | Plaats | | Bedrag |
|---|---|---|--:|
| vermeld | regel 6 | AP1 Werk (door geen andere som gesteund) | 1.001,00 |
| + | regel 5 | AP1 Werk (door geen andere som gesteund) | 1.000,00 |
| - | regel 4 | AP1 Werk (rij niet afgedrukt: nul) | 0 |
| = nagerekend | | | 1.000,00 |
| verschil | | | **1,00 hoger** |

## Niet nagegaan

- alles is nagegaan
)");
}

TEST_CASE("a waived finding leaves the errors and is listed with its reason") {
  MadeAudit made;
  made.waive();
  made.audit.is_accepted = true;
  const std::string text = made.written("markdown", Language::en);
  CHECK_THAT(text, Catch::StartsWith(
                       "# ACCEPTED\n\n**0 errors, 0 warnings, 0 notes**, 1 waived, 1 of them an error"));
  CHECK_THAT(text, !Catch::Contains("## Errors"));
  CHECK_THAT(text, Catch::Contains("## Waived\n\n- AA1 · line 6 · `0123456789ab` (waived): AP1 Werk"));
  CHECK_THAT(text, Catch::Contains("  - Waived by A. Peeters, valid through 2024-12-31"));
  CHECK_THAT(text, Catch::Contains("No contradictions between amounts were found."));
}

TEST_CASE("what changed since the baseline is counted, marked and listed") {
  MadeAudit made;
  made.audit.baseline = FileEvidence{"vorige.json", ""};
  made.finding().since_baseline = SinceBaseline::added;
  made.finding().is_material = true;
  made.audit.resolved.push_back(
      {.rule = "ZZ9", .fingerprint = "aa", .path = "a.txt", .message = {"weg", "gone"}, .amount = {}});
  const std::string text = made.written("markdown");
  CHECK_THAT(text, Catch::Contains(", 1 nieuw, 0 gewijzigd, 1 niet meer gevonden\n"));
  CHECK_THAT(text, Catch::Contains("`0123456789ab` (nieuw, materieel)"));
  CHECK_THAT(text, Catch::Contains("## Niet meer gevonden tegenover vorige.json\n\n- ZZ9 · a.txt: weg\n"));
}

TEST_CASE("places of a group without sums are one list") {
  MadeAudit made;
  made.finding().sums.clear();
  made.split();
  CHECK_THAT(made.written("markdown"), Catch::Contains("1.001,00\n\n- regel 6: een\n- regel 6: twee\n"));
}

TEST_CASE("text of a report is no Markdown, no HTML, no link and no mention") {
  CHECK(inert_markdown("a|b `c` *d* _e_ ~~f~~ $g$") == "a\\|b \\`c\\` \\*d\\* \\_e\\_ \\~\\~f\\~\\~ \\$g\\$");
  CHECK(inert_markdown("<script>&amp;![x](y)") == "\\<script\\>\\&amp;!\\[x\\](y)");
  CHECK(inert_markdown("# kop") == "\\#\u2060 kop");
  CHECK(inert_markdown("- punt") == "\\- punt");
  CHECK(inert_markdown("\033  12. punt") == "  12\\. punt");
  CHECK(inert_markdown("@iemand zag #12") == "@\u2060iemand zag \\#\u206012");
  CHECK(inert_markdown("http://a.be www.b.be") == "http:\u2060//a.be www\u2060.b.be");
  CHECK(inert_markdown("een\ntwee\u202E") == "een twee");
}

} // namespace toets
