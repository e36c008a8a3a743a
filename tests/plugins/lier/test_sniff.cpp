#include "lier/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

using toets::lier::Layout;
using toets::test::sniff;

TEST_CASE("the account and the follow-up report are told apart by what they print") {
  const auto account = sniff<Layout>(
      "01/11/SAP/01/02 X\n\nStand van zaken (toelichting)\n\nGoed.\n\nStatus\n\n### Jaarrekening "
      "2023\n\n\tRekening 2023\tBudget 2023\n");
  CHECK(account.percent >= 50);
  CHECK(account.layout == "jaarrekening");
  const auto follow_up = sniff<Layout>(
      "01/11/SAP/01/02 X\n\nBevoegde schepen: An\n\nStartdatum: 01-01-2020 Einddatum: 31-12-2025\n\nStand "
      "van Zaken\n\nTijd\n");
  CHECK(follow_up.percent >= 50);
  CHECK(follow_up.layout == "opvolging");
  CHECK_THAT(follow_up.reason, Catch::Contains("half-year follow-up report"));
  CHECK_THAT(follow_up.reason_nl, Catch::Contains("het opvolgingsrapport"));
}

TEST_CASE("a single page is still taken") {
  CHECK(sniff<Layout>("01/11/SAP/01 Werk\n\nOmschrijving\n\nTekst.\n\n\tRekening 2023\tBudget "
                      "2023\nUitgaven\t1,00\t2,00\n")
            .percent >= 50);
  CHECK(sniff<Layout>("02/05/AP/03/01 Werk\n\nStatus\n\n4 - Afgerond\n").percent >= 50);
  const auto plan = sniff<Layout>(
      "Prioritaire Actieplannen\n\n01/11/SAP/01 Werk\n\nOm te werken.\n\n   Geboekt 2021 Budget 2021 "
      "(BEO)\nUitgaven 1,00 2,00\n");
  CHECK(plan.percent >= 50);
  CHECK(plan.layout == "opvolging");
}

TEST_CASE("other reports and other texts are not taken") {
  CHECK(sniff<Layout>("").percent == 0);
  CHECK(sniff<Layout>("Zomaar een tekst met 12 woorden op 31/12/2023.\nStatus\n").percent == 0);
  CHECK(sniff<Layout>("Actie A0801 toeleider (Prioritair)\nExploitatie\nRek 2020 Rek 2021 Mjp "
                      "2024\nOntvangsten 0 0 1\nUitgaven 0 0 1\nSaldo 0 0 0\n")
            .percent == 0);
  CHECK(sniff<Layout>("AC000123 Budgetbegeleiding\nOmschrijving\nTijd\nStatus\n").percent == 0);
  CHECK(sniff<Layout>("01/11/SAP/01/02 X\n").percent == 0);
}

TEST_CASE("what the plugin says of itself equals its manifest") {
  const auto account = sniff<Layout>("01/11/SAP/01/02 X\nStatus\n");
  CHECK((account.layout == "jaarrekening" || account.layout == "opvolging"));
}
