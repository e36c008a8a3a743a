local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/02/08")

local outcomes = marked_prose.outcomes
local holds, fails, open, silent = outcomes.holds, outcomes.fails, outcomes.open, outcomes.silent

return {
  case("a rise that the numbers do not show",
    "Er kwamen {665 aanvragen} binnen. Tolken deden {331 opdrachten}. Dat is alweer een toename tegenover {2022}, toen "
      .. "er {632 aanvragen} en {352 opdrachten} waren.",
    { evaluated = 2, failed = 1 },
    { { rule = "TN5", severity = "warning", node = "01/11/SAP/02/08", actual = "331", expected = "352" } }),
  case("a rise that they show",
    "Er waren {37 meldingen}. Dit betekent een sterke stijging vergeleken met {2020}, toen er - over twaalf maanden - "
      .. "{20 meldingen} binnenkwamen.", holds),
  case("a fall between brackets",
    "Er waren {45 premies}, een daling tegenover vorig jaar ({40 premies}).", fails, { {} }),
  case("no change is no rise",
    "Er waren {45 premies}, een stijging tegenover de {45 premies} in {2022}.", fails, { {} }),
  case("less than the year before", "Er waren {120 bezoeken}, minder dan in {2022} ({132 bezoeken}).", holds),
  case("how many more is not how many", "Er kwamen {268 inwoners}. Dat zijn er {31} meer dan in {2022} ({237}).",
    holds),
  case("more than the year before that was not more", "Er waren {120 bezoeken}, meer dan in {2022} ({132 bezoeken}).",
    fails, { { actual = "120", expected = "132" } }),
  case("the year before without its number", "Er waren {120 bezoeken}, een stijging tegenover {2022}.", open),
  case("a change of something else", "Er waren {120 bezoeken}, een stijging tegenover {2022} ({132 lessen}).", open),
  case("no rise is no claim", "Er is geen stijging tegenover {2022} ({132 bezoeken}) met {120 bezoeken}.", silent),
  case("from and to", "Het aantal leden steeg van {120} naar {110}.", fails, { { actual = "110", expected = "120" } }),
  case("from and to with years", "Het aantal leden daalde van {120 leden} in 2022 naar {110 leden} in 2023.", holds),
  case("hours are no change", "De balie is langer open, van {14} naar {12 uur}.", silent),
  case("lower than the aim",
    "Er waren gemiddeld {22,5 trajecten}. Dit is lager dan het vooropgestelde aantal van {45}.",
    holds),
  case("an aim that was reached after all",
    "Er waren gemiddeld {50,5 trajecten}. Dit is lager dan het vooropgestelde aantal van {45}.", fails, { {} }),
  case("higher than the aim in one sentence", "We haalden {50 plaatsen}, hoger dan de doelstelling van {65 plaatsen}.",
    fails, { {} }),
  case("an aim without its number", "Er waren {22 trajecten}, wat lager is dan vooropgesteld.", open),
  case("a sentence that refers further back leaves it open",
    "Dat aantal was in {2019} nog {29}. Dat is lager dan wat was vooropgesteld ({40} per maand).", open),
  case("a rising line", "Er waren {30 trajecten}, in een stijgende trend.", open),
  case("a share beside its numbers", "{45} van de {60 aanvragen} ({85 %}) werden goedgekeurd.", fails,
    { { actual = "85", expected = "75" } }),
  case("a share to its printed digits", "Van de {237 aanvragen} zijn er {200} goedgekeurd, of {84,4%}.", holds),
  case("a share of which", "Er waren {237 aanvragen}, waarvan {200} goedgekeurd ({84%}).", holds),
  case("a rise is no share", "Van de {60 aanvragen} zijn er {45} goedgekeurd, een stijging met {10%}.", silent),
  case("a rest that does not fill the whole", "{70%} komt uit de stad, de overige {20%} van elders.", fails, { {} }),
  case("a rest that does", "{70%} komt uit de stad. De overige {30%} komt van elders.", holds),
  case("rounded shares may miss the whole by little",
    "{33%} koos sport, {33%} koos cultuur en de overige {33%} koos muziek.", holds),
  case("who did and who did not are at most all",
    "Van de {1.152 aanmeldingen} kreeg {80%} een plaats. {30%} kreeg geen plaats.", fails, { {} }),
  case("there may be others", "Van de {1.152 aanmeldingen} kreeg {80%} een plaats. {15%} kreeg geen plaats.", holds),
  case("percentages of different things", "{70%} is tevreden, {80%} komt terug.", silent),
  case("a share of several numbers", "In {12 wijken} met {300 leerlingen} werkten er {30}, waarvan {10} ({50%}) nieuw.",
    silent),
  case("a share in words that is another one in figures", "1 op 3 van de inwoners ({23%}) huurt.", fails, { {} }),
  case("a share in words and in figures", "1 op 3 van de inwoners ({33%}) huurt, bijna {40%} ({39,7%}) spaart.", holds),
  case("a text without a claim", "Er waren {30 trajecten} en {20 lessen}.", silent),
}
