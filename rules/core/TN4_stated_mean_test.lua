local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/01/05")

local outcomes = marked_prose.outcomes
local holds, open, silent = outcomes.holds, outcomes.open, outcomes.silent

local months = "Aantal trajecten per maand:\n- Januari: {19||Januari}\n- Februari: {23||Februari}\n- Maart: {25||Maart}"

return {
  case("a mean of three months that does not follow from them",
    "Eerste kwartaal {2021}:\n\nPer maand liepen er gemiddeld {22.5 trajecten}.\n\n" .. months,
    { evaluated = 1, failed = 1 },
    { { rule = "TN4", severity = "warning", node = "01/11/SAP/01/05", actual = "22.5", expected = "67/3" } }),
  case("a mean rounded to its printed digit holds",
    "Per maand liepen er gemiddeld {22,3 trajecten}.\n\n" .. months, holds),
  case("one digit further it does not", "Per maand liepen er gemiddeld {22,34 trajecten}.\n\n" .. months,
    { evaluated = 1, failed = 1 }, { { rule = "TN4" } }),
  case("one a line and without list marks",
    "Op maandbasis waren er gemiddeld {30,7 trajecten}.\n\nTrajecten per maand:\n\njuli: {29||juli}\n\naugustus: "
      .. "{31||augustus}\n\nseptember: {32||september}", holds),
  case("a compound noun in the head is the same noun",
    "Op maandbasis waren er gemiddeld {22,3 activeringstrajecten}.\n\n" .. months, holds),
  case("a list of something else says nothing about the mean",
    "Op maandbasis waren er gemiddeld {22,5 bezoekers}.\n\n" .. months, open),
  case("the months of another quarter are not its parts",
    "Tweede kwartaal {2021}:\n\nPer maand liepen er gemiddeld {22,5 trajecten}.\n\n" .. months, open),
  case("a list with a gap is not all of it",
    "Per maand waren er gemiddeld {20 lessen}:\n- januari: {19||januari}\n- maart: {26||maart}", open),
  case("months between brackets", "Per maand gemiddeld {20 aanvragen} (januari: {15||januari}, februari: "
    .. "{20||februari}, maart: {28||maart}).", { evaluated = 1, failed = 1 }, { { expected = "21" } }),
  case("a mean as the last row of its list",
    "Per kwartaal:\nKwartaal 1: {30||Kwartaal 1}\nKwartaal 2: {40||Kwartaal 2}\nGemiddelde: {36||Gemiddelde}",
    { evaluated = 1, failed = 1 }, { { actual = "36", expected = "35" } }),
  case("a mean in brackets, divided by the occasions at the head of the list",
    "Winkel:\n- {120 openingsmomenten}\n- {1164} 'in' (gem. {9,7||gem})\n- {457 luiers} (gem. {3||gem})",
    { evaluated = 2, failed = 1 }, { { actual = "457", expected = "360" } }),
  case("a rounded mean in brackets holds",
    "Winkel:\n- {120 openingsmomenten}\n- {457 luiers} (gem. {3,8||gem})", holds),
  case("numbers of which the outcome is not shown",
    "Er waren {40 zitdagen} met {2000000000000000 bezoekers}, dus gemiddeld {6 bezoekers} per zitdag.",
    { evaluated = 1, failed = 1 }, { { expected = "240" } }),
  case("another head begins another list",
    "Winkel:\n- {120 openingsmomenten}\nSpeelpunt:\n- {457 luiers} (gem. {3||gem})", open),
  case("total, occasions and mean in one sentence",
    "Er waren {40 zitdagen} met {200 bezoekers}, dus gemiddeld {6 bezoekers} per zitdag.",
    { evaluated = 1, failed = 1 }, { { actual = "200", expected = "240" } }),
  case("occasions in the sentence before",
    "Er vonden {80 openingsmomenten} plaats. {412x} is er iets gebracht; hetgeen gemiddeld {5 giften} is per "
      .. "openingsmoment.", holds),
  case("occasions behind the total", "Er kwamen {260 bezoekers} in {48 weken} (gem. {5||gem}).", holds),
  case("visits and occasions in the item before",
    "Speelpunt:\n- {35 speelmomenten} - {213 speelbeurten}\n- Gemiddeld {8 kinderen} per openingsmoment",
    { evaluated = 1, failed = 1 }, { { actual = "213", expected = "280" } }),
  case("two numbers of occasions leave it open which is meant",
    "Vorig jaar waren er {92 openingsmomenten}, nu {90 openingsmomenten}. Er waren {634 contacten}, hetgeen gemiddeld "
      .. "{7 contacten} per openingsmoment is.", open),
  case("a mean without its numbers", "Gemiddeld namen er {8 vrijwilligers} deel.", open),
  case("a mean of another kind", "De gemiddelde leeftijd van de {20 deelnemers} is {45 jaar}.", silent),
  case("a mean in round terms", "Er waren {40 zitdagen} met {200 bezoekers}, dus gemiddeld ongeveer {6 bezoekers} per "
    .. "zitdag.", open),
  case("bounds are no mean", "Er kwamen gemiddeld tussen {8} en {12 deelnemers}.",
    { evaluated = 0, not_evaluable = 1 }),
  case("a text without a mean", "Er waren {40 zitdagen} met {200 bezoekers}.", silent),
  case("a description says what is intended", "Er waren {40 zitdagen} met {200 bezoekers}, dus gemiddeld {6 bezoekers} "
    .. "per zitdag.", { evaluated = 0 }, {}, "description"),
}
