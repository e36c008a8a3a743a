local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2024, as_of = "2024-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/02/04")

local outcomes = marked_prose.outcomes
local holds, fails, silent = outcomes.holds, outcomes.fails, outcomes.silent

return {
  case("more than the year before", "Het loket gaf {612 adviezen}, {94} meer dan in {2023} ({528}).", fails,
    {
      {
        rule = "TN26", severity = "warning", node = "01/11/SAP/02/04", actual = "94", expected = "84", delta = "10",
      },
    }),
  case("as many more as stated", "Het loket gaf {612 adviezen}, {84 meer} dan in {2023} ({528}).", holds),
  case("less, told as then", "Er waren {42 leden}, {8 leden} minder dan vorig jaar, toen er {52} waren.", fails,
    { { actual = "8", expected = "10" } }),
  case("less, and right", "Er waren {42 leden}, {10 leden} minder dan vorig jaar, toen er {52} waren.", holds),
  case("more than then, of the sentence before",
    "Er kwamen {268 inwoners} langs: {141} voor een premie en {127} voor advies. Dat zijn er {51 meer} dan in "
    .. "het jaar {2024} ({237}).", fails, { { actual = "51", expected = "31" } }),
  case("of the sentence before, and right",
    "In {3 wijken} waren {32 feesten}. Dat zijn er {4 meer} dan in {2023} ({28}).", holds),
  case("of a sentence before that counts several things",
    "In {3 wijken} waren {32 feesten}. Dat zijn er {5 meer} dan in {2023} ({28}).", silent),
  case("a rise in the next sentence",
    "Er reden {1.840 fietsers}, tegenover {1.460} voor de werken. Dat is een stijging met {480 fietsers}.", fails,
    { { actual = "480", expected = "380" } }),
  case("a rise in the same sentence",
    "Het aantal ging van {1.460 fietsers} naar {1.840 fietsers}, een stijging met {380}.", holds),
  case("a fall", "Het aantal ging van {1.840 fietsers} naar {1.460 fietsers}, een daling met {390}.", fails, { {} }),
  case("a rise in percent is another matter",
    "Het aantal ging van {1.460 fietsers} naar {1.840 fietsers}, een stijging met {26%}.", silent),
  case("a fall that the numbers do not show is another matter",
    "Het aantal ging van {1.460 fietsers} naar {1.840 fietsers}, een daling met {380}.", silent),
  case("a difference of something else", "Er waren {42 lessen}, {10 leden} meer dan vorig jaar, toen er {52} waren.",
    silent),
  case("with the words of a whole sentence between",
    "In 2024 klopten {1.240 gezinnen} bij het huis van het kind aan, {190} meer dan in {2023} ({1.150 gezinnen}).",
    fails,
    { { actual = "190", expected = "90" } }),
  case("more than the number of the year before",
    "Het huis bereikte {380 gezinnen}, {45 gezinnen} meer dan de {345 gezinnen} van {2023}.", fails,
    { { actual = "45", expected = "35" } }),
  case("more than that number, and right",
    "Het huis bereikte {380 gezinnen}, {35 gezinnen} meer dan de {345 gezinnen} van {2023}.", holds),
  case("two numbers alone", "Er waren {42 lessen}, {10} meer dan vorig jaar.", silent),
  case("more than the present ones", "Er zijn {30 plaatsen}, {10} meer dan de huidige {25}.", fails,
    { { actual = "10", expected = "5" } }),
  case("of two years", "In {2022} waren er {80 leden}, in {2023} {130}, dus {40 meer}.", fails,
    { { actual = "40", expected = "50" } }),
  case("of two years, and right", "In {2022} waren er {80 leden}, in {2023} {130}, dus {50 meer}.", holds),
  case("by so much, from and to", "Het aantal leden daalde met {50} van {200} naar {160}.", fails,
    { { actual = "50", expected = "40" } }),
  case("by so much, and right", "Het aantal steeg met {50 leden}, van {200} naar {250}.", holds),
  case("by so much a year", "Het aantal steeg met {50 leden} per jaar, in {2 wijken} van {200} naar {450}.", silent),
}
