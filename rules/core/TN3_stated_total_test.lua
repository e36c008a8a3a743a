local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/02/04")

local outcomes = marked_prose.outcomes
local holds, fails, open, silent = outcomes.holds, outcomes.fails, outcomes.open, outcomes.silent

return {
  case("parts of an amount that do not add up to it",
    "In {2023} ging er {2.800,40 euro} naar wonen, waarvan {1.500,10 euro} als steun en {1.310,30 euro} als voorschot.",
    fails,
    {
      {
        rule = "TN3", severity = "warning", node = "01/11/SAP/02/04", actual = "2800.40", expected = "2810.40",
        delta = "-10.00",
      },
    }),
  case("parts that add up to it",
    "In {2023} ging er {2.810,40 euro} naar wonen, waarvan {1.500,10 euro} als steun en {1.310,30 euro} als voorschot.",
    holds),
  case("parts far from the whole are not all of it",
    "De subsidie bedroeg {9.000,00 euro}, waarvan {1.500,10 euro} voor loon en {1.310,30 euro} voor materiaal.", open),
  case("one part is no division", "Er waren {553 herstellingen}, waarvan {33} met korting.", silent),
  case("a sentence that takes up the number before it",
    "Er zijn {200 opgenomen}. {171} daarvan waren leerlingen, {22 betroffen} klassen, {4 leraren} en {6 scholen}.",
    fails, { { actual = "200", expected = "203" } }),
  case("and one that adds up",
    "Er zijn {200 opgenomen}. {171} daarvan waren leerlingen, {22 betroffen} klassen, {4 leraren} en {3 scholen}.",
    holds),
  case("items of which one has no known noun are not compared",
    "{222 kinderen} maakten gebruik van het aanbod:\n\n{2x} de lagere school met {137 unieke deelnemers|}\n"
      .. "{1x} de kleuterschool met {60 deelnemers}", silent),
  case("items of people under another name",
    "{222 kinderen} maakten gebruik van het aanbod:\n\n- de lagere school met {137 deelnemers}\n"
      .. "- de kleuterschool met {56 deelnemers}\n- de middelbare school met {30 deelnemers}",
    fails, { { actual = "222", expected = "223" } }),
  case("the number of another year stands nearer but does not fit",
    "Het loket gaf {612 adviezen}, {84} meer dan vorig jaar ({528}). Daarvan kwamen er {377} langs de telefoon, "
    .. "{190} aan het loket en {45} met de post.", holds),
  case("and of two that nearly fit the nearer is meant",
    "Het loket gaf {612 adviezen}, {84} meer dan vorig jaar ({528}). Daarvan kwamen er {376} langs de telefoon, "
    .. "{190} aan het loket en {45} met de post.", fails, { { actual = "612", expected = "611" } }),
  case("multipliers are no parts",
    "{222 kinderen} maakten gebruik van het aanbod:\n\n- {7x} de lagere school met {166 deelnemers}\n"
      .. "- {8x} de kleuterschool met {56 deelnemers}", holds),
  case("a list that names some of them",
    "{80 kinderen} schreven zich in, onder meer:\n- {20 kinderen} voor tennis\n- {53 kinderen} voor dans", silent),
  case("a rest that is not counted",
    "In totaal {45 aanvragen}: {30 goedgekeurd}, {10 geweigerd}, de rest is in behandeling.", silent),
  case("a rest that is counted",
    "In totaal {45 aanvragen}: {30 goedgekeurd}, {10 geweigerd} en de overige {9} in behandeling.", fails, { {} }),
  case("some of them behind a colon",
    "In totaal {45 aanvragen}: onder meer {30} voor wonen en {10} voor energie.", silent),
  case("answers that may overlap",
    "Er waren {45 aanvragen}: {30} voor wonen, {22} voor energie (meerdere antwoorden mogelijk).", silent),
  case("a rest behind which", "Er waren {45 aanvragen}, waarvan {30} voor wonen, {10} voor energie en de rest voor "
    .. "vervoer.", silent),
  case("items that count something else",
    "De volgende {40 acties} liepen:\n- tennis met {20 kinderen}\n- dans met {25 kinderen}", silent),
  case("items far from the whole say nothing",
    "Er waren {400 kinderen}:\n- {20 kinderen} voor tennis\n- {53 kinderen} voor dans", silent),
  case("a row Totaal", "Inschrijvingen:\nTennis: {20||Tennis}\nDans: {35||Dans}\nTotaal: {80||Totaal}",
    fails, { { actual = "80", expected = "55" } }),
  case("a row Totaal that stands first and holds",
    "Totaal: {55||Totaal}\nTennis: {20||Tennis}\nDans: {35||Dans}", holds),
  case("a row Totaal in the middle divides nothing",
    "Tennis: {20||Tennis}\nTotaal: {55||Totaal}\nDans: {35||Dans}", silent),
  case("two numbers and a total are told apart from a mean",
    "Tennis: {20||Tennis}\nDans: {35||Dans}\nGemiddelde: {28||Gemiddelde}\nTotaal: {55||Totaal}", holds),
  case("amounts of years and their pot",
    "Middelen:\n10/2022 – 9/2023 = {100.000 €|}\n10/2023 – 9/2024 = {100.000 €|}\n2024-2025 = {110.000 €|} (mits "
      .. "verlenging)\n\n→ totale pot = {300.000 €|}",
    fails, { { actual = "300000", expected = "310000" } }, "description"),
  case("amounts of years that add up to their pot",
    "10/2022 – 9/2023 = {100.000 €|}\n10/2023 – 9/2024 = {100.000 €|}\n\n→ totale pot = {200.000 €|}", holds, {},
    "description"),
  case("a total above and one below are two",
    "Totale subsidie: {120.000 euro|}\nJaar 1: {120.000 euro|}\nJaar 2: {120.000 euro|}\nTotaal: {250.000 euro|}",
    fails, { { actual = "250000", expected = "240000" } }),
  case("totals without rows between them", "Totaal: {5 euro|}\nJaar 1: {5 euro|}\nTotaal: {7 euro|}", silent),
  case("parts between brackets", "Er waren {60 deelnemers} ({38 jongens} en {21 meisjes}).",
    fails, { { actual = "60", expected = "59" } }),
  case("two groups of people may overlap", "Er waren {60 deelnemers}, waarvan {38 vrouwen} en {24 nieuwkomers}.", open),
  case("namely leaves nothing out",
    "Er zijn {60 dossiers}, namelijk {15 nieuwe dossiers|} en {20 oude dossiers|}.",
    fails, { { actual = "60", expected = "35" } }),
  case("a colon may",
    "Er waren {60 kinderen}: {15 kleuters}, {20} uit de lagere school en {26} uit de middelbare school.",
    fails, { { expected = "61" } }),
  case("the parts are of another kind than the whole",
    "Er waren {50 gezinnen}, waarvan {30 kinderen} en {22 ouders}.", open),
  case("a part in round terms",
    "Er waren {60 dossiers}, waarvan {15} nieuwe en ongeveer {40} oude.", open),
  case("numbers without a whole", "Er waren {20 lessen}, {30 uitstappen} en {12 avonden}.", silent),
  case("too few numbers to divide one", "Er waren {20 lessen}.", silent),
}
