#include "plan-samenleven/layout.hpp"

#include "support/catch.hpp"
#include "support/recording_host.hpp"

#include <string>

using toets::plan_samenleven::Layout;
using toets::test::sniff;

TEST_CASE("a single slide of an action is taken") {
  const auto slide = sniff<Layout>("Actie 4 - Sport\n\n- Volgens subsidiedossier\n - 4 clubs\n");
  CHECK(slide.percent >= 50);
  CHECK(slide.layout == "voortgang");
  CHECK(sniff<Layout>("Actie 4: Sport\nBehaalde KPI = 195 (KPI = 180)\n").percent >= 50);
}

TEST_CASE("a list of KPIs alone is taken, and a title page with an action") {
  CHECK(sniff<Layout>("KPI\n\n1. Taal: KPI = 60 groepen\n2. Sport: KPI = 180 k&j\n").percent >= 50);
  CHECK(sniff<Layout>("Plan Samenleven\n\nVoorbeeldem\n\nActie 1 - Taal\n\n- Een coach\n").percent >= 50);
}

TEST_CASE("other layouts and other texts are no progress slides") {
  CHECK(sniff<Layout>("").percent == 0);
  CHECK(sniff<Layout>("Beste bewoner,\n\nHet plan samenleven krijgt een vervolg. Actie 1 - doe mee.\n")
            .percent == 0);
  CHECK(sniff<Layout>("Plan Samenleven\n\nTekst over het plan.\n").percent == 0);
  CHECK(sniff<Layout>("Actie: 01/11/SAP/01/02 Werk\n\nStand van zaken\nDe actie loopt.\n").percent == 0);
  CHECK(
      sniff<Layout>("Actie A0101 kort: lang (Prioritair)\nExploitatie\nRek 2020\nOntvangsten 1\n").percent ==
      0);
  CHECK(sniff<Layout>("Ambitie 1\n\nDoelstelling 1.1\n\nActie 1 - Sociale kaart\n\nTrekkersrol: dienst\n")
            .percent == 0);
}
