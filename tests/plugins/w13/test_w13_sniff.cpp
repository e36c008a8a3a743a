#include "w13/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

using toets::test::sniff;
using toets::w13::Layout;

TEST_CASE("a single page of the note is taken") {
  const auto page = sniff<Layout>(
      "Actie A0801 toeleider: Iets (Prioritair)\nExploitatie\nRek 2020 Rek 2021 Mjp 2024\nOntvangsten 0 0 "
      "1\nUitgaven 0 0 "
      "1\nSaldo 0 0 0\n");
  CHECK(page.percent >= 50);
  CHECK(page.layout == "beleidsevaluatie");
  CHECK(sniff<Layout>("Actie A0801 toeleider: Iets (Prioritair)\nTekst.\n\nGeen financiële gegevens\n")
            .percent >= 50);
}

TEST_CASE("a synthesis alone is taken") {
  CHECK(sniff<Layout>("JR 2020 AMJP 2024\nA0103 aankopen 1 2\nO 1 2\nU 0 0\n").percent >= 50);
}

TEST_CASE("other layouts and other texts are not taken") {
  CHECK(sniff<Layout>("").percent == 0);
  CHECK(sniff<Layout>("Actie is nodig: wij vragen 12 euro.\nOntvangsten 1 2\n").percent == 0);
  CHECK(sniff<Layout>(
            "# 01/11 Dienst\n\n01/11/SAP/01 Werk\n\n\tRekening 2023\tBudget 2023\nUitgaven\t1,00\t2,00\n")
            .percent == 0);
  CHECK(sniff<Layout>("AC000123 Budgetbegeleiding\nOmschrijving\nTijd\nStatus\n").percent == 0);
  CHECK(sniff<Layout>("Actie A0101\n").percent == 0);
}
