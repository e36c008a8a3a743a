local marked_prose = use("marked_prose")

local report = { kind = "half_year_report", fiscal_year = 2021, as_of = "2021-06-30" }
local case = marked_prose.cases(report, "01/11/SAP/01/01")

local outcomes = marked_prose.outcomes
local holds, fails, open, silent = outcomes.holds, outcomes.fails, outcomes.open, outcomes.silent

return {
  case("more of the things than were counted before", "Er zijn zes criteria. Men kiest zeven van deze criteria.", fails,
    { { rule = "TN10", severity = "error" } }),
  case("two parts that exclude each other and are more together",
    "Van de {12 aanvragen} werden er {8 goedgekeurd} en {5 geweigerd}.", { evaluated = 2, failed = 1 },
    { { actual = "13", expected = "12" } }),
  case("two that are fewer", "Van de {12 aanvragen} werden er {6 goedgekeurd} en {5 geweigerd}.",
    { evaluated = 2, failed = 0 }),
  case("fewer of them", "Er zijn zes criteria. Men kiest drie van deze criteria.", { evaluated = 1, failed = 0 }),
  case("more discounts than repairs", "Er waren {553 herstellingen}, waarvan {633} aan verlaagd tarief.", fails,
    {
      {
        rule = "TN10", severity = "error", node = "01/11/SAP/01/01", actual = "633", expected = "553", delta = "80",
      },
    }),
  case("fewer", "Er waren {553 herstellingen}, waarvan {33} aan verlaagd tarief.", holds),
  case("all of them", "Er waren {553 herstellingen}, waarvan {553} gratis.", holds),
  case("waaronder", "Er kwamen {40 bezoekers}, waaronder {52 leerlingen}.", fails, { {} }),
  case("in brackets", "Er zijn {66 unieke kinderen|} (waarvan {78 gekend}) bereikt.", fails, { {} }),
  case("a part with the same noun in brackets", "De groep telt {14 mama's} ({23} nieuwe mama's).", fails, { {} }),
  case("the number of another year in brackets", "Er waren {14 lessen} ({23 lessen} in 2022).", silent),
  case("those of two other years", "Er waren {14 lessen} ({23} in 2022, {25} in 2021).", silent),
  case("an aim in brackets", "Er waren {14 lessen} ({23} nieuwe lessen gepland).", silent),
  case("a price is no whole", "De toelage is {0,87 euro} per kind, waarvan {500,00 euro} al betaald is.", open),
  case("of the larger number where two may be meant",
    "Er waren {300 leerlingen} in {12 scholen}, waarvan {40} kleuters.", holds),
  case("of that number", "Van die {237 aanmeldingen} zijn er {260 opgenomen}.", fails, { {} }),
  case("so many of so many", "{18} van de {15 scholen} namen deel.", fails, { {} }),
  case("so many of more", "{12} van de {15 scholen} namen deel.", holds),
  case("the sentence behind it", "Er ging {1.500,00 euro} naar steun. Hiervan was {1.800,00 euro} voor school.", fails,
    { {} }),
  case("each part that is listed", "Er waren {60 dossiers}, waarvan {15} nieuwe en {75} oude.",
    { evaluated = 2, failed = 1 }, { { actual = "75" } }),
  case("a list under a number is not of which", "Er waren {60 dossiers} en {75 vragen}.", silent),
  case("behind er the noun is that of the whole", "Van de {23 ingediende|} projecten kregen er {33 geld}.", fails,
    { {} }),
  case("a number of something else behind an adjective",
    "Van de {20 aangeschreven} scholen namen {25 klassen} deel.", silent),
  case("a number of something else is no part",
    "Er waren {20 gezinnen}, waarvan {45 kinderen} naar school gaan.", open),
  case("children are not among parents", "Er waren {12 ouders}, waarvan {45 kinderen} naar school gaan.", open),
  case("what stands inside a part is none itself", "Er zijn {12 teams}, waarvan {3} met {25 leden}.", holds),
  case("a part in round terms", "Er waren {20 dossiers}, waarvan ongeveer {25} nieuwe.", silent),
  case("bounds are no whole", "Er waren {20} tot {30 dossiers}, waarvan {25} nieuwe.", open),
  case("a rise of a number is no part of it", "Van de {20 dossiers} is er een stijging met {25 dossiers}.", silent),
  case("a percentage is no number of things", "Van de {20 dossiers} is {80%} klaar.", silent),
  case("a sentence further on may be about something else",
    "Er waren {20 dossiers}. Alles liep goed. Daarvan zijn er {30} vragen gekomen.", silent),
  case("one number", "Er waren {20 dossiers}.", silent),
}
